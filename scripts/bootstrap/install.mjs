/**
 * Installs the dependencies with `npm ci` when the lock file, the rules of installing, Node or the platform differ
 * from those of the last installation.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addonCache, keepAddon } from './addon-cache.mjs';
import { fingerprint, isStamped, writeStamp } from './fingerprint.mjs';
import { lastLines, run, Trouble } from './run.mjs';
import { say } from './say.mjs';
import { ensureCompiler, offerPcsc } from './tools.mjs';

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

function printOf(root) {
  const { dependencies, devDependencies, optionalDependencies, overrides, allowScripts } = readJson(
    join(root, 'package.json'),
  );
  const rules = JSON.stringify([dependencies, devDependencies, optionalDependencies, overrides, allowScripts]);
  const machine = [process.versions.modules, process.platform, process.arch];
  return fingerprint(root, ['package-lock.json', '.npmrc'], [rules, ...machine]);
}

/** Node's own headers beside the running node, so that compiling an addon needs no download. */
function headersOfThisNode() {
  const prefix = dirname(dirname(process.execPath));
  return existsSync(join(prefix, 'include/node/node.h')) ? { npm_config_nodedir: prefix } : {};
}

/** Whether npm has already put in place exactly what the lock file asks for, for this very Node. */
function isInPlace(root) {
  const hidden = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(hidden)) return false;
  const there = readJson(hidden).packages;
  const asked = Object.entries(readJson(join(root, 'package-lock.json')).packages);
  // Most optional packages are for other machines; those we ask for ourselves are for this one.
  const ours = Object.keys(readJson(join(root, 'package.json')).optionalDependencies ?? {});
  const forOthers = (path, wanted) => wanted.optional && !ours.some((name) => path === `node_modules/${name}`);
  return asked.every(
    ([path, wanted]) => path === '' || forOthers(path, wanted) || there[path]?.version === wanted.version,
  );
}

async function addonsLoad(root) {
  const code = "new (require('better-sqlite3'))(':memory:').close(); require('node-pty'); require('serialport');";
  return (await run(process.execPath, ['-e', code], { cwd: root })).code === 0;
}

/** `npm` as it was called, or the one in the PATH. */
function npm(args, options) {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js') ? run(process.execPath, [script, ...args], options) : run('npm', args, options);
}

const secondsSince = (begun) => Math.round(Number(process.hrtime.bigint() - begun) / 1e9);

async function npmOrTrouble(root, args, env = {}) {
  const { code, output } = await npm(args, { cwd: root, env });
  if (code !== 0)
    throw new Trouble(
      `npm ${args[0]} не вдалося (подробиці вище). Перевірте зʼєднання з реєстром npm і місце на диску та повторіть.`,
      `npm ${args[0]} failed (details above). Check the connection to the npm registry and the free disk space, then try again.`,
      lastLines(output),
    );
}

/** Puts every package in place, with nothing compiled yet. */
async function unpackAll(root) {
  await ensureCompiler();
  await offerPcsc();
  say('встановлюю залежності (пів хвилини)…', 'installing dependencies (half a minute)…');
  const begun = process.hrtime.bigint();
  await npmOrTrouble(root, ['ci', '--include=dev', '--ignore-scripts']);
  const seconds = secondsSince(begun);
  say(`залежності на місці за ${seconds} с`, `dependencies in place in ${seconds} s`);
}

async function compileAddons(root) {
  const cache = addonCache(root);
  const wait = cache.filled ? 'кілька секунд / some seconds' : '1–2 хв / 1–2 min';
  say(`складаю вбудовані модулі (${wait})…`, 'building the native modules…');
  const begun = process.hrtime.bigint();
  const kept = { npm_config_better_sqlite3_local_prebuilds: cache.folder };
  await npmOrTrouble(root, ['rebuild'], { ...headersOfThisNode(), ...kept });
  await keepAddon(root, cache);
  const seconds = secondsSince(begun);
  say(`вбудовані модулі складено за ${seconds} с`, `native modules built in ${seconds} s`);
}

async function finish(root, stamp, print) {
  if (!(await addonsLoad(root))) await compileAddons(root);
  if (!(await addonsLoad(root)))
    throw new Trouble(
      'Вбудовані модулі (better-sqlite3, node-pty, serialport) не завантажуються. Вилучіть node_modules і повторіть.',
      'The native modules (better-sqlite3, node-pty, serialport) do not load. Remove node_modules and try again.',
    );
  writeStamp(stamp, print);
}

/**
 * Makes the packages in `node_modules` what the lock file says, if they are not. Out: what is still to do, compiling
 * those native modules that do not load; nothing that only builds or checks needs to wait for it.
 */
export async function install(root) {
  const stamp = join(root, 'node_modules/.dzvin/installed');
  const print = printOf(root);
  if (isStamped(stamp, print)) return async () => undefined;
  if (!isInPlace(root)) await unpackAll(root);
  return () => finish(root, stamp, print);
}
