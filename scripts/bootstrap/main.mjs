/**
 * `npm run bootstrap`: installs and builds what is stale, and nothing when nothing is. Every other command of the
 * project calls it first. Plain JavaScript, because it runs before anything is installed or built; it needs Node and
 * npm only. All it says goes to stderr, so that a caller's stdout stays pure.
 *
 * `--for-tests` looks after the programs that only tests need as well, `--check` does what `npm run check`
 * does. Building and checking need no native module, so they go on while those are compiled.
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { check } from './check.mjs';
import { install } from './install.mjs';
import { whileLocked } from './lock.mjs';
import { Trouble, together } from './run.mjs';
import { say } from './say.mjs';
import { buildTestRunner } from './test-runner.mjs';
import { ensureTestTools } from './tools.mjs';

const OLDEST_NODE = [20, 19];
const OPTIONS = ['--for-tests', '--check'];

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new Trouble(
    `Потрібен Node ${OLDEST_NODE.join('.')} або новіший, а тут ${process.versions.node}. Оновіть Node: https://nodejs.org`,
    `Node ${OLDEST_NODE.join('.')} or newer is needed, this is ${process.versions.node}. Update Node: https://nodejs.org`,
  );
}

function checkOptions(given) {
  const unknown = given.find((option) => !OPTIONS.includes(option));
  if (unknown === undefined) return;
  throw new Trouble(
    `Невідома опція ${unknown}. Є лише ${OPTIONS.join(', ')}.`,
    `Unknown option ${unknown}. There is only ${OPTIONS.join(', ')}.`,
  );
}

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const options = process.argv.slice(2);
try {
  checkNode();
  checkOptions(options);
  const isForTests = options.includes('--for-tests');
  await whileLocked(root, async () => {
    const addons = await install(root);
    const buildAndCheck = async () => {
      await build(root);
      if (options.includes('--check')) await check(root);
    };
    await together([addons(), buildAndCheck(), ...(isForTests ? [ensureTestTools()] : [])]);
    if (isForTests) await buildTestRunner(root);
  });
} catch (problem) {
  if (!(problem instanceof Trouble)) throw problem;
  if (problem.output) process.stderr.write(`${problem.output}\n`);
  say(problem.uk, problem.en);
  process.exitCode = 1;
}
