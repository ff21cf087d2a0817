/** What the keypad keeps: key, address, speed; install mode, silence, and power that breaks off. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'tap';
import { askIdentity, poll, setAddress, setKey, setLights } from '../osdp/commands.ts';
import { nakReason, replyCode } from '../osdp/replies.ts';
import { encodeVoteCommand } from '../seat-keypad/vote-exchange.ts';
import { DEFAULT_KEY, FirmwarePanel, KEY } from '../testing/firmware-panel.ts';
import { firmwareSeat, told } from '../testing/firmware-seat.ts';
import { buildFirmware, startFirmwareKeypad } from './firmware-keypad.ts';

const NEW_KEY = 'a0a1a2a3a4a5a6a7a8a9aaabacadaeaf';
/** One record of the settings, and the number of starts with its check value. */
const SETTINGS_BYTES = 29;
const STARTS_BYTES = 6;

test('a keypad without a key takes the default key until KEYSET, and never again after it', async (t) => {
  await buildFirmware();
  const keypad = await startFirmwareKeypad({ reader: 'em4100', address: 12, serial: 77 });
  const panel = new FirmwarePanel(keypad.path, 12);
  t.teardown(async () => {
    panel.end();
    await keypad.end();
  });
  const seen = await keypad.until(({ display }) => display.headline === 'ВСТАНОВЛЕННЯ');
  t.same(seen.display.lines, ['Адреса 12', '№ 77']);
  panel.address = 0x7f;
  const found = await panel.exchange(panel.bare(askIdentity, 0));
  t.equal(found.address, 12, 'in install mode it says its address to a panel that asks everybody');
  panel.address = 12;
  t.notOk(await panel.connect(NEW_KEY), 'no other key is taken');
  t.ok(await panel.connect(DEFAULT_KEY));
  t.equal((await panel.command(setKey(Buffer.from(DEFAULT_KEY, 'hex')))).data[0], nakReason.record);
  const obeyed = await panel.command(setKey(Buffer.from(NEW_KEY, 'hex')));
  t.equal(obeyed.code, replyCode.ack);
  t.equal((await panel.exchange(panel.last)).code, replyCode.ack, 'sent again: the stored answer');
  await keypad.until(({ display }) => display.headline === 'БЕЗ ЗВʼЯЗКУ');
  t.notOk(await panel.connect(DEFAULT_KEY));
  t.ok(await panel.connect(NEW_KEY));
  const { eepromWrites, stackLeft } = await keypad.figures();
  t.ok(stackLeft >= 128, `${stackLeft} bytes never touched by the stack`);
  t.ok(eepromWrites <= STARTS_BYTES + 2 * SETTINGS_BYTES, `${eepromWrites} bytes written: once, and its mirror`);
});

test('install mode comes with mic and утримався held for three seconds at the start', async (t) => {
  const { keypad, panel } = await firmwareSeat(t);
  t.notOk(await panel.connect(DEFAULT_KEY));
  keypad.cutPower();
  keypad.hold('request-floor');
  keypad.hold('abstain');
  keypad.restorePower();
  await keypad.until(({ display }) => display.headline === 'ВСТАНОВЛЕННЯ');
  t.ok(await panel.connect(DEFAULT_KEY));
  t.equal((await panel.command(poll)).code, replyCode.ack, 'the keys that were held are no presses');
});

test('address and speed change after the answer, and outlive power', async (t) => {
  const { keypad, panel } = await firmwareSeat(t, { checkBaud: true });
  await panel.connect(KEY);
  t.equal((await panel.command(setAddress(127, 9600))).data[0], nakReason.record);
  const answer = await panel.command(setAddress(9, 9600));
  t.equal(answer.data.toString('hex'), '0980250000', 'told at the old speed');
  panel.end();
  keypad.cutPower();
  keypad.restorePower();
  await keypad.until(({ display }) => display.lines.includes('Адреса 9'));
  const slow = new FirmwarePanel(keypad.path, 9, 9600);
  t.teardown(() => slow.end());
  t.ok(await slow.connect(KEY));
});

test('power that breaks while a key is written leaves the old key', async (t) => {
  const { keypad, panel } = await firmwareSeat(t);
  await panel.connect(KEY);
  keypad.cutPowerAtWrite(9);
  await panel.send(panel.seal(setKey(Buffer.from(NEW_KEY, 'hex'))));
  await keypad.until(({ powered }) => !powered);
  keypad.restorePower();
  await keypad.until(({ display }) => display.headline === 'БЕЗ ЗВʼЯЗКУ');
  t.notOk(await panel.connect(NEW_KEY));
  t.ok(await panel.connect(KEY));
});

test('the EEPROM outlives the process in its file', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'dzvin-keypad-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  await buildFirmware();
  const eeprom = join(folder, 'eeprom');
  const first = await startFirmwareKeypad({ reader: 'mifare', key: KEY, address: 40, eeprom });
  await first.until(({ display }) => display.lines.includes('Адреса 40'));
  await first.end();
  const second = await startFirmwareKeypad({ reader: 'mifare', eeprom });
  t.teardown(() => second.end());
  t.ok(await second.until(({ display }) => display.lines.includes('Адреса 40')));
});

test('after eight seconds of silence the channel is over and the lamps dark: NAK 6, and what was not taken is told again', async (t) => {
  const { keypad, panel } = await firmwareSeat(t);
  await panel.connect(KEY);
  await panel.command(encodeVoteCommand({ kind: 'open', ballot: 5, nonce: 6, holdMs: 0, secret: false }));
  const lit = { reader: 0, led: 2, onTime: 1, offTime: 0, onColour: 2, offColour: 0 };
  await panel.command(setLights([lit]));
  await keypad.until(({ lamps }) => lamps.for);
  keypad.press('for');
  const vote = await told(panel);
  await keypad.until(({ display }) => display.headline === 'БЕЗ ЗВʼЯЗКУ');
  await keypad.until(({ lamps }) => !lamps.for);
  const refused = await panel.exchange(panel.seal(poll));
  t.equal(refused.code, replyCode.nak);
  t.equal(refused.data[0], nakReason.secureChannelConditions);
  t.ok(await panel.connect(KEY));
  const again = await told(panel);
  t.same(again.data.subarray(0, 21), vote.data.subarray(0, 21), 'the same boot, counter and choice');
  t.ok(again.data.readUInt32LE(21) >= 8000, 'eight seconds older');
});
