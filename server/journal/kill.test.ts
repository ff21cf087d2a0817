import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { test } from 'tap';
import { openJournal } from './journal.ts';

const APPENDER = fileURLToPath(new URL('fixtures/appender.js', import.meta.url));
const ROUNDS = 20;

/** Runs the appender until it has reported `lines` commits, kills it with −9, and returns everything it reported. */
async function killAfter(file: string, lines: number, whileAlive: () => void): Promise<string[]> {
  const child = spawn(process.execPath, [APPENDER, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const reported: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    reported.push(line);
    if (reported.length !== lines) continue;
    whileAlive();
    child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return reported;
}

test(`after a kill −9, ${ROUNDS} times over, everything reported is there and the chain is whole`, async (t) => {
  const file = join(t.testdir(), 'journal.db');
  const everReported: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const reported = await killAfter(file, 1 + round * 3, () => {
      t.throws(() => openJournal(file), { code: 'JOURNAL_IN_USE' }, 'the lock holds between processes');
    });
    everReported.push(...reported);
    const journal = openJournal(file);
    const there = new Set([...journal.replay()].map(({ position, hash }) => `${position} ${hash}`));
    await journal.close();
    t.same(
      everReported.filter((place) => !there.has(place)),
      [],
      `round ${round}: nothing reported is missing`,
    );
  }
});
