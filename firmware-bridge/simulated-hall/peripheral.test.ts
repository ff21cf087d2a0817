import { test } from 'tap';
import { ManualClock } from '../clock.ts';
import { decodeFrame, encodeFrame, type Frame, type Sequence } from '../osdp/frame.ts';
import { replyCode } from '../osdp/replies.ts';
import { exchangeMs } from '../osdp/timing.ts';
import { golden } from '../testing/golden-frames.ts';
import { Keypad } from './keypad.ts';
import { Peripheral } from './peripheral.ts';
import { SimulatedBus } from './simulated-bus.ts';

const BASE_KEY = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex');
const DEVICE_RANDOM = Buffer.from('c0c1c2c3c4c5c6c7', 'hex');

function frameOf(bytes: Buffer | undefined): Frame {
  const frame = decodeFrame(bytes?.[0] === 0xff ? bytes.subarray(1) : (bytes ?? Buffer.alloc(0)));
  if (typeof frame === 'string') throw new Error(frame);
  return frame;
}

function device() {
  const clock = new ManualClock();
  const keypad = new Keypad(1, () => undefined, { kind: 'plain', clock });
  const peripheral = new Peripheral({ address: 1, baseKey: BASE_KEY, clock }, keypad, () => DEVICE_RANDOM);
  const ask = (sequence: Sequence, code: number, address = 1) =>
    peripheral.receive(
      frameOf(encodeFrame({ address, reply: false, sequence, check: 'crc', code, data: Buffer.of(0) })),
    );
  const play = (name: string) => peripheral.receive(frameOf(golden('secure-channel.hex', name)))?.subarray(1);
  return { clock, keypad, peripheral, ask, play };
}

test('the golden session is answered byte for byte', async (t) => {
  const { keypad, ask, play } = device();
  ask(0, 0x61);
  ask(1, 0x62);
  keypad.insertCard('62E3086CED');
  t.same(play('challenge'), golden('secure-channel.hex', 'client-cryptogram'));
  t.same(play('server-cryptogram'), golden('secure-channel.hex', 'initial-mac'));
  t.same(play('sealed-istat'), golden('secure-channel.hex', 'sealed-inputs'));
  t.same(play('sealed-led'), golden('secure-channel.hex', 'sealed-ack'));
});

test('the same frame again gets the stored bytes; another with the same number, or a wrong number, gets NAK 4', async (t) => {
  const { ask, play } = device();
  ask(0, 0x61);
  ask(1, 0x62);
  t.same(play('challenge'), play('challenge'));
  t.match(frameOf(ask(2, 0x62)), { code: replyCode.nak, data: Buffer.of(4) });
  t.match(frameOf(ask(1, 0x62)), { code: replyCode.nak, data: Buffer.of(4) });
});

test('a frame for another address is left alone', async (t) => {
  t.equal(device().ask(0, 0x61, 2), undefined);
});

test('outside the channel a device tells only who it is', async (t) => {
  const { ask } = device();
  t.equal(frameOf(ask(0, 0x61)).code, replyCode.identity);
  t.match(frameOf(ask(1, 0x60)), { code: replyCode.nak, data: Buffer.of(6) });
});

test('after eight seconds of silence a sealed command gets NAK 6', async (t) => {
  const { clock, ask, play } = device();
  ask(0, 0x61);
  ask(1, 0x62);
  play('challenge');
  play('server-cryptogram');
  clock.advance(8001);
  const answer = play('sealed-istat');
  t.match(frameOf(answer), { code: replyCode.nak, data: Buffer.of(6) });
});

test('a simulated baud rate takes the time of the bytes and the turnaround, and lost frames stay lost', async (t) => {
  const { clock, peripheral } = device();
  const id = encodeFrame({ address: 1, reply: false, sequence: 0, check: 'crc', code: 0x61, data: Buffer.of(0) });
  const answers: number[] = [];
  const wire = { baud: 9600, turnaroundMs: 2 };
  const bus = new SimulatedBus([peripheral], { clock, wire, write: () => answers.push(clock.now()) });
  bus.receive(id);
  clock.advance(1000);
  const idleMs = (2 * 10_000) / 9600;
  t.match(answers, [exchangeMs(id.length, 21, 9600, 'pty') - idleMs]);
  const deaf = new SimulatedBus([peripheral], { clock, wire: { lostFrames: 1 }, write: () => answers.push(0) });
  deaf.receive(id);
  clock.advance(1000);
  t.equal(answers.length, 1);
});
