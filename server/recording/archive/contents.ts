/**
 * What lies beside the sound in its folder: `зміст.txt` for people, `index.json` for programs, `SHA256SUMS` for
 * `sha256sum -c`. In: what was cut and what of it was written; out: the three texts.
 */
import { checker } from '#contract/check';
import { SittingSound, type SoundFile } from '#contract/sound';
import { speechWords } from '../../council/course/words.ts';
import { clockTime, dateInWords } from '../../proceedings/printed-time.ts';
import type { Span } from './timeline.ts';

export const CONTENTS = 'зміст.txt';
export const INDEX = 'index.json';
export const SUMS = 'SHA256SUMS';

export const checkIndex = checker(SittingSound);

export const timeOf = ({ fromMs, toMs }: Span): SoundFile['pieces'][number] => ({
  from: new Date(fromMs).toISOString(),
  to: new Date(toMs).toISOString(),
});

const NOTE =
  'Звук засідання за питаннями порядку денного й виступами. Цілість файлів перевіряє: sha256sum -c SHA256SUMS';
const NOT_RECORDED = 'Закриту частину не записано';
const MISSING = 'Запису немає';

/** «зміст.txt»: when each file begins, how long it is, whose words it holds. */
export function contentsText(index: SittingSound): string {
  const at = (instant: string) => clockTime(instant, index.timeZone);
  const first = index.files[0]?.pieces[0]?.from;
  const head = [
    index.council,
    first === undefined ? index.title : `${index.title}, ${dateInWords(first, index.timeZone)}`,
  ];
  const files = index.files.map((file) => lineOf(file, at));
  const without = [
    ...index.closedParts.map(({ from, to }) => `${NOT_RECORDED}: ${at(from)} – ${at(to)}`),
    ...index.missing.map(({ from, to }) => `${MISSING}: ${at(from)} – ${at(to)}`),
  ];
  const parts = [head, [NOTE], ...inFolders(files), ...(without.length > 0 ? [without] : [])];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

type Told = { readonly folder: string; readonly line: string };

function lineOf({ path, pieces, ms, speech }: SoundFile, at: (instant: string) => string): Told {
  const [name = path, folder = ''] = path.split('/').toReversed();
  const begins = pieces[0] ? at(pieces[0].from) : '';
  const kind = speech ? `, ${speechWords(speech.kind).uk}` : '';
  const torn = pieces.length > 1 ? `, частин: ${pieces.length}` : '';
  return { folder, line: `${begins}  ${name}${kind} (${lengthInWords(ms)}${torn})` };
}

function inFolders(files: readonly Told[]): string[][] {
  const folders = new Map<string, string[]>();
  for (const { folder, line } of files) folders.set(folder, [...(folders.get(folder) ?? []), line]);
  return [...folders].map(([folder, lines]) => (folder === '' ? lines : [folder, ...lines.map((line) => `  ${line}`)]));
}

/** «1:02:03» */
function lengthInWords(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** As `sha256sum` writes and reads it. */
export const sumsText = (files: readonly { readonly path: string; readonly sha256: string }[]): string =>
  files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
