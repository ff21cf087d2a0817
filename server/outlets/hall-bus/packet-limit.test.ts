import fc from 'fast-check';
import { test } from 'tap';
import { packetLimit } from './packet-limit.ts';

/** A packet of so many bytes after its head. */
function packet(length: number): number[] {
  const head = [0x30];
  let rest = length;
  do {
    head.push((rest % 128) | (rest >= 128 ? 0x80 : 0));
    rest = Math.floor(rest / 128);
  } while (rest > 0);
  return [...head, ...new Array<number>(length).fill(0xff)];
}

test('packets within the limit pass, however the network cuts them', async (t) => {
  const sizes = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 12 });
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 97 }), (lengths, cut) => {
      const within = packetLimit(() => 400);
      const bytes = Uint8Array.from(lengths.flatMap(packet));
      for (let at = 0; at < bytes.length; at += cut) if (!within(bytes.subarray(at, at + cut))) return false;
      return true;
    }),
  );
  t.pass();
});

test('a packet that is announced as too large is refused before it has come', async (t) => {
  const within = packetLimit(() => 400);
  t.ok(within(Uint8Array.from(packet(400))));
  t.notOk(within(Uint8Array.from([0x10, 0xff, 0xff, 0xff, 0x7f])));
  t.notOk(packetLimit(() => 400)(Uint8Array.from(packet(401).slice(0, 3))));
  t.notOk(packetLimit(() => 400)(Uint8Array.from([0x10, 0x80, 0x80, 0x80, 0x80, 0x01])), 'a length of five bytes');
});
