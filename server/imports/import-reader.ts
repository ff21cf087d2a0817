/** The desk's process: a file in, what was read out of it back; undefined when it can't be read. */
import { writeFile } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { unreachable } from '#contract/unreachable';
import { prepare } from '../older-results/prepared.ts';
import { readFile } from '../older-results/read-file.ts';
import { readAgenda } from './agenda.ts';
import { documentText } from './document-text.ts';
import { docxWords } from './docx-words.ts';
import type { FromReader, ImportJob, ToReader } from './import-desk.ts';
import { readRoster } from './roster.ts';

const LOWEST_PRIORITY = constants.priority.PRIORITY_LOW;

/* Votes come first: the scheduler takes everything else before it, and memory that is short is taken from it. */
setPriority(LOWEST_PRIORITY);
writeFile('/proc/self/oom_score_adj', '1000', () => undefined);

process.on('message', async ({ job }: ToReader) => {
  process.send?.({ answer: await answerTo(job) } satisfies FromReader);
});
/* The hub has gone: nobody waits for an answer. */
process.on('disconnect', () => process.exit(0));

/** What a library throws at a broken file is no bug of ours: the file can't be read. */
async function answerTo(job: ImportJob): Promise<unknown> {
  try {
    return await read(job, Buffer.from(job.bytes.buffer, job.bytes.byteOffset, job.bytes.byteLength));
  } catch {
    return undefined;
  }
}

function read(job: ImportJob, bytes: Buffer): Promise<unknown> {
  switch (job.kind) {
    case 'roster':
      return readRoster(bytes, job.present);
    case 'agenda':
      return readAgenda(bytes);
    case 'older-results':
      return readFile(bytes, job.name).then(prepare);
    case 'text':
      return documentText(bytes);
    case 'words':
      return docxWords(bytes);
    default:
      return unreachable(job);
  }
}
