import { pino } from 'pino';
import { test } from 'tap';
import { handClock } from '../../hub/testing/hand-clock.ts';
import { sampleSettings } from '../testing/sample-settings.ts';
import { Capture } from './capture.ts';
import { DiskLane, within } from './disk-lane.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('acts on a disk are done one after another; one that fails hinders no other, one that hangs is told', async (t) => {
  const clock = handClock();
  const lane = new DiskLane(clock);
  const done: string[] = [];
  const refused = lane.run(async () => {
    done.push('refused');
    throw new Error('EROFS');
  });
  const hung = lane.run(() => new Promise<void>(() => done.push('hung')));
  void lane.run(async () => void done.push('never'));
  await t.rejects(refused, /EROFS/);
  await turn();
  t.same(done, ['refused', 'hung']);
  t.notOk(lane.isHung);
  clock.pass(10_000);
  t.ok(lane.isHung);
  const waited = within(clock, 5000, hung);
  clock.pass(5000);
  t.equal(await waited, false);
  t.equal(await within(clock, 5000, refused), true);
});

test('a disk that never answers is asked once, is said, and begins no recording', async (t) => {
  const clock = handClock();
  let looks = 0;
  let answer: (bytes: number) => void = () => undefined;
  const capture = new Capture({
    ...{ settings: sampleSettings('/nowhere'), clock, log: pino({ enabled: false }) },
    free: () => {
      looks += 1;
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
    told: { began: () => undefined, ended: () => undefined, level: () => undefined, beat: () => undefined },
  });
  const opened = capture.open();
  for (let second = 0; second < 60; second++) {
    clock.pass(1000);
    await turn();
  }
  t.equal(looks, 1);
  t.match(capture.why?.uk, /не відповідає/);
  t.notOk(capture.hasRoom);
  answer(1e12);
  await opened;
  t.equal(capture.why, undefined);
  t.ok(capture.hasRoom);
  await capture.stop();
});
