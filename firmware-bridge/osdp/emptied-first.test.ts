/** A device is emptied just before a command that changes what its reports stand for. */
import { test } from 'tap';
import { frameOf, greenLight } from '../testing/frames.ts';
import { MemoryBus } from '../testing/memory-bus.ts';
import { commandCode } from './commands.ts';

/** A bus of three whose second device has a command waiting. */
function busOf(changesMeaning: boolean) {
  const bus = new MemoryBus(3);
  bus.panel.start();
  bus.clock.advance(320);
  const { ear, keypad } = bus.place(2);
  bus.sent.length = 0;
  const order = () => {
    ear.errandChangesMeaning = changesMeaning;
    ear.errands.push(greenLight);
    bus.panel.wake();
  };
  const commands = () =>
    bus.sent.map(frameOf).map(({ address, code }) => `${address} ${code === commandCode.led ? 'light' : 'poll'}`);
  return { bus, ear, keypad, order, commands };
}

test('a command that changes nothing of what reports stand for goes at once', async (t) => {
  const { bus, ear, order, commands } = busOf(false);
  order();
  bus.clock.advance(5);
  t.equal(ear.heard.at(-1), 'done');
  t.equal(
    commands()
      .filter((command) => command.startsWith('2'))
      .at(0),
    '2 light',
  );
});

test('what a device has is heard before the command, which follows at once when it has no more', async (t) => {
  const { bus, ear, keypad, order, commands } = busOf(true);
  keypad.press('for');
  keypad.press('against');
  order();
  for (const { ear: other } of [bus.place(1), bus.place(3)]) other.errands.push(...Array(9).fill(greenLight));
  bus.clock.advance(40);
  t.same(ear.heard.slice(-3), ['key 1', 'key 2', 'done']);
  const at = commands().indexOf('2 light');
  t.equal(commands()[at - 1], '2 poll', 'nobody else comes between');
});

test('a poll that was under way when the command was ordered does not empty the device', async (t) => {
  const { bus, ear, keypad, order } = busOf(true);
  while (bus.sent.length === 0 || frameOf(bus.sent.at(-1) ?? Buffer.alloc(0)).address !== 2) bus.clock.advance(1);
  bus.clock.advance(1);
  keypad.press('for');
  order();
  bus.clock.advance(40);
  t.same(ear.heard.slice(-2), ['key 1', 'done']);
});

test('an answer that was lost and sent again is too old: the device is asked once more', async (t) => {
  const { bus, ear, keypad, order } = busOf(true);
  let lost = 0;
  bus.toPanel = (bytes) => {
    if (lost > 0 || frameOf(bytes).address !== 2) return bytes;
    lost += 1;
    keypad.press('for');
    return undefined;
  };
  order();
  bus.clock.advance(400);
  t.same(ear.heard.slice(-2), ['key 1', 'done']);
});

test('keys told before such a command are not taken for those told before', async (t) => {
  const { bus, ear, keypad, order } = busOf(true);
  keypad.press('for');
  keypad.press('for');
  order();
  bus.clock.advance(100);
  t.same(ear.again, [false, false]);
});

test('a device that has something to tell at every poll is not given it, and does not take the bus', async (t) => {
  const { bus, ear, keypad, order } = busOf(true);
  bus.toPanel = (bytes) => {
    if (frameOf(bytes).address === 2) keypad.press('for');
    return bytes;
  };
  keypad.press('for');
  order();
  bus.clock.advance(10_000);
  t.notOk(ear.heard.includes('done'));
  const asked = bus.sent.filter((bytes) => frameOf(bytes).address === 2).length;
  t.ok(asked < 300, `${asked} frames in ten seconds`);
});
