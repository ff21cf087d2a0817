/**
 * Programs that are no npm packages: the compiler an addon needs, and what only tests need. Root on a Debian system
 * gets them by apt; anybody else gets the line to type.
 */
import { existsSync, readdirSync } from 'node:fs';
import { exists, lastLines, run, Trouble } from './run.mjs';
import { say } from './say.mjs';

/** Debian package → a program it brings, or a file by its path, or how to find out whether it is there. */
const COMPILER = { python3: 'python3', make: 'make', 'g++': 'g++' };
const PCSC = { 'libpcsclite-dev': '/usr/include/PCSC/winscard.h' };
const QUICK_BROWSER = { 'chromium-headless-shell': 'chromium-headless-shell' };
const FOR_TESTS = {
  pcscd: 'pcscd',
  'vsmartcard-vpcd': '/usr/lib/pcsc/drivers/serial/libifdvpcd.so',
  chromium: 'chromium',
  'poppler-utils': 'pdftotext',
  'libnss3-tools': 'certutil',
  qpdf: 'qpdf',
  'libxml2-utils': 'xmllint',
  'libreoffice-writer-nogui': 'soffice',
  'default-jre-headless': 'java',
  'libpdfbox2-java': '/usr/share/java/preflight.jar',
  'libactivation-java': '/usr/share/java/javax.activation.jar',
  'libjaxb-api-java': '/usr/share/java/jaxb-api.jar',
  mosquitto: 'mosquitto',
  'mosquitto-clients': 'mosquitto_sub',
  socat: 'socat',
  curl: 'curl',
  ffmpeg: 'ffmpeg',
  'apache2-bin': '/usr/lib/apache2/modules/mod_dav_fs.so',
  'openssh-sftp-server': '/usr/lib/openssh/sftp-server',
  gcc: 'cc',
  'util-linux': 'nsenter',
  mount: 'mount',
  'gcc-avr': 'avr-gcc',
  'avr-libc': '/usr/lib/avr/include/avr/io.h',
  'libsimavr-dev': '/usr/include/simavr/sim_avr.h',
  'libelf-dev': '/usr/include/libelf.h',
  clang: 'clang',
  'libclang-rt-dev': hasFuzzer,
};

const namesIn = (folder) => (existsSync(folder) ? readdirSync(folder) : []);

/** clang's libFuzzer lies under clang's version, whichever Debian has. */
function hasFuzzer() {
  const versions = namesIn('/usr/lib')
    .filter((name) => name.startsWith('llvm-'))
    .flatMap((name) => namesIn(`/usr/lib/${name}/lib/clang`).map((version) => `/usr/lib/${name}/lib/clang/${version}`));
  return versions.some((version) =>
    namesIn(`${version}/lib/linux`).some((name) => name.startsWith('libclang_rt.fuzzer-')),
  );
}

function isThere(program) {
  if (typeof program === 'function') return program();
  return program.startsWith('/') ? existsSync(program) : exists(program);
}

async function missingOf(tools) {
  const missing = [];
  for (const [name, program] of Object.entries(tools)) if (!(await isThere(program))) missing.push(name);
  return missing;
}

async function aptInstall(names) {
  const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' } };
  const lists = '/var/lib/apt/lists';
  const known =
    existsSync(lists) && readdirSync(lists).some((name) => name.endsWith('_Packages') || name.endsWith('.lz4'));
  if (!known) await run('apt-get', ['update'], quiet);
  const asked = ['install', '--yes', '--no-install-recommends', ...names];
  const first = await run('apt-get', asked, quiet);
  if (first.code === 0) return;
  await run('apt-get', ['update'], quiet);
  const second = await run('apt-get', asked, quiet);
  if (second.code === 0) return;
  throw new Trouble(
    `apt-get не встановив: ${names.join(' ')} (подробиці вище).`,
    `apt-get could not install: ${names.join(' ')} (details above).`,
    lastLines(second.output),
  );
}

const canInstall = async () => process.getuid?.() === 0 && (await exists('apt-get'));

async function ensure(tools, whatUk, whatEn) {
  const missing = await missingOf(tools);
  if (missing.length === 0) return;
  const names = missing.join(' ');
  if (!(await canInstall()))
    throw new Trouble(
      `Бракує програм (${whatUk}): ${names}. У Debian: sudo apt-get install ${names}`,
      `Programs are missing (${whatEn}): ${names}. On Debian: sudo apt-get install ${names}`,
    );
  say(`встановлюю ${whatUk}: ${names}…`, `installing ${whatEn}: ${names}…`);
  await aptInstall(missing);
}

/** What compiles the native modules. */
export const ensureCompiler = () => ensure(COMPILER, 'компілятор', 'the compiler');

/** What the optional binding to PC/SC readers is compiled with; a house without such readers does well without. */
export async function offerPcsc() {
  if ((await missingOf(PCSC)).length === 0) return;
  if (await canInstall()) return ensure(PCSC, 'заголовки PC/SC', 'headers of PC/SC');
  say(
    'без libpcsclite-dev зчитувачі PC/SC не працюватимуть; решта працює',
    'without libpcsclite-dev PC/SC readers will not work; all else does',
  );
}

/** What the tests call besides Node. */
export async function ensureTestTools() {
  await ensure(FOR_TESTS, 'програми для тестів', 'programs for the tests');
  await offerQuickBrowser();
}

/** Chromium without its windows takes a third less time for the browser tests; the whole one does as well. */
async function offerQuickBrowser() {
  if ((await missingOf(QUICK_BROWSER)).length === 0 || !(await canInstall())) return;
  try {
    await ensure(QUICK_BROWSER, 'швидший браузер для тестів', 'a quicker browser for the tests');
  } catch (trouble) {
    if (!(trouble instanceof Trouble)) throw trouble;
    say('не вдалося; тести йдуть у звичайному Chromium', 'that failed; the tests run in the whole Chromium');
  }
}
