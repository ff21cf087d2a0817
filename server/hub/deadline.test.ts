import { test } from 'tap';
import type { SittingEvent } from '#contract/events';
import type { BallotId } from '#contract/ids';
import type { RunningBallot } from '../council/ballot/ballot.ts';
import { Deadline, resumedSeconds } from './deadline.ts';
import { handClock } from './testing/hand-clock.ts';

const ballotId = 'b1' as BallotId;
const opened: SittingEvent = {
  type: 'BallotOpened',
  v: 1,
  data: {
    ballotId,
    number: 1,
    subject: 'as-a-whole',
    manner: 'open',
    majority: 'majority-of-composition',
    text: '…',
    openForSeconds: 30,
  },
};
const running: RunningBallot = {
  ...opened.data,
  openedAt: '',
  votes: [],
  tookPart: [],
  alternativesHeld: [],
  voidedVotes: [],
  lengthSeconds: 30,
  runsOutAtMs: 30_000,
  lastEventAtMs: 0,
};
const extended: SittingEvent = { type: 'BallotExtended', v: 1, data: { ballotId, bySeconds: 15 } };
const stopped: SittingEvent = { type: 'BallotStopped', v: 1, data: { ballotId, reason: '…' } };

test('a ballot’s time runs out on the monotonic clock, once', (t) => {
  const clock = handClock();
  const rung: string[] = [];
  const deadline = new Deadline(clock, (id) => rung.push(id));
  deadline.follow(opened, running);
  clock.pass(29_999);
  t.equal(deadline.remainingMs(), 1);
  t.same(rung, []);
  clock.pass(1);
  t.same(rung, ['b1']);
  clock.pass(60_000);
  t.same(rung, ['b1']);
  t.end();
});

test('an extension adds to what is left', (t) => {
  const clock = handClock();
  const rung: string[] = [];
  const deadline = new Deadline(clock, (id) => rung.push(id));
  deadline.follow(opened, running);
  clock.pass(20_000);
  deadline.follow(extended, running);
  t.equal(deadline.remainingMs(), 25_000);
  clock.pass(24_999);
  t.same(rung, []);
  clock.pass(1);
  t.same(rung, ['b1']);
  t.end();
});

test('a stopped ballot rings no more', (t) => {
  const clock = handClock();
  const rung: string[] = [];
  const deadline = new Deadline(clock, (id) => rung.push(id));
  deadline.follow(opened, running);
  deadline.follow(stopped, undefined);
  clock.pass(60_000);
  t.equal(deadline.remainingMs(), undefined);
  t.same(rung, []);
  t.end();
});

test('a ballot resumed after a restart has at least ten seconds', (t) => {
  t.equal(resumedSeconds({ ...running, lastEventAtMs: 12_000 }), 18);
  t.equal(resumedSeconds({ ...running, lastEventAtMs: 25_000 }), 10);
  t.equal(resumedSeconds({ ...running, lastEventAtMs: 99_000 }), 10, 'also when the wall clock stepped');
  t.end();
});

test('each alternative has its own time, and what runs out is the one that is asked', (t) => {
  const clock = handClock();
  const rung: string[] = [];
  const deadline = new Deadline(clock, (id) => rung.push(id));
  deadline.follow(opened, { ...running, alternative: 1 });
  clock.pass(20_000);
  const next = { ballotId, alternative: 2, openForSeconds: 30 };
  deadline.follow({ type: 'AlternativeOpened', v: 1, data: next }, { ...running, alternative: 2 });
  clock.pass(29_000);
  deadline.follow(extended, { ...running, alternative: 2 });
  t.same(rung, []);
  clock.pass(16_000);
  t.same(rung, ['b1.2']);
  t.end();
});

test('a ballot on paper has no time, and one taken back or voided rings no more', (t) => {
  const clock = handClock();
  const rung: string[] = [];
  const deadline = new Deadline(clock, (id) => rung.push(id));
  deadline.follow(opened, { ...running, manner: 'secret', by: 'paper' });
  t.equal(deadline.remainingMs(), undefined);
  deadline.follow(opened, running);
  deadline.follow({ type: 'BallotTakenBack', v: 1, data: { ballotId } }, undefined);
  deadline.follow(opened, running);
  deadline.follow({ type: 'BallotVoided', v: 1, data: { ballotId, reason: 'restart' } }, undefined);
  clock.pass(60_000);
  t.same(rung, []);
  t.end();
});
