/**
 * What is left of an electronic secret ballot. Two sittings are held, each in a process of its own, by the same people
 * at the same times, with the choices given to other people and the same sums: whoever has every file of the house, its
 * log and a heap snapshot taken after the close must not be able to tell one from the other. What a secret ballot leaves
 * to chance is the same in both: the ballot's key (given to the hub). The ephemeral keys of the presses are not, and so
 * must not be found at all.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { bytesToHex } from '@noble/hashes/utils.js';
import { test } from 'tap';
import { CHOICES } from '#contract/vocabulary';
import { smallCouncil } from '../../../server/hub/testing/small-council.ts';
import { type Heap, holdings, joined, readHeap } from './heap.ts';
import { type Choices, deviceAt, SEATS, stepsOf, theKeyPair } from './steps.ts';

const SITTING = fileURLToPath(new URL('sitting.js', import.meta.url));

/** The last press of each counts: seats 2, 3 and 4 vote anew. Sums: 2 за, 3 проти, 1 утримався. */
const ONE: Choices = {
  first: ['for', 'abstain', 'for', 'against', 'against', 'abstain'],
  later: ['for', 'against', 'for', 'against', 'against', 'abstain'],
  plain: 'for',
};
const OTHER: Choices = {
  first: ['against', 'for', 'abstain', 'for', 'for', 'against'],
  later: ['against', 'for', 'against', 'abstain', 'for', 'against'],
  plain: 'abstain',
};

type Left = {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly heap: Heap;
  readonly sealed: readonly string[];
  /** The process's own folder and number. */
  readonly itself: readonly string[];
};

