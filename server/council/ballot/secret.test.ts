/** Electronic secret ballots (280/97-ВР ст. 59 ч. 3 and its grounds): who took part is recorded, and never how. */
import fc from 'fast-check';
import { test } from 'tap';
import { SECRET_GROUNDS } from '#contract/vocabulary';
import {
  after,
  ballotId,
  cardIn,
  cardOut,
  closeBallot,
  councilOf,
  eventOf,
  eventTypes,
  type Given,
  itemId,
  leave,
  memberId,
  nothing,
  openBallot,
  openSitting,
  press,
  refusalOf,
  register,
  SEAL_KEY,
  sittingOf,
  timeUp,
  vote,
  when,
} from '../testing/given.ts';
import { notVoted } from './not-voted.ts';
import { tookPart } from './votes.ts';

const ALL = ['head', 'm1', 'm2', 'm3', 'm4', 'm5'];
const sitting = openSitting({}, ALL);
const secret = openBallot({ manner: 'secret', ground: '26-1-4' });
const voting = after(sitting, secret);
const b1 = ballotId('b1');
const part = (id: string) => ({ type: 'take-part', ballotId: b1, memberId: memberId(id) }) as const;
const NOBODY = { for: 0, against: 0, abstain: 0 };
const closedWith = (given: Given, tally: typeof NOBODY) =>
  eventOf(when(given, closeBallot(), tally).events, 'BallotClosed').data;

test('a ballot is secret only on one of the grounds that the law lists', async (t) => {
  t.match(when(sitting, openBallot({ manner: 'secret' })).refusal, {
    code: 'NO_SECRET_GROUND',
    article: '280/97-ВР ст. 59 ч. 3',
  });
  for (const ground of SECRET_GROUNDS) {
    t.equal(refusalOf(sitting, openBallot({ manner: 'secret', ground })), undefined, ground);
  }
});

test('an open ballot has neither a ground nor a means of secrecy', async (t) => {
  t.equal(refusalOf(sitting, openBallot({ ground: '26-1-4' })), 'GROUND_WITHOUT_SECRECY');
  t.equal(refusalOf(sitting, openBallot({ by: 'paper' })), 'GROUND_WITHOUT_SECRECY');
});

test('a secret ballot is electronic unless it is said to be on paper, and names the key presses are sealed to', async (t) => {
  const opened = (options: Parameters<typeof openBallot>[0]) =>
    eventOf(when(sitting, openBallot({ manner: 'secret', ground: '55', ...options })).events, 'BallotOpened').data;
  t.match(opened({}), { by: 'electronic', sealKey: SEAL_KEY, ground: '55' });
  t.notOk(opened({ by: 'paper' }).sealKey);
  t.notOk(eventOf(when(sitting, openBallot()).events, 'BallotOpened').data.sealKey);
});

test('in a group too small figures would betray people: an electronic secret ballot is not opened', async (t) => {
  const few = openSitting({ rules: { secretMinimumPresent: 5 } }, ['m1', 'm2', 'm3', 'm4']);
  t.match(when(few, secret).refusal, { code: 'GROUP_TOO_SMALL', details: { present: 4, needed: 5 } });
  t.equal(refusalOf(few, { ...secret, by: 'paper' }), undefined, 'on paper it may be held');
  t.equal(refusalOf(after(few, register('m5')), secret), undefined);
  const onItem = after(few, register('m5'), { type: 'open-item', itemId: itemId('i1') });
  const kept = after(onItem, { type: 'declare-conflict', memberId: memberId('m1') });
  t.equal(refusalOf(kept, secret), 'GROUP_TOO_SMALL', 'who is in conflict is none of the group');
});

test('several alternatives are secret only on paper', async (t) => {
  const alternatives = [{ text: 'А' }, { text: 'Б' }];
  t.equal(refusalOf(sitting, { ...secret, subject: 'election', alternatives }), 'ALTERNATIVES_NOT_HERE');
  t.equal(refusalOf(sitting, { ...secret, by: 'paper', subject: 'election', alternatives }), undefined);
});

