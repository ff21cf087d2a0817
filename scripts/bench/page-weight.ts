/**
 * What a browser fetches to open a page: its JavaScript, gzipped, against its budget. The pages are built anew. Counted
 * are the entry, all it imports, and one language; what a page fetches later for one purpose is told apart.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createBuilder } from 'vite';
import { ROOT } from '../house/scripts.ts';
import type { Bench } from './bench.ts';
import { type Row, withinBudget } from './row.ts';

/** kB of gzipped JavaScript. */
export const BUDGETS = { hall: 40, overlay: 40, deputy: 50, chair: 90 } as const;
export type PageName = keyof typeof BUDGETS;
/** kB, 1 kB = 1,000 bytes. `later`: scripts that come only when something needs them. */
export type Weight = { readonly page: PageName; readonly atOpening: number; readonly later: number };

/** A chunk in Vite's manifest. */
type Chunk = {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
};
type Manifest = Readonly<Record<string, Chunk>>;

/** Each page with where it is built: the front end, its part of that build, the page in its manifest. */
const PAGES: readonly (readonly [page: PageName, frontEnd: string, part: string, entry: string])[] = [
  ['hall', 'chamber-display', 'client', 'index.html'],
  ['overlay', 'chamber-display/overlay', 'client', 'index.html'],
  ['deputy', 'deputy-console', 'deputy', 'deputy/index.html'],
  ['chair', 'deputy-console', 'chair', 'chair/index.html'],
];
const LANGUAGES = ['uk', 'en'] as const;

/** Keys of what the chunks import, themselves among them. */
function closure(manifest: Manifest, keys: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const visit = (key: string): void => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const next of manifest[key]?.imports ?? []) visit(next);
  };
  for (const key of keys) visit(key);
  return seen;
}

/** Weighs one page of a build. `sizeOf`: bytes of a file as they are sent. */
export function weigh(manifest: Manifest, entry: string, sizeOf: (file: string) => number): Omit<Weight, 'page'> {
  const opening = closure(manifest, [entry]);
  const asked = [...opening].flatMap((key) => manifest[key]?.dynamicImports ?? []);
  const inLanguage = (language: string) => asked.filter((key) => key.endsWith(`messages.${language}.ts`));
  const bytes = (keys: ReadonlySet<string>) =>
    [...keys].reduce((sum, key) => sum + sizeOf(manifest[key]?.file ?? ''), 0) / 1000;
  const spoken = LANGUAGES.map((language) => bytes(closure(manifest, [entry, ...inLanguage(language)])));
  const words = LANGUAGES.flatMap(inLanguage);
  const rest = closure(
    manifest,
    asked.filter((key) => !words.includes(key)),
  );
  const later = new Set([...rest].filter((key) => !opening.has(key)));
  return { atOpening: Math.max(...spoken), later: bytes(later) };
}

/** Builds the pages into `folder` and weighs those that have a budget. */
export async function weighPages(folder: string): Promise<readonly Weight[]> {
  const weights: Weight[] = [];
  for (const [page, frontEnd, part, entry] of PAGES) {
    const outDir = join(folder, page);
    const builder = await createBuilder({
      configFile: join(ROOT, frontEnd, 'vite.config.ts'),
      logLevel: 'error',
      build: { outDir, emptyOutDir: true, manifest: 'manifest.json' },
    });
    const environment = builder.environments[part];
    if (!environment) throw new Error(`${frontEnd} builds no ${part}`);
    await builder.build(environment);
    const manifest = JSON.parse(readFileSync(join(outDir, 'manifest.json'), 'utf8')) as Manifest;
    const sizeOf = (file: string) => gzipSync(readFileSync(join(outDir, file)), { level: 9 }).length;
    weights.push({ page, ...weigh(manifest, entry, sizeOf) });
  }
  return weights;
}

export async function pageWeight({ folder, tell }: Bench): Promise<readonly Row[]> {
  const weights = await weighPages(folder);
  for (const { page, later } of weights) tell(`${page}: ${later.toFixed(1)} kB come later and apart`);
  return weights.map(({ page, atOpening }) =>
    withinBudget({
      name: `JavaScript of ${page}, gzipped`,
      ours: atOpening,
      peer: BUDGETS[page],
      peerName: 'its budget',
    }),
  );
}
