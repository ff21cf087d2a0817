/** Loads a compiled test file and gathers the tests it declares, to be run one by one. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { declaredTests } from './tap-stand-in.ts';

/** `id` is unique in the council: file and name. `run` rejects when the test fails. */
export type Gathered = { readonly id: string; readonly file: string; readonly run: () => Promise<void> };

/**
 * Tests of the file as `generation` of the council's modules sees them; module-hooks.ts passes the generation on to
 * what the file imports. A file that can't be loaded is one failing test.
 */
export async function gather(file: string, generation: number): Promise<readonly Gathered[]> {
  declaredTests();
  try {
    await import(`${pathToFileURL(join(process.cwd(), file)).href}?generation=${generation}`);
  } catch (problem) {
    declaredTests();
    return [{ id: `${file} › loads`, file, run: () => Promise.reject(problem) }];
  }
  return declaredTests().map(({ name, run }) => ({ id: `${file} › ${name}`, file, run }));
}
