import { test } from 'tap';
import type { Alternative } from '#contract/question';
import {
  after,
  askedNow,
  closeNow,
  deputyIds,
  eventOf,
  type Given,
  later,
  leave,
  memberId,
  openBallot,
  openSitting,
  refusalOf,
  sittingOf,
  votesFor,
  when,
} from '../testing/given.ts';
import { secondRound } from './alternatives.ts';
import { closedBallot, secondsLeftAtLastEvent } from './ballot.ts';

const five = deputyIds(5);
const texts = (...names: string[]): Alternative[] => names.map((text) => ({ text }));
const sitting = openSitting({}, five);
const rating = openBallot({
  subject: 'rating',
  majority: 'plurality',
  alternatives: texts('Січень', 'Лютий', 'Березень'),
});
const election = openBallot({ subject: 'election', alternatives: texts('Бойко', 'Коваль', 'Шевчук') });

/** Each alternative is put in its turn, and these vote «за» it; what the last close brings. */
function voted(given: Given, ...votes: readonly (readonly string[])[]) {
  const [first = [], ...others] = votes;
  return others.reduce(
    ({ after: before }, ids) => closeNow(votesFor(before, ...ids)),
    closeNow(votesFor(given, ...first)),
  );
}
const result = (given: Given, ...votes: readonly (readonly string[])[]) =>
  eventOf(voted(given, ...votes).events, 'BallotClosed').data;

test('of several alternatives each is put to the vote in its turn, under an id of its own', async (t) => {
  const first = after(sitting, rating);
  t.equal(askedNow(first), '8-14-1-b1.1');
  const { events, after: second } = closeNow(votesFor(first, 'm1'));
  t.same(
    events.map(({ type }) => type),
    ['AlternativeClosed', 'AlternativeOpened'],
  );
  t.match(eventOf(events, 'AlternativeClosed').data, {
    ballotId: '8-14-1-b1',
    alternative: 1,
    counts: { for: 1, notVoting: 4 },
    votes: { m1: 'for', m2: 'not-voting' },
  });
  t.equal(askedNow(second), '8-14-1-b1.2');
  const last = closeNow(closeNow(second).after);
  t.same(
    last.events.map(({ type }) => type),
    ['AlternativeClosed', 'BallotClosed'],
  );
  t.equal(sittingOf(last.after).ballots.running, undefined);
});

test('a vote or a close for the alternative before does not slip into the next', async (t) => {
  const first = after(sitting, rating);
  const late = askedNow(first);
  const { after: second } = closeNow(first);
  const press = { type: 'cast-vote', memberId: memberId('m1'), choice: 'for' } as const;
  t.equal(refusalOf(second, { ...press, ballotId: late }), 'BALLOT_MISMATCH');
  t.equal(refusalOf(second, { type: 'close-ballot', ballotId: late }), 'BALLOT_NOT_OPEN');
  t.equal(refusalOf(second, { type: 'ballot-time-up', ballotId: late }), 'BALLOT_NOT_OPEN');
  t.equal(
    refusalOf(second, { ...press, ballotId: sittingOf(second).ballots.running?.ballotId ?? late }),
    'BALLOT_MISMATCH',
  );
});

test('each alternative has the whole time, and votes begin anew', async (t) => {
  const second = closeNow(votesFor(later(after(sitting, rating), 20), 'm1', 'm2')).after;
  const { running } = sittingOf(second).ballots;
  t.equal(running && secondsLeftAtLastEvent(running), 30);
  t.ok(running?.votes.every((vote) => vote === undefined));
});

test('the alternative with most votes wins, and the verdict shows the figures of each and the votes of that one', async (t) => {
  const { verdict, votes } = result(after(sitting, rating), ['m1'], ['m1', 'm2', 'm3'], ['m4']);
  t.match(verdict, { result: 'adopted', winner: 2, majority: 'plurality', base: 5, needed: 2, counts: { for: 3 } });
  t.same(
    verdict.alternatives?.map(({ number, text, for: count }) => [number, text, count]),
    [
      [1, 'Січень', 1],
      [2, 'Лютий', 3],
      [3, 'Березень', 1],
    ],
  );
  t.match(votes, { m1: 'for', m2: 'for', m3: 'for', m4: 'not-voting' });
});

test('a tie in a rating is no result', async (t) => {
  const { verdict } = result(after(sitting, rating), ['m1', 'm2'], [], ['m3', 'm4']);
  t.match(verdict, { result: 'rejected', tied: [1, 3], counts: { for: 2 }, needed: 3 });
  t.equal(verdict.winner, undefined);
});

test('a tie below the lead takes nothing from it', async (t) => {
  const { verdict } = result(after(sitting, rating), ['m1'], ['m2'], ['m3', 'm4']);
  t.match(verdict, { result: 'adopted', winner: 3 });
  t.equal(verdict.tied, undefined);
});

test('a rating in which nobody votes «за» has no result, and no tie either', async (t) => {
  const { verdict } = result(after(sitting, rating), [], [], []);
  t.match(verdict, { result: 'rejected', needed: 1, base: 0 });
  t.equal(verdict.tied, undefined);
});