test('who takes part is recorded, and never how', async (t) => {
  const { events, after: given } = when(voting, part('m1'));
  t.same(events, [{ type: 'PartTaken', v: 1, data: { ballotId: b1, memberId: 'm1', means: 'console' } }]);
  t.ok(tookPart(sittingOf(given), memberId('m1')));
  const seated = after(nothing, councilOf(), ...[1, 2, 3, 4, 5].map((seat) => cardIn(seat)), { type: 'open-sitting' });
  const bySeat = when(after(seated, secret), { type: 'take-part', ballotId: b1, seat: 2 });
  t.match(eventOf(bySeat.events, 'PartTaken').data, { memberId: 'm1', means: 'keypad' });
});

test('only who is registered takes part, in the ballot that runs', async (t) => {
  t.equal(refusalOf(voting, { type: 'take-part', ballotId: b1, seat: 9 }), 'SEAT_NOT_REGISTERED');
  t.equal(refusalOf(voting, part('m99')), 'UNKNOWN_MEMBER');
  t.equal(refusalOf(voting, { type: 'take-part', ballotId: b1 }), 'UNKNOWN_MEMBER');
  t.equal(refusalOf(after(voting, leave('m1')), part('m1')), 'NOT_REGISTERED');
  t.equal(refusalOf(voting, { ...part('m1'), ballotId: ballotId('b7') }), 'BALLOT_MISMATCH');
  t.equal(refusalOf(sitting, part('m1')), 'BALLOT_NOT_OPEN');
  t.equal(refusalOf(after(sitting, openBallot()), part('m1')), 'OPEN_BALLOT_HERE');
});

test('who has a conflict of interest takes no part, and a part taken before is void', async (t) => {
  const onItem = after(sitting, { type: 'open-item', itemId: itemId('i1') }, secret, part('m1'));
  const declared = when(onItem, { type: 'declare-conflict', memberId: memberId('m1') });
  t.match(eventOf(declared.events, 'VoteVoided').data, { memberId: 'm1', reason: 'conflict' });
  t.equal(refusalOf(declared.after, part('m1')), 'CONFLICT_OF_INTEREST');
  const others = after(declared.after, part('m2'), part('m3'), part('m4'));
  t.match(closedWith(others, { for: 2, against: 1, abstain: 0 }), {
    tookPart: ['m2', 'm3', 'm4'],
    verdict: { counts: { for: 2, conflict: 1, notVoting: 2 } },
  });
});

test('to take part again asks for no event, whatever the press says; where no choice may change it is refused', async (t) => {
  const again = when(after(voting, part('m1')), part('m1'));
  t.same([again.code, again.events], [undefined, []]);
  const strict = after(openSitting({ rules: { voteMayChange: false } }, ALL), secret, part('m1'));
  t.equal(refusalOf(strict, part('m1')), 'VOTE_MAY_NOT_CHANGE');
});

test('where no choice may change, who leaves after taking part takes no part anew', async (t) => {
  const strict = after(openSitting({ rules: { voteMayChange: false } }, ALL), secret, part('m1'));
  t.equal(refusalOf(after(strict, leave('m1'), register('m1')), part('m1')), 'VOTE_MAY_NOT_CHANGE');
  t.equal(refusalOf(after(strict, leave('m2'), register('m2')), part('m2')), undefined);
});

test('no open vote is accepted in a secret ballot, by key, console or hand', async (t) => {
  t.equal(refusalOf(voting, vote('m1', 'for')), 'SECRET_BALLOT');
  t.equal(refusalOf(after(voting, cardIn(2)), press(2, 'for')), 'SECRET_BALLOT');
  const byHand = { type: 'enter-vote', ballotId: b1, memberId: memberId('m1'), choice: 'for' } as const;
  t.equal(refusalOf(voting, { ...byHand, method: 'by-voice', reason: 'пульт' }), 'SECRET_BALLOT');
  const refusal = JSON.stringify(when(voting, vote('m1', 'against')).refusal);
  t.notMatch(refusal, /against/, 'the refusal does not repeat the choice');
});

