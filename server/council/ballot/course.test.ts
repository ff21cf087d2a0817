import { test } from 'tap';
import { DEFAULT_RULES } from '#contract/rules';
import {
  after,
  ballotId,
  closeBallot,
  closed,
  deputyIds,
  eventOf,
  eventTypes,
  held,
  later,
  leave,
  openBallot,
  openSitting,
  press,
  refusalOf,
  register,
  sittingOf,
  timeUp,
  vote,
  when,
} from '../testing/given.ts';
import { endedBallot, secondsLeftAtLastEvent } from './ballot.ts';

const sitting = openSitting({}, ['head', 'm1', 'm2', 'm3']);
const voting = after(sitting, openBallot());
const b1 = ballotId('b1');
const stop = { type: 'stop-ballot', ballotId: b1, reason: 'помилка в тексті' } as const;
const running = (given: typeof voting) => {
  const ballot = sittingOf(given).ballots.running;
  if (!ballot) throw new Error('no ballot runs');
  return ballot;
};

test('a ballot is open by name and as long as the rules say, unless the chair says otherwise', async (t) => {
  const byRule = eventOf(when(sitting, openBallot()).events, 'BallotOpened').data;
  t.match(byRule, { ballotId: 'b1', number: 1, manner: 'open', openForSeconds: DEFAULT_RULES.ballotSeconds });
  const byChair = eventOf(when(sitting, openBallot({ openForSeconds: 60 })).events, 'BallotOpened').data;
  t.equal(byChair.openForSeconds, 60);
});

test('a ballot opens only with a quorum, and the head does not help it', async (t) => {
  const { code, refusal } = when(after(sitting, leave('m1')), openBallot());
  t.equal(code, 'NO_QUORUM');
  t.match(refusal, { article: '280/97-ВР ст. 46', details: { deputies: 2, needed: 3 } });
  t.equal(refusalOf(after(sitting, leave('m1'), register('m4')), openBallot()), undefined);
});

test('one ballot runs at a time', async (t) => {
  t.equal(refusalOf(voting, openBallot()), 'BALLOT_RUNNING');
});

test('ballots are numbered through the sitting, the stopped ones too', async (t) => {
  const second = after(voting, stop, openBallot());
  t.match(running(second), { ballotId: 'b2', number: 2 });
  t.match(running(after(second, closeBallot('b2'), openBallot())), { ballotId: 'b3', number: 3 });
});

test('a plurality sounds out opinion and never adopts', async (t) => {
  t.equal(refusalOf(sitting, openBallot({ majority: 'plurality' })), 'PLURALITY_NEVER_ADOPTS');
  t.equal(refusalOf(sitting, openBallot({ majority: 'plurality', subject: 'indicative' })), undefined);
});

test('which majority fits which subject is advice, never a refusal', async (t) => {
  t.equal(refusalOf(sitting, openBallot({ subject: 'as-a-whole', majority: 'majority-of-present' })), undefined);
  t.equal(refusalOf(sitting, openBallot({ subject: 'veto-override' })), undefined);
});

test('a ballot closes by the chair or by time, once', async (t) => {
  t.equal(closed(voting, closeBallot()).closedBy, 'chair');
  t.equal(closed(voting, timeUp()).closedBy, 'time');
  const done = after(voting, closeBallot());
  t.equal(refusalOf(done, closeBallot()), 'BALLOT_NOT_OPEN');
  t.equal(refusalOf(done, timeUp()), 'BALLOT_NOT_OPEN');
});

test('the time of an earlier ballot does not close the next', async (t) => {
  const second = after(voting, closeBallot(), openBallot());
  t.equal(refusalOf(second, timeUp('b1')), 'BALLOT_NOT_OPEN');
  t.equal(refusalOf(second, { type: 'extend-ballot', ballotId: b1, bySeconds: 10 }), 'BALLOT_NOT_OPEN');
});

test('a ballot that is stopped keeps its reason, and has no verdict and no count', async (t) => {
  const stopped = after(voting, vote('m1', 'for'), stop);
  const ballot = endedBallot(sittingOf(stopped).ballots, b1);
  t.match(ballot, { ended: 'stopped', reason: 'помилка в тексті' });
  t.notOk(ballot && ('verdict' in ballot || 'votes' in ballot));
  t.equal(refusalOf(stopped, stop), 'BALLOT_NOT_OPEN');
});

