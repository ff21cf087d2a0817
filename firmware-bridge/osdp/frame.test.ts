import { test } from 'tap';
import { golden, goldenFrames } from '../testing/golden-frames.ts';
import {
  askCapabilities,
  askIdentity,
  decodeLights,
  decodeTone,
  poll,
  readInputs,
  setLights,
  soundBuzzer,
} from './commands.ts';
import { checksum, crc16 } from './crc.ts';
import { decodeFrame, encodeFrame, type FrameFields } from './frame.ts';
import {
  acknowledge,
  decodeCapabilities,
  decodeCard,
  decodeIdentity,
  decodeInputs,
  decodeKeys,
  encodeCapabilities,
  encodeCard,
  encodeIdentity,
  encodeInputs,
  encodeKeys,
  receiveBuffer,
  refuse,
} from './replies.ts';

const FILES = ['check-values.hex', 'commands.hex', 'replies.hex', 'secure-channel.hex'];
const MARK = Buffer.of(0xff);

test('the check values are those of the specification’s frames', async (t) => {
  t.equal(crc16(golden('check-values.hex', 'id-crc'), 0, 7), 0x66c0);
  t.equal(crc16(golden('check-values.hex', 'comset-broadcast-crc'), 0, 11), 0x386e);
  t.equal(checksum(golden('check-values.hex', 'id-checksum'), 0, 7), 0x44);
});

test('every golden frame is read and written back byte for byte', async (t) => {
  for (const file of FILES) {
    for (const [name, bytes] of goldenFrames(file)) {
      const frame = decodeFrame(bytes);
      if (typeof frame === 'string') {
        t.fail(`${file} ${name}: ${frame}`);
        continue;
      }
      const data = Buffer.concat([frame.data, frame.mac ?? Buffer.alloc(0)]);
      t.same(encodeFrame({ ...frame, data }), Buffer.concat([MARK, bytes]), `${file} ${name}`);
    }
  }
});

test('commands are written as the golden frames print them', async (t) => {
  const led = (number: number, onTime: number, offTime: number, onColour: number) => ({
    reader: 0,
    led: number,
    onTime,
    offTime,
    onColour,
    offColour: 0,
  });
  const rows: [string, FrameFields['sequence'], { code: number; data: Buffer }][] = [
    ['poll', 1, poll],
    ['id', 0, askIdentity],
    ['cap', 1, askCapabilities],
    ['istat', 2, readInputs],
    ['led-on', 3, setLights([led(2, 1, 0, 2)])],
    ['led-two', 1, setLights([led(2, 1, 0, 0), led(5, 5, 5, 4)])],
    ['buzzer', 2, soundBuzzer({ reader: 0, tone: 2, onTime: 2, offTime: 2, count: 2 })],
  ];
  for (const [name, sequence, command] of rows) {
    const bytes = encodeFrame({ address: 1, reply: false, sequence, check: 'crc', ...command });
    t.same(bytes.subarray(1), golden('commands.hex', name), name);
  }
});

test('replies are written as the golden frames print them', async (t) => {
  const identity = { vendor: 'd2f1a0', model: 1, version: 2, serial: 305_419_896, firmware: '0.1.7' };
  const rows: [string, FrameFields['sequence'], { code: number; data: Buffer }][] = [
    ['ack', 1, acknowledge],
    ['nak-sequence', 2, refuse(4)],
    ['pdid', 0, encodeIdentity(identity)],
    ['pdcap', 1, encodeCapabilities([capability(1, 1, 2), capability(4, 4, 6), capability(10, 128, 0)])],
    ['inputs', 2, encodeInputs([true, false])],
    ['card', 3, encodeCard({ reader: 0, format: 0, bits: 40, data: Buffer.from('62e3086ced', 'hex') })],
    ['key-for', 1, encodeKeys(Buffer.from('1'))],
    ['keys-floor', 2, encodeKeys(Buffer.of(0x32, 0x7f))],
  ];
  for (const [name, sequence, reply] of rows) {
    const bytes = encodeFrame({ address: 1, reply: true, sequence, check: 'crc', ...reply });
    t.same(bytes.subarray(1), golden('replies.hex', name), name);
  }
});

const capability = (feature: number, compliance: number, count: number) => ({ feature, compliance, count });

function dataOf(file: string, name: string): Buffer {
  const frame = decodeFrame(golden(file, name));
  if (typeof frame === 'string') throw new Error(frame);
  return frame.data;
}

test('the meaning of golden data is read', async (t) => {
  t.match(decodeIdentity(dataOf('replies.hex', 'pdid')), { vendor: 'd2f1a0', serial: 305_419_896, firmware: '0.1.7' });
  t.equal(receiveBuffer(decodeCapabilities(dataOf('replies.hex', 'pdcap')) ?? []), 128);
  t.same(decodeInputs(dataOf('replies.hex', 'inputs')), [true, false]);
  t.same(decodeCard(dataOf('replies.hex', 'card'))?.data.toString('hex'), '62e3086ced');
  t.same(decodeKeys(dataOf('replies.hex', 'keys-floor')), Buffer.of(0x32, 0x7f));
  t.match(decodeLights(dataOf('commands.hex', 'led-two')), [
    { led: 2, onColour: 0 },
    { led: 5, onTime: 5, offTime: 5, onColour: 4 },
  ]);
  t.match(decodeTone(dataOf('commands.hex', 'buzzer')), { tone: 2, count: 2 });
});

test('data of a wrong shape has no meaning', async (t) => {
  t.equal(decodeIdentity(Buffer.alloc(11)), undefined);
  t.equal(decodeCapabilities(Buffer.alloc(4)), undefined);
  t.equal(decodeKeys(Buffer.of(0, 3, 0x31)), undefined);
  t.equal(decodeKeys(Buffer.alloc(1)), undefined);
  t.equal(decodeCard(Buffer.of(0, 0, 40, 0, 1, 2)), undefined);
  t.equal(decodeCard(Buffer.of(0, 0, 0, 0)), undefined);
  t.equal(decodeCard(Buffer.of(0, 0)), undefined);
  t.equal(decodeLights(Buffer.alloc(13)), undefined);
  t.equal(decodeTone(Buffer.alloc(4)), undefined);
  t.equal(receiveBuffer([]), undefined);
});

test('a frame with a wrong length, a reserved bit or a wrong check is refused with the reason', async (t) => {
  const ack = golden('replies.hex', 'ack');
  const changed = (at: number, value: number) => {
    const bytes = Buffer.from(ack);
    bytes[at] = value;
    return bytes;
  };
  t.equal(decodeFrame(changed(2, 9)), 'length');
  t.equal(decodeFrame(changed(4, 0x85)), 'header');
  t.equal(decodeFrame(changed(5, 0x41)), 'checksum');
  t.equal(decodeFrame(ack.subarray(0, 6)), 'length');
  const empty = encodeFrame({
    address: 1,
    reply: true,
    sequence: 1,
    check: 'crc',
    security: { type: 0x16, data: Buffer.alloc(0) },
    code: 0x40,
  });
  t.equal(decodeFrame(empty.subarray(1)), 'length', 'a sealed frame without room for its MAC');
});