test('the close holds sums and who took part, in the order of the roster', async (t) => {
  const given = after(voting, part('m4'), part('m1'), part('head'), part('m2'));
  const closed = closedWith(given, { for: 3, against: 1, abstain: 0 });
  t.match(closed, {
    closedBy: 'chair',
    tookPart: ['head', 'm1', 'm2', 'm4'],
    verdict: {
      result: 'rejected',
      needed: 4,
      present: 6,
      counts: { for: 3, against: 1, abstain: 0, notVoting: 2, absent: 0, conflict: 0, total: 6 },
    },
  });
  t.notOk(closed.votes);
  t.notOk(closed.verdict.unanimous);
  t.match(eventOf(when(given, timeUp(), { for: 4, against: 0, abstain: 0 }).events, 'BallotClosed').data, {
    closedBy: 'time',
    verdict: { result: 'adopted' },
  });
});

test('the order in which members took part leaves no trace in the result', async (t) => {
  const tally = { for: 1, against: 1, abstain: 1 };
  const one = closedWith(after(voting, part('m1'), part('m2'), part('m3')), tally);
  const other = closedWith(after(voting, part('m3'), part('m1'), part('m2')), tally);
  t.same(one, other);
});

test('when all votes are the same, the record says so: it tells how everyone voted', async (t) => {
  const given = after(voting, part('m1'), part('m2'), part('m3'));
  t.equal(closedWith(given, { for: 0, against: 3, abstain: 0 }).verdict.unanimous, true);
  t.notOk(closedWith(given, { for: 1, against: 2, abstain: 0 }).verdict.unanimous);
  t.notOk(closedWith(voting, NOBODY).verdict.unanimous, 'nobody voted');
});

test('a card taken out voids the part taken, and the member is absent', async (t) => {
  const seated = after(voting, cardIn(2), part('m1'), part('m2'), part('m3'), part('m4'));
  const left = when(seated, cardOut(2));
  t.match(eventOf(left.events, 'VoteVoided').data, { memberId: 'm1', reason: 'card-out' });
  t.match(closedWith(left.after, { for: 2, against: 1, abstain: 0 }), {
    tookPart: ['m2', 'm3', 'm4'],
    verdict: { counts: { for: 2, against: 1, absent: 1, notVoting: 2, total: 6 } },
  });
});

test('where a vote stands though the card is out, its sum stands and its giver is neither absent nor present', async (t) => {
  const parts = [part('m1'), part('m2'), part('m3')];
  const standing = after(openSitting({ rules: { cardOutBeforeClose: 'vote-stands' } }, ALL), secret, ...parts);
  const { verdict, tookPart: gave } = closedWith(after(standing, leave('m1')), { for: 2, against: 1, abstain: 0 });
  t.same(gave, ['m1', 'm2', 'm3']);
  t.match(verdict, { present: 5, counts: { for: 2, against: 1, notVoting: 3, absent: 0, total: 6 } });
});

test('a ballot that loses its quorum, where that voids it, shows no figures', async (t) => {
  const rules = { quorumLostInBallot: 'void', secretMinimumPresent: 3 } as const;
  const strict = after(openSitting({ rules }, ['m1', 'm2', 'm3']), secret, part('m1'), part('m2'));
  const closed = eventOf(when(strict, leave('m3'), { for: 1, against: 1, abstain: 0 }).events, 'BallotClosed').data;
  t.match(closed, { closedBy: 'quorum-lost', tookPart: ['m1', 'm2'], verdict: { result: 'void', counts: NOBODY } });
});