test('an election needs the majority of the composition', async (t) => {
  t.match(result(after(sitting, election), ['m1', 'm2'], ['m3'], []).verdict, {
    result: 'rejected',
    needed: 3,
    base: 5,
  });
  const elected = result(after(sitting, election), ['m1'], ['m2', 'm3', 'm4'], []).verdict;
  t.match(elected, { result: 'adopted', winner: 2, needed: 3, base: 5, article: '280/97-ВР ст. 59 ч. 2' });
});

test('two candidates with as many votes: nobody is elected, though both have the majority', async (t) => {
  const both = openSitting({ rules: { electionOneFor: false } }, five);
  const { verdict } = result(after(both, election), ['m1', 'm2', 'm3'], ['m1', 'm2', 'm3'], []);
  t.match(verdict, { result: 'rejected', tied: [1, 2] });
});

test('in an election a member is «за» one candidate only, where the rules say so; against many', async (t) => {
  const second = closeNow(votesFor(after(sitting, election), 'm1')).after;
  const ballotId = askedNow(second);
  const again = { type: 'cast-vote', ballotId, memberId: memberId('m1'), choice: 'for' } as const;
  t.match(when(second, again).refusal, { code: 'ONE_CANDIDATE_ONLY', details: { candidate: 'Бойко' } });
  t.equal(refusalOf(second, { ...again, choice: 'against' }), undefined);
  t.equal(refusalOf(second, { ...again, memberId: memberId('m2') }), undefined);
  const free = openSitting({ rules: { electionOneFor: false } }, five);
  t.equal(refusalOf(closeNow(votesFor(after(free, election), 'm1')).after, again), undefined);
  t.equal(
    refusalOf(closeNow(votesFor(after(sitting, rating), 'm1')).after, again),
    undefined,
    'a rating is no election',
  );
});

/** The election as it ended. */
function ended(given: Given) {
  const ballot = closedBallot(
    sittingOf(given).ballots,
    sittingOf(given).ballots.ended.at(-1)?.ballotId ?? askedNow(given),
  );
  if (!ballot) throw new Error('no ballot has been closed');
  return ballot;
}
const goOn = (given: Given) => secondRound(sittingOf(given), ended(given))?.map(({ text }) => text);

test('when nobody is elected, the two with most votes go to a second round', async (t) => {
  t.same(goOn(voted(after(sitting, election), ['m1', 'm2'], ['m3'], ['m4', 'm5']).after), ['Бойко', 'Шевчук']);
  t.same(goOn(voted(after(sitting, election), [], ['m3'], ['m4', 'm5']).after), ['Коваль', 'Шевчук']);
});

test('there is no second round where the rules know none, where one is elected, or where it would be the same', async (t) => {
  const none = openSitting({ rules: { electionSecondRound: false } }, five);
  const split = [['m1', 'm2'], ['m3'], ['m4', 'm5']] as const;
  t.equal(goOn(voted(after(none, election), ...split).after), undefined);
  t.equal(goOn(voted(after(sitting, election), ['m1', 'm2', 'm3'], ['m4'], []).after), undefined);
  t.equal(goOn(voted(after(sitting, election), ['m1'], ['m2'], ['m3']).after), undefined, 'all three are even');
  t.equal(goOn(voted(after(sitting, election), ['m1'], [], []).after), undefined, 'only one has any votes');
  t.equal(goOn(voted(after(sitting, rating), ['m1', 'm2'], ['m3'], ['m4', 'm5']).after), undefined, 'a rating');
  const two = openBallot({ subject: 'election', alternatives: texts('Бойко', 'Коваль') });
  t.equal(goOn(voted(after(sitting, two), ['m1', 'm2'], ['m3']).after), undefined, 'two have had theirs');
});

test('a quorum lost among alternatives voids the ballot where the rules say so; those voted stand in it', async (t) => {
  const strict = openSitting({ rules: { quorumLostInBallot: 'void' } }, deputyIds(3));
  const second = voted(after(strict, election), ['m1', 'm2']).after;
  const { verdict, votes } = eventOf(when(second, leave('m3')).events, 'BallotClosed').data;
  t.match(verdict, { result: 'void', voidReason: 'quorum-lost', alternatives: [{ number: 1, for: 2 }] });
  t.match(votes, { m1: 'for', m3: 'not-voting' });
});

test('alternatives that are stopped have no result', async (t) => {
  const second = closeNow(votesFor(after(sitting, rating), 'm1')).after;
  const stopped = after(second, { type: 'stop-ballot', ballotId: askedNow(second), reason: 'помилка' });
  const [ballot] = sittingOf(stopped).ballots.ended;
  t.equal(ballot?.ended, 'stopped');
  t.notOk(ballot && 'alternativesHeld' in ballot);
});

test('the chair extends the open alternative, and time closes it', async (t) => {
  const first = after(sitting, rating);
  const longer = after(first, { type: 'extend-ballot', ballotId: askedNow(first), bySeconds: 10 });
  t.equal(sittingOf(longer).ballots.running?.lengthSeconds, 40);
  const next = after(longer, { type: 'ballot-time-up', ballotId: askedNow(longer) });
  t.match(sittingOf(next).ballots.running, { alternative: 2, lengthSeconds: 30 });
});
