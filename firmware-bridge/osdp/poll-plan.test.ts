import { test } from 'tap';
import { type Candidate, PollPlan } from './poll-plan.ts';
import { cycleMs, lightMs } from './timing.ts';

type Device = { contact: Candidate['contact']; urgent: boolean };
const living = (): Device => ({ contact: 'living', urgent: false });
const dead = (): Device => ({ contact: 'dead', urgent: false });

/** Whose turns come, as indexes, when each exchange takes `stepMs`; a wait ends the list with its length. */
function turns(plan: PollPlan, from: number, count: number, stepMs = 1): (number | string)[] {
  const seen: (number | string)[] = [];
  for (let now = from; seen.length < count; now += stepMs) {
    const turn = plan.next(now);
    if (turn.kind === 'wait') return [...seen, `wait ${turn.ms}`];
    seen.push(turn.index);
  }
  return seen;
}

test('living devices are polled in turn, and the bus rests until the shortest cycle is over', async (t) => {
  const plan = new PollPlan([living(), living(), living()], { minCycleMs: 50 });
  t.same(turns(plan, 0, 9), [0, 1, 2, 'wait 47']);
  t.same(turns(plan, 50, 9), [0, 1, 2, 'wait 47']);
});

test('a bus with many devices is polled without a pause', async (t) => {
  const plan = new PollPlan([living(), living(), living()], { minCycleMs: 50 });
  t.same(turns(plan, 0, 7, 20), [0, 1, 2, 0, 1, 2, 0]);
  t.equal(plan.cycleMs, 60);
});

test('a device with a waiting light is asked at once, even while the bus rests', async (t) => {
  const devices = [living(), living()];
  const plan = new PollPlan(devices, { minCycleMs: 50 });
  turns(plan, 0, 9);
  devices[1] = Object.assign(devices[1] ?? living(), { urgent: true });
  t.same(turns(plan, 10, 1), [1]);
});

test('many waiting lights alternate with polls, so that nobody’s press waits for them all', async (t) => {
  const devices = [living(), living(), living(), living()];
  for (const device of devices) device.urgent = true;
  const plan = new PollPlan(devices, { minCycleMs: 0 });
  t.same(turns(plan, 0, 8), [0, 0, 1, 1, 2, 2, 3, 3]);
});

test('each of a few dead addresses is tried once a second while someone lives', async (t) => {
  const plan = new PollPlan([living(), dead(), dead(), dead()], { minCycleMs: 50 });
  const tried: number[] = [];
  for (let now = 0; now < 10_000; now += 50) {
    for (let turn = plan.next(now); turn.kind === 'device'; turn = plan.next(now)) {
      if (turn.index === 0) continue;
      tried.push(turn.index);
      plan.probeFailed(now);
    }
  }
  t.same(tried.slice(0, 6), [1, 2, 3, 1, 2, 3]);
  t.ok(tried.length >= 24 && tried.length <= 31, `${tried.length} tries of three in ten seconds`);
});

test('an address that comes back lets the next dead one be tried at once', async (t) => {
  const devices = [living(), dead(), dead()];
  const plan = new PollPlan(devices, { minCycleMs: 50 });
  t.same(turns(plan, 0, 2), [0, 1]);
  devices[1] = Object.assign(devices[1] ?? dead(), { contact: 'living' });
  t.same(turns(plan, 50, 9), [0, 1, 2, 'wait 47']);
});

test('a bus where nobody answers is probed without haste and without heat', async (t) => {
  const plan = new PollPlan([dead(), dead()], { minCycleMs: 0 });
  let turnsTaken = 0;
  for (let now = 0; now < 1000; ) {
    const turn = plan.next(now);
    turnsTaken += 1;
    if (turn.kind === 'device') plan.probeFailed(now);
    else now += turn.ms;
    t.ok(turn.kind === 'device' || turn.ms >= 20);
  }
  t.ok(turnsTaken < 70, `${turnsTaken} turns in a second`);
});

test('the computed cycle is that of the hardware notes: 12 seats on USB and 22 on a UART stay under 100 ms', async (t) => {
  t.equal(cycleMs(1, 115_200, 'usb').toFixed(2), '7.95');
  t.equal(cycleMs(1, 115_200, 'uart').toFixed(2), '4.45');
  t.ok(cycleMs(12, 115_200, 'usb') < 100 && cycleMs(13, 115_200, 'usb') > 100);
  t.ok(cycleMs(22, 115_200, 'uart') < 100 && cycleMs(23, 115_200, 'uart') > 100);
  t.equal(lightMs(115_200, 'pty').toFixed(2), '6.17');
});