/** Holds a sitting in a process of its own, in a folder that it knows as `.`; what it leaves behind. */
async function hold(folder: string, choices: Choices, open = false): Promise<Left> {
  mkdirSync(join(folder, 'data'), { recursive: true });
  const { steps, sealed } = stepsOf(choices, 'copy', open);
  writeFileSync(join(folder, 'steps'), steps.map((step) => `${JSON.stringify(step)}\n`).join(''));
  const child = spawn(process.execPath, ['--expose-gc', '--hash-seed=1', SITTING, 'data', 'steps', 'heap'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'pipe'],
    env: { PATH: process.env['PATH'] },
  });
  const [log, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  if (code !== 0) throw new Error(`the sitting ended with ${code}: ${log}`);
  const files = new Map(['data', 'copy'].flatMap((name) => filesIn(join(folder, name), name)));
  files.set('log', Buffer.from(log.replace(/"at":"[^"]*"/g, '"at":""')));
  return { files, heap: readHeap(join(folder, 'heap')), sealed, itself: [folder, String(child.pid)] };
}

const filesIn = (folder: string, name: string): [string, Buffer][] =>
  !existsSync(folder)
    ? []
    : readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => [`${name}/${entry.name}`, readFileSync(join(entry.parentPath, entry.name))]);

/** The index of a write-ahead log, and the lock of the journal’s writer: salts and sums over page numbers. */
const HOLDS_NO_DATA = ['-shm', '-writer-journal'];

const WAL_HEADER = 32;
const FRAME_HEADER = 24;
const PAGE = 4096;

/** The pages in a write-ahead log; its headers hold a salt by chance, and sums over it. */
function pagesOf(wal: Buffer): string[] {
  const pages: string[] = [];
  for (let at = WAL_HEADER + FRAME_HEADER; at < wal.length; at += FRAME_HEADER + PAGE) {
    pages.push(wal.subarray(at, at + PAGE).toString('latin1'));
  }
  return pages;
}

test('the files of two sittings with the same sums are the same, whoever voted how', async (t) => {
  const root = t.testdir();
  const [one, other] = [await hold(join(root, 'one'), ONE), await hold(join(root, 'other'), OTHER)];
  t.same([...one.files.keys()].sort(), [...other.files.keys()].sort());
  t.ok(
    one.files.has('data/journal.db') && one.files.has('copy/journal.db-wal'),
    'the journal, and what it was in mid-ballot',
  );
  for (const [name, bytes] of one.files) {
    const twin = other.files.get(name) ?? Buffer.alloc(0);
    if (name.endsWith('-wal')) t.same(pagesOf(bytes), pagesOf(twin), name);
    else if (!HOLDS_NO_DATA.some((end) => name.endsWith(end))) t.ok(bytes.equals(twin), name);
  }
  const journal = one.files.get('data/journal.db')?.toString('utf8') ?? '';
  t.ok(/"abstain":1\b.*"against":3\b.*"for":2\b/.test(journal), 'the sums are there');

  await t.test(
    'no file holds a press, sealed or opened, the ballot’s secret key, or a choice beside its giver',
    async (tt) => {
      const secret = [
        ...one.sealed,
        bytesToHex(theKeyPair().secretKey),
        Buffer.from(theKeyPair().secretKey).toString('latin1'),
      ];
      for (const [name, bytes] of one.files) {
        const [asText, asBytes] = [bytes.toString('utf8'), bytes.toString('latin1')];
        tt.notOk(
          secret.find((press) => asBytes.includes(press)),
          `${name}: a press or the key`,
        );
        tt.same(neighbours(asText), [], `${name}: a choice beside its giver`);
      }
    },
  );

  await t.test(
    'after the close and a collection the heap holds no press, no key, and joins nobody to a choice',
    async (tt) => {
      const key = bytesToHex(theKeyPair().secretKey);
      for (const { heap, sealed } of [one, other]) {
        tt.notOk(heap.strings.find((known) => known.includes(key) || sealed.some((press) => known.includes(press))));
        tt.same(joined(heap, NAMES, WORDS), []);
      }
    },
  );

  await t.test(
    'every object of the two heaps holds the same texts and numbers by the same names and places',
    async (tt) => {
      tt.same(differences(one, other), []);
    },
  );
});

test('seen to fail: of an open ballot the same search finds who voted how, in the files and on the heap', async (t) => {
  const root = t.testdir();
  const left = await hold(join(root, 'one'), ONE, true);
  const journal = left.files.get('data/journal.db')?.toString('utf8') ?? '';
  t.not(neighbours(journal).length, 0);
  t.not(joined(left.heap, NAMES, WORDS).length, 0);
  t.not(differences(left, await hold(join(root, 'other'), OTHER, true)).length, 0);
});

/** The scope of Node’s own module `cjs-module-lexer`, as it begins. */
const LEXER = 'system / Context { ExportAssign = 1, ExportStar = 2, Import = 0, ';
const NAMES: ReadonlySet<string> = new Set(smallCouncil.roster.map(({ id }) => id));
const WORDS: ReadonlySet<string> = new Set(CHOICES);

/** Places where JSON gives a choice to a member, a seat or a device, in either order, within the same braces. */
function neighbours(content: string): string[] {
  const who = [...NAMES, ...SEATS.map(deviceAt)]
    .map((name) => `"${name}"`)
    .concat(SEATS.map((seat) => `"seat":${seat}\\b`));
  const choice = `"(?:${CHOICES.join('|')})"(?!:)`;
  const near = new RegExp(`(?:${who.join('|')})[^{}]{0,80}${choice}|${choice}[^{}]{0,80}(?:${who.join('|')})`, 'g');
  return [...content.matchAll(near)].map(([found]) => found);
}

/**
 * What the heap of one holds otherwise than that of the other, but for the process’s own folder and number, for what
 * stood on the screens, which are the same in both (the collector may leave a line of an earlier screen), and for the
 * file of the program that Node’s lexer of CommonJS looked at last: which one it is rests on how fast the disk was.
 */
function differences(one: Left, other: Left): string[] {
  const [here, there] = [holdings(one.heap), holdings(other.heap)];
  const itself = [...one.itself, ...other.itself];
  const screens = one.files.get('data/screens.jsonl')?.toString('utf8') ?? '';
  return [...new Map([...here, ...there])]
    .filter(([holding]) => here.get(holding)?.times !== there.get(holding)?.times)
    .filter(([holding]) => !itself.some((own) => holding.includes(own)) && !holding.startsWith(LEXER))
    .filter(([, { inJson }]) => !inJson.every((part) => screens.includes(part)))
    .map(([holding]) => `${holding}: ${here.get(holding)?.times ?? 0} and ${there.get(holding)?.times ?? 0}`);
}
