import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'tap';
import { type Clock, ManualClock, monotonicClock } from '../clock.ts';
import { Pty } from '../simulated-hall/pty.ts';
import { RETRY_MS, SerialLine } from './serial-line.ts';

/** A line on a pseudo-terminal, and what both ends see. `until` looks again after every event. */
function rig(teardown: (task: () => void) => void, clock: Clock = monotonicClock) {
  const folder = mkdtempSync(join(tmpdir(), 'dzvin-line-'));
  const seen = { atDevice: Buffer.alloc(0), atPanel: Buffer.alloc(0), opens: 0, closes: 0, troubles: [] as string[] };
  let look: () => void = () => undefined;
  const until = (wanted: () => boolean) =>
    new Promise<void>((done) => {
      look = () => {
        if (wanted()) done();
      };
      look();
    });
  const pty = new Pty(join(folder, 'line'), (bytes) => {
    seen.atDevice = Buffer.concat([seen.atDevice, bytes]);
    look();
  });
  const make = () => {
    const line = new SerialLine({
      path: pty.path,
      baud: 115_200,
      clock,
      onOpen: () => {
        seen.opens += 1;
        look();
      },
      onBytes: (bytes) => {
        seen.atPanel = Buffer.concat([seen.atPanel, bytes]);
        look();
      },
      onClose: () => {
        seen.closes += 1;
        look();
      },
      onTrouble: (reason) => {
        seen.troubles.push(reason);
        look();
      },
    });
    teardown(() => line.end());
    return line;
  };
  teardown(() => {
    pty.unplug();
    rmSync(folder, { recursive: true, force: true });
  });
  return { pty, line: make(), another: make, seen, until };
}

/** By the wall clock of a machine that may be busy: the next try comes after a tenth of it. */
const SOON_MS = 5000;
const everyByte = Buffer.from(Array.from({ length: 256 }, (_, value) => value));

test('every byte value passes unchanged in both directions', async (t) => {
  const { pty, line, seen, until } = rig(t.teardown);
  pty.plug();
  line.start();
  await until(() => seen.opens === 1);
  line.write(everyByte);
  await until(() => seen.atDevice.length >= 256);
  t.same(seen.atDevice, everyByte);
  pty.write(everyByte);
  await until(() => seen.atPanel.length >= 256);
  t.same(seen.atPanel, everyByte);
});

test('a line that is not there yet opens as soon as it is', async (t) => {
  const { pty, line, seen, until } = rig(t.teardown);
  line.start();
  await until(() => seen.troubles.length > 0);
  t.equal(line.isOpen, false);
  pty.plug();
  await until(() => line.isOpen);
  t.equal(seen.troubles.length, 1, 'the same trouble is told once');
});

test('pulled out and put back the line heals soon, and nothing old is sent to the new device', async (t) => {
  const { pty, line, seen, until } = rig(t.teardown);
  pty.plug();
  line.start();
  await until(() => line.isOpen);
  pty.unplug();
  line.write(Buffer.from('old'));
  await until(() => seen.closes === 1);
  line.write(Buffer.from('older'));
  pty.plug();
  const pluggedAt = performance.now();
  await until(() => seen.opens === 2);
  t.ok(performance.now() - pluggedAt < SOON_MS);
  line.write(Buffer.from('new'));
  await until(() => seen.atDevice.length >= 3);
  t.equal(seen.atDevice.toString(), 'new');
  t.equal(line.reopened, 1);
});

test('a line that is only listened to is known to have been pulled out, without a byte written to it', async (t) => {
  const { pty, line, seen, until } = rig(t.teardown);
  pty.plug();
  line.start();
  await until(() => line.isOpen);
  pty.unplug();
  await until(() => seen.closes === 1);
  t.same(seen.troubles, ['the device vanished']);
  pty.plug();
  await until(() => seen.opens === 2);
  pty.write(Buffer.from('heard'));
  await until(() => seen.atPanel.length >= 5);
  t.equal(seen.atPanel.toString(), 'heard');
});

test('a line that another process or object holds is not shared: the lock is told', async (t) => {
  const { pty, line, another, seen, until } = rig(t.teardown);
  pty.plug();
  line.start();
  await until(() => line.isOpen);
  another().start();
  await until(() => seen.troubles.length > 0);
  t.match(seen.troubles[0], /lock/i);
  t.equal(line.isOpen, true);
});

test('a line whose far end takes no bytes for a second is given up and opened anew', async (t) => {
  const clock = new ManualClock();
  const { pty, line, seen, until } = rig(t.teardown, clock);
  pty.plug();
  line.start();
  await until(() => line.isOpen);
  line.write(Buffer.from('never taken'));
  clock.advance(1001);
  line.write(Buffer.from('too late'));
  t.same(seen.troubles, ['the line does not take bytes']);
  t.equal(seen.closes, 1);
  clock.advance(RETRY_MS);
  await until(() => seen.opens === 2);
});

test('on a machine that was busy, what has come is heard before the time for it is over', async (t) => {
  const { pty, line, seen, until } = rig(t.teardown);
  pty.plug();
  line.start();
  await until(() => seen.opens === 1);
  const heardAtTheEnd = new Promise<number>((resolve) => {
    monotonicClock.after(5, () => resolve(seen.atPanel.length));
  });
  pty.write(Buffer.from('a'));
  const busyUntil = monotonicClock.now() + 60;
  while (monotonicClock.now() < busyUntil);
  t.equal(await heardAtTheEnd, 1);
});
