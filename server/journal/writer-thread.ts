/**
 * The thread that waits for the disk, so that the event loop never does. Whatever has gathered while a commit was under
 * way goes into the next one (group commit), and is answered after it. The first failure is the last word.
 */
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import type { Connection } from './open-file.ts';
import { openForWriting } from './open-file.ts';
import type { Append, Drill, FromWriter, ToWriter, WriterData } from './thread-messages.ts';
import { type BeforeCommit, createWriter } from './writer.ts';

type DrillModule = { readonly drill: (database: Connection, data: unknown) => BeforeCommit };

/** Bounds one transaction, so that a flood cannot put off its first acknowledgement for ever. */
const MAX_APPENDS_A_COMMIT = 1000;

if (parentPort !== null) {
  const { file, drill } = workerData as WriterData;
  await serve(parentPort, file, drill);
}

async function serve(port: NonNullable<typeof parentPort>, file: string, drill: Drill | undefined): Promise<void> {
  const say = (message: FromWriter) => port.postMessage(message);
  try {
    const database = openForWriting(file);
    const commit = createWriter(database, await prepareDrill(database, drill));
    port.on('message', (first: ToWriter) => {
      try {
        const { appends, closing } = gather(port, first);
        if (appends.length > 0) {
          const hashes = commit(appends);
          say({ kind: 'committed', last: lastOf(appends), hashes });
        }
        if (!closing) return;
        database.close();
        say({ kind: 'closed' });
        port.close();
      } catch (error) {
        fail(port, say, error);
      }
    });
  } catch (error) {
    fail(port, say, error);
  }
}

function gather(port: NonNullable<typeof parentPort>, first: ToWriter): { appends: Append[]; closing: boolean } {
  const appends: Append[] = [];
  let message: ToWriter | undefined = first;
  while (message !== undefined) {
    if (message.kind === 'close') return { appends, closing: true };
    appends.push(message);
    if (appends.length === MAX_APPENDS_A_COMMIT) break;
    message = receiveMessageOnPort(port)?.message as ToWriter | undefined;
  }
  return { appends, closing: false };
}

function lastOf(appends: readonly Append[]): number {
  const last = appends.at(-1);
  return last === undefined ? 0 : last.first + last.events.length - 1;
}

function fail(port: NonNullable<typeof parentPort>, say: (message: FromWriter) => void, error: unknown): void {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN';
  say({ kind: 'failed', code, message: error instanceof Error ? error.message : String(error) });
  // Without its listener the thread ends; the connection closes with it and rolls back what was not committed.
  port.close();
}

async function prepareDrill(database: Connection, drill: Drill | undefined): Promise<BeforeCommit | undefined> {
  if (drill === undefined) return undefined;
  const module = (await import(drill.module)) as DrillModule;
  return module.drill(database, drill.data);
}
