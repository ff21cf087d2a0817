/**
 * Builds what is stale: TypeScript to `dist/` by tsc (types are checked by `npm run check`, so a start on a small
 * machine need not wait for that), TypeBox in one piece, and each front end by Vite.
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, fingerprint, isStamped, writeStamp } from './fingerprint.mjs';
import { lastLines, run, Trouble } from './run.mjs';
import { say } from './say.mjs';

const COMPILED = ['server', 'firmware-bridge', 'scripts', 'chamber-display/kit'];
const FRONT_ENDS = ['chamber-display', 'chamber-display/overlay', 'chamber-display/public-site', 'deputy-console'];
const KINDS = /\.(ts|json)$/;

/** Compiled files whose source is gone: a test that was removed must not run on. */
function removeOrphans(root) {
  for (const folder of COMPILED)
    for (const path of filesBelow(root, `dist/${folder}`, (name) => /\.js(\.map)?$/.test(name))) {
      const source = path.replace(/^dist\//, '').replace(/\.js(\.map)?$/, '.ts');
      if (!existsSync(join(root, source))) rmSync(join(root, path));
    }
}

function planOf(root) {
  const always = ['package-lock.json', 'package.json', 'tsconfig.json'];
  const sources = COMPILED.flatMap((folder) => filesBelow(root, folder, (name) => KINDS.test(name)));
  const compile = {
    name: 'compiled',
    uk: 'збираю сервер…',
    en: 'building the server…',
    inputs: [...always, ...sources],
    program: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--noCheck'],
    before: () => removeOrphans(root),
  };
  const typebox = {
    name: 'typebox',
    uk: 'складаю TypeBox в один файл…',
    en: 'putting TypeBox into one file…',
    inputs: ['package-lock.json'],
    program: ['scripts/bootstrap/bundle-typebox.mjs'],
    before: () => undefined,
  };
  const shared = ['server/contract', 'chamber-display/kit'];
  const pages = FRONT_ENDS.filter((folder) => existsSync(join(root, folder, 'vite.config.ts'))).map((folder) => ({
    name: folder.replaceAll('/', '-'),
    uk: `збираю ${folder}…`,
    en: `building ${folder}…`,
    inputs: [...always, ...[folder, ...shared].flatMap((place) => filesBelow(root, place, () => true))],
    program: ['node_modules/vite/bin/vite.js', 'build', '--config', `${folder}/vite.config.ts`, '--logLevel', 'warn'],
    before: () => undefined,
  }));
  return [typebox, compile, ...pages];
}

async function buildStep(root, step) {
  const stamp = join(root, 'dist/.stamps', step.name);
  const print = fingerprint(root, step.inputs, [step.program.join(' ')]);
  if (isStamped(stamp, print)) return;
  say(step.uk, step.en);
  step.before();
  const { code, output } = await run(process.execPath, step.program, { cwd: root });
  if (code !== 0)
    throw new Trouble(
      'Не збирається (подробиці вище). Виправте названі файли й повторіть.',
      'It does not build (details above). Mend the files named and try again.',
      lastLines(output),
    );
  writeStamp(stamp, print);
}

/** Brings `dist/` up to date: one step after another, for a small machine has little memory. */
export async function build(root) {
  for (const step of planOf(root)) await buildStep(root, step);
}
