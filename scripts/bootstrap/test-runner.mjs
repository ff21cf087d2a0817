/**
 * tap's plugins are built into it once, as `package.json` lists them. Without that it keeps hooks for TypeScript and for
 * mocks in every Node process below a test, which slow each start and change what errors look like.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, isStamped, writeStamp } from './fingerprint.mjs';
import { lastLines, run, Trouble } from './run.mjs';
import { say } from './say.mjs';

/** Builds tap with the plugins asked for, unless it is. */
export async function buildTestRunner(root) {
  const stamp = join(root, 'node_modules/.dzvin/test-runner');
  const { tap } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const installed = readFileSync(join(root, 'node_modules/.dzvin/installed'), 'utf8');
  const print = fingerprint(root, [], [JSON.stringify(tap.plugin), installed]);
  if (isStamped(stamp, print)) return;
  say('збираю засіб тестування…', 'building the test runner…');
  const { code, output } = await run(process.execPath, ['node_modules/tap/dist/esm/run.mjs', 'build'], { cwd: root });
  if (code !== 0)
    throw new Trouble(
      'Не збирається засіб тестування tap (подробиці вище).',
      'The test runner tap does not build (details above).',
      lastLines(output),
    );
  writeStamp(stamp, print);
}
