/**
 * One run of the checker over whatever is named: a journal alone, or a folder (a data folder, an export, what a rehearsal
 * left) with its `journal.db` and every sealed paper and package in it and below. In: arguments as typed; out: what to
 * print and the exit code.
 */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inJournal } from './journal-places.ts';
import { sealedText } from './seal-sentences.ts';
import { checkSealed, type SealedPapers } from './sealed.ts';
import { obstacleText } from './sentences.ts';
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
  if (journal === undefined && sealed.papers.length === 0)
    return { code: 2, text: obstacleText(asked.language, 'nothing-here', folder, '') };
  const ofJournal = journal && report({ file, ...asked }, journal);
  const code = ofJournal?.code === 2 ? 2 : ofJournal?.code === 1 || !sealed.ok ? 1 : 0;
  return { code, text: asked.json ? asJson(folder, ofJournal, sealed) : asText(asked.language, ofJournal, sealed) };
}

const asText = (language: Request['language'], journal: Outcome | undefined, sealed: SealedPapers): string =>
  [...(journal ? [journal.text] : []), ...sealedText(language, sealed)].join('\n');

const asJson = (folder: string, journal: Outcome | undefined, { ok, papers, signatures }: SealedPapers): string =>
  JSON.stringify({
    folder,
    whole: ok && (journal === undefined || journal.code === 0),
    ...(journal && { journal: JSON.parse(journal.text) as unknown }),
    ...{ papers, signatures },
  });
