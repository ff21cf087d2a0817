import { test } from 'tap';
import {
  after,
  askedNow,
  closeNow,
  councilOf,
  eventOf,
  held,
  itemId,
  leave,
  nothing,
  openBallot,
  openSitting,
  refusalOf,
  register,
  sittingOf,
  votesFor,
  when,
} from '../testing/given.ts';
import { endedBallot } from './ballot.ts';

const convened = after(nothing, councilOf(), register('m1'), register('m2'), register('m3'));
const trial = { trial: true } as const;

test('a trial vote is held before the sitting is opened, with or without quorum', async (t) => {
  t.match(eventOf(when(convened, openBallot(trial)).events, 'BallotOpened').data, {
    ballotId: '8-14-1-t1',
    number: 1,
    trial: true,
  });
  t.equal(refusalOf(after(convened, leave('m1'), leave('m2')), openBallot(trial)), undefined);
  t.equal(refusalOf(after(convened, { type: 'open-sitting' }), openBallot(trial)), 'TRIAL_ONLY_BEFORE');
  t.equal(refusalOf(convened, openBallot()), 'SITTING_NOT_OPEN');
});

test('in a trial everything works as in a vote', async (t) => {
  const given = after(convened, openBallot(trial));
  const ballotId = askedNow(given);
  const longer = after(given, { type: 'extend-ballot', ballotId, bySeconds: 5 });
  t.match(eventOf(closeNow(votesFor(longer, 'm1', 'm2', 'm3')).events, 'BallotClosed').data.verdict, {
    result: 'adopted',
  });
  t.equal(refusalOf(given, { type: 'ballot-time-up', ballotId }), undefined);
  t.equal(refusalOf(given, { type: 'take-back-ballot', ballotId }), undefined);
  t.equal(refusalOf(given, { type: 'stop-ballot', ballotId, reason: 'досить' }), undefined);
  t.equal(refusalOf(convened, { type: 'close-ballot', ballotId }), 'SITTING_NOT_OPEN');
});

test('a trial stays outside the record: no number, no decision, no consequence', async (t) => {
  const question = { ...trial, motion: { kind: 'withdraw-item', itemId: itemId('i1') } } as const;
  const { events, after: given } = held(convened, question, 'm1', 'm2', 'm3');
  t.same(
    events.map(({ type }) => type),
    ['BallotClosed'],
  );
  const { ballots } = sittingOf(given);
  t.same(ballots.ended, []);
  t.same(ballots.decisions, []);
  t.equal(ballots.trials.length, 1);
  const [done] = ballots.trials;
  t.equal(done && endedBallot(ballots, done.ballotId), done);
  const first = after(given, { type: 'open-sitting' }, openBallot());
  t.match(sittingOf(first).ballots.running, { ballotId: '8-14-1-b2', number: 1 }, 'the record begins with No. 1');
});

test('a stopped trial is a trial, too; trials have numbers of their own', async (t) => {
  const stopped = after(convened, openBallot(trial));
  const given = after(stopped, { type: 'stop-ballot', ballotId: askedNow(stopped), reason: 'досить' });
  t.match(sittingOf(given).ballots, { ended: [], trials: [{ ended: 'stopped', number: 1 }] });
  t.match(eventOf(when(given, openBallot(trial)).events, 'BallotOpened').data, { ballotId: '8-14-1-t2', number: 2 });
});

test('what a trial adopts can be neither set aside nor repeated', async (t) => {
  const given = after(held(convened, trial, 'm1', 'm2', 'm3').after, { type: 'open-sitting' });
  const [ballot] = sittingOf(given).ballots.trials;
  if (!ballot) throw new Error('no trial was held');
  const { ballotId } = ballot;
  const setAside = openBallot({ subject: 'set-aside', motion: { kind: 'set-aside', ballotId, reason: 'збій' } });
  t.equal(refusalOf(given, setAside), 'NOT_CLOSED_BALLOT');
  t.equal(refusalOf(given, openBallot({ subject: 'repeat', repeats: ballotId })), 'NOT_CLOSED_BALLOT');
});

test('a trial changes neither an amendment nor the agenda', async (t) => {
  const { after: given } = held(convened, { ...trial, subject: 'agenda', agendaStage: 'as-a-whole' }, 'm1', 'm2', 'm3');
  t.equal(sittingOf(given).agenda.adopted, undefined);
});

test('a departure voids no trial: it has no quorum to lose', async (t) => {
  const strict = after(
    nothing,
    councilOf({ rules: { quorumLostInBallot: 'void' } }),
    register('m1'),
    register('m2'),
    register('m3'),
    openBallot(trial),
  );
  t.same(
    when(strict, leave('m1')).events.map(({ type }) => type),
    ['MemberLeft'],
  );
  const real = after(openSitting({ rules: { quorumLostInBallot: 'void' } }, ['m1', 'm2', 'm3']), openBallot());
  t.same(
    when(real, leave('m1')).events.map(({ type }) => type),
    ['MemberLeft', 'BallotClosed'],
  );
});
