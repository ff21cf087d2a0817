import fc from 'fast-check';
import { test } from 'tap';
import { goldenFrames } from '../../testing/golden-frames.ts';
import { channelOf, decode, encode, keepAlive, switchOf } from './codec.ts';

const golden = goldenFrames('osc.hex');
const messages = {
  'mute-channel': { address: '/ch/01/mix/on', value: 0 },
  'open-channel': { address: '/ch/01/mix/on', value: 1 },
  'ask-channel': { address: '/ch/01/mix/on' },
  'open-last-channel': { address: '/ch/32/mix/on', value: 1 },
  'keep-alive': keepAlive,
} as const;

test('messages are, byte for byte, those of the specification, and are read back from them', async (t) => {
  t.equal(encode(messages['mute-channel']).toString('hex'), '2f63682f30312f6d69782f6f6e0000002c69000000000000');
  t.same([...golden.keys()], Object.keys(messages));
  for (const [name, message] of Object.entries(messages)) {
    t.same(encode(message), golden.get(name), name);
    t.same(decode(encode(message)), { kind: 'message', message }, name);
  }
});

test('a channel has two digits in its address; other addresses are no switches', async (t) => {
  t.equal(switchOf(7), '/ch/07/mix/on');
  t.equal(channelOf('/ch/07/mix/on'), 7);
  for (const address of ['/ch/7/mix/on', '/ch/07/mix/fader', '/bus/07/mix/on', '/ch/07/mix/on/x'])
    t.equal(channelOf(address), undefined, address);
});

test('a message about something else is read, its arguments passed over', async (t) => {
  const info = Buffer.from('/info\0\0\0,ss\0V2.07\0\0\0X32\0', 'latin1');
  t.same(decode(info), { kind: 'message', message: { address: '/info' } });
});

test('what is cut, too long, a bundle or without address says why it is thrown away', async (t) => {
  const whole = encode(messages['open-channel']);
  t.same(decode(whole.subarray(0, 20)), { kind: 'discarded', reason: 'length' });
  t.same(decode(Buffer.alloc(0)), { kind: 'discarded', reason: 'length' });
  t.same(decode(Buffer.alloc(1024, '/')), { kind: 'discarded', reason: 'length' });
  t.same(decode(Buffer.from('#bundle\0')), { kind: 'discarded', reason: 'bundle' });
  t.same(decode(Buffer.from('abc\0')), { kind: 'discarded', reason: 'address' });
  t.same(decode(Buffer.from('/abc')), { kind: 'discarded', reason: 'address' });
  t.same(decode(Buffer.from('/abc\0\0\0\0xi\0\0\0\0\0\x01')), { kind: 'discarded', reason: 'types' });
});

test('no bytes make the decoder throw, and every message comes back as it was sent', async (t) => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => void decode(Buffer.from(bytes))));
  const channel = fc.integer({ min: 1, max: 99 });
  fc.assert(
    fc.property(channel, fc.option(fc.integer(), { nil: undefined }), (number, value) => {
      const message = { address: switchOf(number), ...(value !== undefined && { value }) };
      t.same(decode(encode(message)), { kind: 'message', message });
    }),
    { numRuns: 50 },
  );
});
