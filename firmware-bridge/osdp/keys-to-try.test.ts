/** A device of which nobody knows whether it has taken its new key. */
import { test } from 'tap';
import { MemoryBus } from '../testing/memory-bus.ts';
import { KeysToTry } from './keys-to-try.ts';

const [NEW, OLD] = [9, 7];

test('a device that has not taken its new key is found with the one before', async (t) => {
  const bus = new MemoryBus(1, {}, [NEW, OLD], OLD);
  bus.panel.start();
  bus.clock.advance(3000);
  t.same(bus.place(1).ear.heard, ['inputs 00', 'up']);
  t.same(bus.place(1).session.keys.current, Buffer.alloc(16, OLD));
});

test('one that has taken it is found with it at once', async (t) => {
  const bus = new MemoryBus(1, {}, [NEW, OLD], NEW);
  bus.panel.start();
  bus.clock.advance(100);
  t.same(bus.place(1).ear.heard, ['inputs 00', 'up']);
  t.equal(bus.place(1).session.refusedFrames, 0);
});

test('a device of neither key is never listened to', async (t) => {
  const bus = new MemoryBus(1, {}, [NEW, OLD], 8);
  bus.place(1).keypad.press('for');
  bus.panel.start();
  bus.clock.advance(20_000);
  t.same(bus.place(1).ear.heard, []);
});

test('after a loss of contact the key that was proved is tried first, and the others after it', async (t) => {
  const keys = new KeysToTry(Buffer.of(1), [Buffer.of(2), Buffer.of(1), Buffer.of(3)]);
  keys.failed();
  keys.proved();
  t.same(keys.all, [Buffer.of(2), Buffer.of(1), Buffer.of(3)]);
  const tried = [keys.current];
  for (let n = 0; n < 3; n += 1) {
    keys.failed();
    tried.push(keys.current);
  }
  t.same(
    tried.map(([key]) => key),
    [2, 1, 3, 2],
  );
});
