/** A choice pressed on a plain keypad just before a secret ballot closes: told after its light has gone out. */
import { test } from 'tap';
import { sealKeyPair } from '#contract/sealed-press';
import { ManualClock } from '../clock.ts';
import { ControlPanel } from '../osdp/control-panel.ts';
import { DeviceSession } from '../osdp/device-session.ts';
import { Keypad } from '../simulated-hall/keypad.ts';
import { Peripheral } from '../simulated-hall/peripheral.ts';
import { SimulatedBus } from '../simulated-hall/simulated-bus.ts';
import { idle, open, seat } from './testing/seat.ts';

const { publicKey: sealKey } = sealKeyPair();
const [ADDRESS, BASE_KEY] = [1, Buffer.alloc(16, 7)];

/** A plain keypad with its light order, alone on a bus in memory. */
function plainKeypad() {
  const clock = new ManualClock();
  const { keypad: listener, reports } = seat();
  const keypad = new Keypad(ADDRESS, () => undefined, { kind: 'plain', clock });
  const peripheral = new Peripheral({ address: ADDRESS, baseKey: BASE_KEY, clock }, keypad);
  const write = (bytes: Buffer) => void clock.after(1, () => panel.receive(bytes));
  const bus = new SimulatedBus([peripheral], { clock, wire: {}, write });
  const session = new DeviceSession({ address: ADDRESS, baseKey: BASE_KEY }, listener);
  const panel: ControlPanel = new ControlPanel([session], {
    ...{ clock, baud: 115_200, minCycleMs: 50 },
    write: (bytes) => void clock.after(1, () => bus.receive(bytes)),
  });
  panel.start();
  return { clock, keypad, listener, reports };
}

test('whenever in the poll cycle a key is pressed before a secret ballot closes, its choice never leaves in the open', async (t) => {
  let stray = 0;
  for (let ms = 0; ms < 60; ms += 1) {
    const { clock, keypad, listener, reports } = plainKeypad();
    listener.order({ ...open, sealKey });
    clock.advance(2000 + ms);
    keypad.press('against');
    listener.order(idle);
    clock.advance(1000);
    stray += listener.lost.counts.stray;
    t.notOk(JSON.stringify(reports).includes('against'), `${ms} ms`);
    keypad.press('for');
    clock.advance(1000);
    t.match(reports.at(-1), { kind: 'key', key: 'for' }, 'and what is pressed later is told as ever');
  }
  t.ok(stray > 0, 'some were told too late to be sealed');
});