test('one whose vote is void by leaving took no part, also where that leaving voids the ballot', async (t) => {
  const rules = { quorumLostInBallot: 'void' } as const;
  const strict = after(openSitting({ rules }, ['m1', 'm2', 'm3']), secret, part('m1'), part('m2'), part('m3'));
  const closed = eventOf(when(strict, leave('m3')).events, 'BallotClosed').data;
  t.match(closed, { closedBy: 'quorum-lost', verdict: { result: 'void', voidReason: 'quorum-lost' } });
  t.same(closed.tookPart, ['m1', 'm2']);
});

test('a ballot in which fewer took part than the group must have is void and shows no figures: they would betray people', async (t) => {
  const gone = after(voting, part('m1'), part('m2'), part('m3'), leave('m1'), leave('m2'));
  const small = closedWith(gone, { for: 1, against: 0, abstain: 0 });
  t.match(small, {
    tookPart: ['m3'],
    verdict: {
      result: 'void',
      voidReason: 'group-too-small',
      counts: { ...NOBODY, notVoting: 4, absent: 2, total: 6 },
    },
  });
  t.notOk(small.verdict.unanimous);
  const enough = after(voting, part('m1'), part('m2'), part('m3'));
  t.match(closedWith(enough, { for: 2, against: 1, abstain: 0 }).verdict, { result: 'rejected', counts: { for: 2 } });
});

test('a secret ballot in which nobody took part is void', async (t) => {
  t.match(closedWith(voting, NOBODY).verdict, { result: 'void', voidReason: 'group-too-small', counts: NOBODY });
});

test('sums that do not agree with who took part are a fault of the counter, never a result', async (t) => {
  const given = after(voting, part('m1'));
  t.throws(() => when(given, closeBallot(), { for: 2, against: 0, abstain: 0 }), /do not agree/);
  t.throws(() => when(given, closeBallot()), /do not agree/);
});

test('a restart in mid-ballot voids an electronic secret ballot aloud; it is held again', async (t) => {
  const resume = { type: 'resume-ballot', ballotId: b1, remainingSeconds: 20 } as const;
  const voided = when(after(voting, part('m1')), resume);
  t.same(voided.events, [{ type: 'BallotVoided', v: 1, data: { ballotId: b1, reason: 'restart' } }]);
  t.match(sittingOf(voided.after).ballots, { ended: [{ ended: 'voided', ballotId: b1 }] });
  const again = when(voided.after, secret);
  t.match(eventOf(again.events, 'BallotOpened').data, { ballotId: ballotId('b2'), number: 2 });
  t.same(eventTypes(after(sitting, openBallot()), resume), ['BallotResumed'], 'an open one goes on');
});

test('the chair sees who has not taken part yet', async (t) => {
  const waiting = notVoted(sittingOf(after(voting, part('m1'), part('m3'))));
  t.same(
    waiting.map(({ id }) => id),
    ['head', 'm2', 'm4', 'm5'],
  );
});

test('the figures are the whole roster, whoever takes part, leaves and comes back', async () => {
  const step = fc.record({ who: fc.nat(5), what: fc.constantFrom('part', 'part', 'leave', 'return') });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), fc.boolean(), (steps, stands) => {
      const rules = stands ? { cardOutBeforeClose: 'vote-stands' as const } : {};
      let given = after(openSitting({ rules }, ALL), secret);
      for (const { who, what } of steps) {
        const id = ALL[who] ?? 'head';
        const command = what === 'part' ? part(id) : what === 'leave' ? leave(id) : register(id);
        given = when(given, command).after;
      }
      const gave = ALL.filter((id) => tookPart(sittingOf(given), memberId(id))).length;
      const { counts } = closedWith(given, { for: gave, against: 0, abstain: 0 }).verdict;
      const sum = counts.for + counts.notVoting + counts.absent + counts.conflict;
      return sum === 6 && counts.total === 6 && counts.notVoting >= 0 && counts.absent >= 0;
    }),
    { numRuns: 200 },
  );
});
