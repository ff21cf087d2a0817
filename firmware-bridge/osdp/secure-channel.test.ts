import { test } from 'tap';
import { golden } from '../testing/golden-frames.ts';
import { decodeFrame, type Frame } from './frame.ts';
import { type Direction, Handshake, type SecureChannel } from './secure-channel.ts';

const BASE_KEY = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex');
const PANEL_RANDOM = Buffer.from('b0b1b2b3b4b5b6b7', 'hex');
const DEVICE_RANDOM = Buffer.from('c0c1c2c3c4c5c6c7', 'hex');
const NOTHING = Buffer.alloc(0);

function frameOf(bytes: Buffer): Frame {
  const frame = decodeFrame(bytes);
  if (typeof frame === 'string') throw new Error(frame);
  return frame;
}

const goldenFrame = (name: string): Frame => frameOf(golden('secure-channel.hex', name));
const handshake = (): Handshake => new Handshake(BASE_KEY, PANEL_RANDOM);
const channel = (): SecureChannel => {
  const keys = handshake();
  return keys.channel(keys.initialMac(keys.serverCryptogram(DEVICE_RANDOM)));
};

test('the cryptograms of the handshake are those of the golden frames', async (t) => {
  const keys = handshake();
  t.same(keys.clientCryptogram(DEVICE_RANDOM), goldenFrame('client-cryptogram').data.subarray(16));
  const proof = keys.serverCryptogram(DEVICE_RANDOM);
  t.same(proof, goldenFrame('server-cryptogram').data);
  t.same(keys.initialMac(proof), goldenFrame('initial-mac').data);
});

const EXCHANGES: [Direction, string, 1 | 2 | 3, number, string][] = [
  ['command', 'sealed-istat', 1, 0x65, ''],
  ['reply', 'sealed-inputs', 1, 0x49, '0100'],
  ['command', 'sealed-led', 2, 0x69, '0002000000000000000101000200'],
  ['reply', 'sealed-ack', 2, 0x40, ''],
  ['command', 'sealed-poll', 3, 0x60, ''],
  ['reply', 'sealed-key', 3, 0x53, '000131'],
  [
    'command',
    'sealed-led-three',
    1,
    0x69,
    '000200000000000000010100000000030000000000000001010001000004000000000000000101000000',
  ],
  ['reply', 'sealed-ack-three', 1, 0x40, ''],
];

test('a session is sealed and opened as the golden frames print it', async (t) => {
  const writer = channel();
  const reader = channel();
  for (const [direction, name, sequence, code, data] of EXCHANGES) {
    const sealed = writer.seal(direction, 1, sequence, code, Buffer.from(data, 'hex'));
    t.same(sealed.subarray(1), golden('secure-channel.hex', name), `${name} is written`);
    t.equal(reader.open(direction, goldenFrame(name))?.toString('hex'), data, `${name} is read`);
  }
});

test('a frame that was opened once is refused when it is replayed', async (t) => {
  const device = channel();
  const panel = channel();
  const first = frameOf(panel.seal('command', 1, 1, 0x60, NOTHING).subarray(1));
  t.same(device.open('command', first), NOTHING);
  device.seal('reply', 1, 1, 0x40, NOTHING);
  t.equal(device.open('command', first), undefined);
});

test('a frame that was tampered with is refused and leaves the session as it was', async (t) => {
  const device = channel();
  const panel = channel();
  const sound = panel.seal('command', 1, 1, 0x69, Buffer.alloc(14, 1)).subarray(1);
  const frame = frameOf(sound);
  const forged = { ...frame, bytes: Buffer.from(sound) };
  forged.bytes[10] = (forged.bytes[10] ?? 0) ^ 1;
  t.equal(device.open('command', forged), undefined);
  t.same(device.open('command', frame), Buffer.alloc(14, 1));
});

test('a reply does not pass as a command, nor a bare frame as a sealed one', async (t) => {
  const device = channel();
  t.equal(device.open('command', goldenFrame('sealed-ack')), undefined);
  t.equal(device.open('command', frameOf(golden('commands.hex', 'poll'))), undefined);
});

test('data of every length from 1 to 64 bytes comes back', async (t) => {
  const device = channel();
  const panel = channel();
  for (let length = 1; length <= 64; length += 1) {
    const data = Buffer.alloc(length, length % 2 === 0 ? 0x80 : 0);
    const sealed = frameOf(panel.seal('command', 1, 1, 0x69, data).subarray(1));
    t.same(device.open('command', sealed), data);
    const answer = frameOf(device.seal('reply', 1, 1, 0x53, data).subarray(1));
    t.same(panel.open('reply', answer), data);
  }
});
