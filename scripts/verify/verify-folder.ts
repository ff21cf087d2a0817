/**
 * One run of the checker over whatever is named: a journal alone, or a folder (a data folder, an export, what a rehearsal
 * left) with its `journal.db`, every sealed paper and package in it and below, and the sound that the journal names. In: arguments as typed; out: what to
 * print and the exit code.
 */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inJournal } from './journal-places.ts';
import { sealedText } from './seal-sentences.ts';
import { checkSealed, type SealedPapers } from './sealed.ts';
import { obstacleText } from './sentences.ts';
import { type CheckedSound, checkSound, soundText } from './sound.ts';
import { examine, type Outcome, parseRequest, type Request, report, wrongCommand } from './verify.ts';

const JOURNAL = 'journal.db';

/** Checks the journal or the folder that the arguments name. */
export async function verifyPlace(args: readonly string[], folder: string): Promise<Outcome> {
  const request = parseRequest(args, folder);
  if (typeof request === 'string') return wrongCommand(args, request);
  const isFolder = existsSync(request.file) && statSync(request.file).isDirectory();
  return isFolder ? verifyFolder(request) : report(request, examine(request));
}

async function verifyFolder({ file: folder, ...asked }: Request): Promise<Outcome> {
  const file = join(folder, JOURNAL);
  const journal = existsSync(file) ? examine({ file, ...asked }) : undefined;
  const readable = journal && !('obstacle' in journal);
  const sealed = readable ? await inJournal(file, (places) => checkSealed(folder, places)) : await checkSealed(folder);
  const sound = readable ? await checkSound(folder, file) : undefined;
  if (journal === undefined && sealed.papers.length === 0)
    return { code: 2, text: obstacleText(asked.language, 'nothing-here', folder, '') };
  const ofJournal = journal && report({ file, ...asked }, journal);
  const code = ofJournal?.code === 2 ? 2 : ofJournal?.code === 1 || !sealed.ok || sound?.damaged.length ? 1 : 0;
  const found = { journal: ofJournal, sealed, sound };
  return { code, text: asked.json ? asJson(folder, found) : asText(asked.language, found) };
}

type Found = {
  readonly journal: Outcome | undefined;
  readonly sealed: SealedPapers;
  readonly sound: CheckedSound | undefined;
};

const asText = (language: Request['language'], { journal, sealed, sound }: Found): string =>
  [
    ...(journal ? [journal.text] : []),
    ...sealedText(language, sealed),
    ...(sound ? [soundText(language, sound)] : []),
  ].join('\n');

const asJson = (folder: string, { journal, sealed: { ok, papers, signatures }, sound }: Found): string =>
  JSON.stringify({
    folder,
    whole: ok && (journal === undefined || journal.code === 0) && (sound?.damaged.length ?? 0) === 0,
    ...(journal && { journal: JSON.parse(journal.text) as unknown }),
    ...{ papers, signatures },
    ...(sound && { sound }),
  });