test('the chair extends a running ballot', async (t) => {
  const longer = after(voting, { type: 'extend-ballot', ballotId: b1, bySeconds: 15 });
  t.equal(running(longer).lengthSeconds, 45);
  t.equal(secondsLeftAtLastEvent(running(longer)), 45);
});

test('the time left is known as of the last event, for a restart', async (t) => {
  const voted = after(later(voting, 12), vote('m1', 'for'));
  t.equal(secondsLeftAtLastEvent(running(voted)), 18);
  t.equal(secondsLeftAtLastEvent(running(after(later(voting, 300), vote('m1', 'for')))), 0, 'never below nothing');
  t.equal(secondsLeftAtLastEvent(running(after(later(voting, -300), vote('m1', 'for')))), 30, 'nor above its length');
});

test('a ballot that goes on after a restart has the time it is given then', async (t) => {
  const resumed = after(later(voting, 100), { type: 'resume-ballot', ballotId: b1, remainingSeconds: 18 });
  t.equal(secondsLeftAtLastEvent(running(resumed)), 18);
  t.same(eventTypes(after(voting, closeBallot()), openBallot()), ['BallotOpened']);
  t.equal(refusalOf(sitting, { type: 'resume-ballot', ballotId: b1, remainingSeconds: 18 }), 'BALLOT_NOT_OPEN');
});

test('a closed ballot never changes, whatever comes after', async (t) => {
  const done = after(voting, vote('m1', 'for'), closeBallot());
  const before = endedBallot(sittingOf(done).ballots, b1);
  t.equal(refusalOf(done, vote('m2', 'for')), 'BALLOT_NOT_OPEN');
  t.equal(refusalOf(done, press(2, 'against')), 'BALLOT_NOT_OPEN');
  const muchLater = after(
    done,
    leave('m1'),
    register('m4'),
    openBallot(),
    vote('m2', 'against', 'b2'),
    closeBallot('b2'),
  );
  t.equal(endedBallot(sittingOf(muchLater).ballots, b1), before);
});

test('without quorum only a procedural ballot may be opened, and only where the council’s rules allow it', async (t) => {
  const alone = (proceduralWithoutQuorum: boolean) => openSitting({ rules: { proceduralWithoutQuorum } }, ['m1']);
  t.equal(refusalOf(alone(false), openBallot({ subject: 'procedural' })), 'NO_QUORUM');
  t.equal(refusalOf(alone(true), openBallot({ subject: 'procedural' })), undefined);
  t.equal(refusalOf(alone(true), openBallot()), 'NO_QUORUM');
});

test('a ballot opened by mistake is taken back before anyone has voted, and its number is free again', async (t) => {
  const takeBack = { type: 'take-back-ballot', ballotId: b1 } as const;
  t.same(eventTypes(voting, takeBack), ['BallotTakenBack']);
  const back = after(voting, takeBack);
  t.same(sittingOf(back).ballots.ended, []);
  t.match(running(after(back, openBallot())), { number: 1 });
  t.equal(refusalOf(after(voting, vote('m1', 'for')), takeBack), 'VOTES_CAST');
  t.equal(
    refusalOf(after(voting, vote('m1', 'for'), leave('m1')), takeBack),
    'VOTES_CAST',
    'a void vote leaves a trace',
  );
  t.equal(refusalOf(back, takeBack), 'BALLOT_NOT_OPEN');
});

test('where the composition is reckoned from filled mandates, majority and quorum are; the verdict names both', async (t) => {
  const actual = (composition: 'by-law' | 'actual') =>
    openSitting({ seats: 26, deputies: 20, rules: { composition } }, ['head', ...deputyIds(11)]);
  t.equal(refusalOf(actual('by-law'), openBallot()), 'NO_QUORUM');
  const { events } = held(actual('actual'), {}, ...deputyIds(11));
  const { verdict } = eventOf(events, 'BallotClosed').data;
  t.match(verdict, { seats: 26, actual: 20, base: 21, needed: 11, result: 'adopted' });
  const byLaw = eventOf(held(sitting, {}, 'm1').events, 'BallotClosed').data.verdict;
  t.notOk('actual' in byLaw);
});

test('a ballot that opened without quorum has none to lose', async (t) => {
  const rules = { proceduralWithoutQuorum: true, quorumLostInBallot: 'void' } as const;
  const few = after(openSitting({ rules }, ['m1', 'm2']), openBallot({ subject: 'procedural' }));
  t.same(eventTypes(few, leave('m1')), ['MemberLeft']);
});
