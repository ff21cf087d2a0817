/** What a listener, a forger and a stranger on the line achieve: nothing. */
import { test } from 'tap';
import { frameOf, greenLight } from '../testing/frames.ts';
import { MemoryBus } from '../testing/memory-bus.ts';
import { commandCode } from './commands.ts';
import { encodeFrame } from './frame.ts';
import { replyCode } from './replies.ts';

test('a wrong RMAC_I ends the handshake: such a device never comes online', async (t) => {
  const bus = new MemoryBus(1);
  bus.toPanel = (bytes) => {
    const frame = frameOf(bytes);
    if (frame.code !== replyCode.initialMac) return bytes;
    return encodeFrame({ ...frame, data: Buffer.alloc(16, 9) });
  };
  bus.panel.start();
  bus.clock.advance(5000);
  t.same(bus.place(1).ear.heard, []);
  t.equal(bus.place(1).session.online, false);
  t.ok(bus.place(1).session.refusedFrames > 0);
});

test('a device with another key never comes online', async (t) => {
  const bus = new MemoryBus(1, {}, [7], 8);
  bus.panel.start();
  bus.clock.advance(3000);
  t.same(bus.place(1).ear.heard, []);
});

test('a report outside the secure channel is not believed', async (t) => {
  const bus = new MemoryBus(1);
  bus.panel.start();
  bus.clock.advance(100);
  bus.toPanel = (bytes) => {
    const { sequence } = frameOf(bytes);
    return encodeFrame({
      address: 1,
      reply: true,
      sequence,
      check: 'crc',
      code: replyCode.keypad,
      data: Buffer.of(0, 1, 0x31),
    });
  };
  bus.clock.advance(3000);
  t.notOk(bus.place(1).ear.heard.some((word) => word.startsWith('key')));
  t.ok((bus.panel.discardedBytes.refused ?? 0) > 0);
});

test('answers recorded earlier and played again have no effect', async (t) => {
  const bus = new MemoryBus(1);
  const recorded: Buffer[] = [];
  bus.toPanel = (bytes) => {
    recorded.push(bytes);
    return bytes;
  };
  bus.panel.start();
  bus.place(1).keypad.press('for');
  bus.clock.advance(1000);
  bus.toPanel = (bytes) => bytes;
  const before = bus.place(1).ear.heard.length;
  for (const bytes of recorded) {
    bus.panel.receive(bytes);
    bus.clock.advance(7);
  }
  bus.clock.advance(3000);
  t.notOk(
    bus
      .place(1)
      .ear.heard.slice(before)
      .some((word) => word.startsWith('key')),
  );
  t.equal(bus.place(1).session.online, true);
});

test('commands recorded earlier and played again to a device have no effect on its lights', async (t) => {
  const bus = new MemoryBus(1);
  bus.panel.start();
  bus.clock.advance(100);
  bus.sent.length = 0;
  bus.place(1).ear.errands.push(greenLight);
  bus.clock.advance(300);
  const { peripheral, lights } = bus.place(1);
  const shown = lights.length;
  for (const bytes of bus.sent) peripheral.receive(frameOf(bytes));
  t.equal(lights.length, shown);
});

test('a refusal outside the secure channel answers no command: whose light has not come on is not taken to have it', async (t) => {
  for (const reason of [3, 9]) {
    const bus = new MemoryBus(1);
    bus.panel.start();
    bus.clock.advance(100);
    const { ear, lights } = bus.place(1);
    const shown = lights.length;
    let forged = 0;
    bus.toDevice = (bytes) => {
      const { address, sequence, code } = frameOf(bytes);
      if (code !== commandCode.led || forged === 2) return bytes;
      forged += 1;
      const data = Buffer.of(reason);
      const nak = encodeFrame({ address, reply: true, sequence, check: 'crc', code: replyCode.nak, data });
      bus.clock.after(2, () => bus.panel.receive(nak));
      return undefined;
    };
    ear.errands.push(greenLight);
    bus.clock.advance(200);
    t.equal(forged, 2);
    t.same(ear.heard.slice(2), ['done'], 'it is sent again until the device has answered');
    t.equal(lights.length, shown + 1);
    t.equal(bus.place(1).session.refusedFrames, 2);
  }
});
