/** Loads a compiled test file and gathers the tests it declares, to be run one by one. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { declaredTests } from './tap-stand-in.ts';

/** `id` is unique in the council: file and name. `run` rejects when the test fails. */
export type Gathered = { readonly id: string; readonly file: string; readonly run: () => Promise<void> };

/** Id under which what a test file does while it loads counts as a test. */
export const loadingOf = (file: string): string => `${file} › loads`;

const urlOf = (path: string, generation: number): string =>
  `${pathToFileURL(join(process.cwd(), path)).href}?generation=${generation}`;

/** Loads modules of one generation. */
export async function loadModules(paths: readonly string[], generation: number): Promise<void> {
  for (const path of paths) await import(urlOf(path, generation));
}

/**
 * Tests of the file as `generation` of the council's modules sees them; module-hooks.ts passes the generation on to
 * what the file imports. `times` other than 0 loads the file anew, and nothing else. A file that can't be loaded is
 * one failing test.
 */
export async function gather(file: string, generation: number, times = 0): Promise<readonly Gathered[]> {
  declaredTests();
  try {
    await import(`${urlOf(file, generation)}&times=${times}`);
  } catch (problem) {
    declaredTests();
    return [{ id: loadingOf(file), file, run: () => Promise.reject(problem) }];
  }
  return declaredTests().map(({ name, run }) => ({ id: `${file} › ${name}`, file, run }));
}
