import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { test } from 'tap';
import { gather, loadingOf } from './test-loading.ts';

const STAND_IN = new URL('./tap-stand-in.js', import.meta.url).href;

function written(t: { teardown(undo: () => void): unknown }, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'dzvin-mutate-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'a.test.mjs'), `import { test } from '${STAND_IN}';\n${text}`);
  return relative(process.cwd(), join(folder, 'a.test.mjs'));
}

const outcomes = (file: string, generation: number, times?: number) =>
  gather(file, generation, times).then((tests) =>
    Promise.all(
      tests.map(({ id, run }) =>
        run().then(
          () => `passes: ${id}`,
          (problem) => `fails: ${id}: ${problem.message}`,
        ),
      ),
    ),
  );

test('the tests of a file are gathered under its name, to be run one by one', async (t) => {
  const file = written(t, "test('holds', (t) => t.ok(1)); test('fails', (t) => t.ok(0, 'wrong'));");
  t.same(await outcomes(file, 0), [`passes: ${file} › holds`, `fails: ${file} › fails: wrong`]);
});

test('a file that can’t be loaded is one failing test', async (t) => {
  const file = written(t, "throw new Error('no such council');");
  t.same(await outcomes(file, 0), [`fails: ${loadingOf(file)}: no such council`]);
});

test('a file is loaded once for its generation, and anew when asked', async (t) => {
  const file = written(t, "globalThis.loadedTimes = (globalThis.loadedTimes ?? 0) + 1; test('one', () => undefined);");
  const loaded = () => Reflect.get(globalThis, 'loadedTimes');
  t.equal((await gather(file, 0)).length, 1);
  t.equal((await gather(file, 0)).length, 0, 'what was loaded declares nothing again');
  t.equal(loaded(), 1);
  t.equal((await gather(file, 0, 1)).length, 1);
  t.equal((await gather(file, 1)).length, 1);
  t.equal(loaded(), 3);
});
