/** The firmware's build, its core on this machine, and a short run of its fuzzer from the committed inputs. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { test } from 'tap';
import { buildFirmware, FIRMWARE_FOLDER } from './firmware-keypad.ts';

const run = promisify(execFile);
const inFolder = { cwd: FIRMWARE_FOLDER };

test('both programs fit the chip: flash 32,256 bytes, static RAM 1,600 bytes', async (t) => {
  const said = await buildFirmware('all', 'size');
  for (const kind of ['em4100', 'mifare']) {
    const line = new RegExp(`^keypad-${kind}: flash (\\d+) of 32256 bytes, static RAM (\\d+) of 1600 bytes$`, 'm');
    const [, flash, ram] = line.exec(said) ?? [];
    t.comment(`${kind}: flash ${flash}, static RAM ${ram}`);
    t.ok(Number(flash) > 0 && Number(flash) <= 32_256 && Number(ram) > 0 && Number(ram) <= 1600, kind);
  }
});

test('a program that is too big fails the build', async (t) => {
  await t.rejects(run('./size.sh', ['build/keypad-em4100.elf', 'keypad', '20000', '1600'], inFolder));
  await t.rejects(run('./size.sh', ['build/keypad-em4100.elf', 'keypad', '32256', '1000'], inFolder));
});

test('no EEPROM is made for an address or a serial number that does not exist', async (t) => {
  await buildFirmware('build/make-eeprom');
  const make = (...words: string[]) => run('./build/make-eeprom', words, { ...inFolder, encoding: 'buffer' });
  const key = '000102030405060708090a0b0c0d0e0f';
  for (const [serial, address] of [
    ['17', '300'],
    ['17', '127'],
    ['17', '-1'],
    ['17', ' 5'],
    ['17', ''],
    ['4294967296', '5'],
    ['-1', '5'],
    ['99999999999999999999', '5'],
  ] as const)
    await t.rejects(make(serial, address), `${serial}, ${address}`);
  for (const wrong of [`${key}0`, 'x'.repeat(32), `0 ${key.slice(2)}`, '303132333435363738393a3b3c3d3e3f'])
    await t.rejects(make('17', '5', wrong), wrong);
  const { stdout } = await make('4294967295', '126', key);
  t.equal(stdout.subarray(2, 18).toString('hex'), key);
  t.equal(stdout[18], 126);
  t.equal(stdout.readUInt32LE(23), 4_294_967_295);
});

test('make fuses names the program of the reader that was asked for', async (t) => {
  const said = async (...words: string[]) => (await run('make', ['fuses', ...words], inFolder)).stdout;
  t.match(await said(), 'flash:w:build/keypad-em4100.hex:i');
  t.match(await said('KIND=mifare'), 'flash:w:build/keypad-mifare.hex:i');
  await t.rejects(said('KIND=other'), 'there is no such program');
});

test('the page for electricians writes the Ukrainian apostrophe', (t) => {
  t.notMatch(readFileSync(`${FIRMWARE_FOLDER}README.md`, 'utf8'), /[’']\p{Script=Cyrillic}/u);
  t.end();
});

test('the core obeys FIPS 197, the golden frames and its own rules on this machine', async (t) => {
  await buildFirmware('host');
  const { stdout } = await run('./build/core-test', ['../frames'], inFolder);
  t.notMatch(stdout, /^not ok/m);
  t.ok(Number(/^1\.\.(\d+)$/m.exec(stdout)?.[1]) >= 20, stdout);
});

test('five seconds of the fuzzer find nothing', async (t) => {
  await buildFirmware('build/fuzz');
  const found = mkdtempSync(join(tmpdir(), 'dzvin-fuzz-'));
  t.teardown(() => rmSync(found, { recursive: true, force: true }));
  const limits = ['-max_total_time=5', '-max_len=2048', `-artifact_prefix=${found}/`];
  const { stderr } = await run('./build/fuzz', [...limits, found, 'host/corpus'], { ...inFolder, maxBuffer: 1 << 26 });
  const runs = Number(/Done (\d+) runs/.exec(stderr)?.[1]);
  t.comment(`${runs} runs`);
  t.ok(runs > 100, stderr.slice(-500));
});
