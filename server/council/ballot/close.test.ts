import { test } from 'tap';
import {
  after,
  type CouncilPlan,
  cardIn,
  cardOut,
  closeBallot,
  closed,
  councilOf,
  deputyIds,
  leave,
  nothing,
  openBallot,
  openSitting,
  register,
  sittingOf,
  vote,
} from '../testing/given.ts';
import { disputedTwoThirdsNow, runningThreshold, thresholdNow } from './running-threshold.ts';

/** A running ballot with these votes «за», «проти», «утримався» in the roster's order. */
function ballot(
  plan: CouncilPlan,
  registered: readonly string[],
  votes: { for?: string[]; against?: string[] } = {},
  options = {},
) {
  const votesFor = (votes.for ?? []).map((id) => vote(id, 'for'));
  const against = (votes.against ?? []).map((id) => vote(id, 'against'));
  return after(openSitting(plan, registered), openBallot(options), ...votesFor, ...against);
}

test('at the close everyone of the roster has one outcome', async (t) => {
  const given = after(
    ballot({}, ['head', 'm1', 'm2', 'm3', 'm4'], { for: ['head', 'm1'], against: ['m2'] }),
    vote('m3', 'abstain'),
  );
  const { votes, verdict } = closed(given);
  t.same(votes, { head: 'for', m1: 'for', m2: 'against', m3: 'abstain', m4: 'not-voting', m5: 'absent' });
  t.same(verdict.counts, { for: 2, against: 1, abstain: 1, notVoting: 1, absent: 1, conflict: 0, total: 6 });
  t.equal(verdict.present, 5);
});

test('the verdict explains itself: composition, head, base, article, editions', async (t) => {
  const { verdict } = closed(
    ballot({ seats: 26, rules: { edition: 'редакція 3' } }, ['head', ...deputyIds(14)], { for: deputyIds(14) }),
  );
  t.match(verdict, {
    seats: 26,
    headTakesPart: true,
    present: 15,
    majority: 'majority-of-composition',
    article: '280/97-ВР ст. 59 ч. 2',
    base: 27,
    needed: 14,
    result: 'adopted',
    rulesEdition: 'редакція 3',
    lawEdition: /редакція \d/,
  });
});

test('one vote below the majority of the composition does not adopt, however few are against', async (t) => {
  const { verdict } = closed(ballot({ seats: 26 }, deputyIds(26), { for: deputyIds(13) }));
  t.match(verdict, { needed: 14, base: 26, headTakesPart: false, result: 'rejected' });
});

test('vacant mandates count in the base and are nobody’s absence', async (t) => {
  const { verdict } = closed(ballot({ seats: 26, deputies: 20, head: false }, deputyIds(20), { for: deputyIds(13) }));
  t.match(verdict, { base: 26, needed: 14, result: 'rejected', counts: { total: 20, absent: 0 } });
});

test('a deputy who left after registration still counts in the base', async (t) => {
  const given = after(ballot({}, deputyIds(5), { for: ['m1', 'm2'] }), leave('m5'));
  t.match(closed(given).verdict, { base: 5, needed: 3, result: 'rejected', counts: { absent: 2 } });
});

test('whether the head takes part is read at the close: he may come and go while the ballot runs', async (t) => {
  const without = ballot({ seats: 27 }, deputyIds(14), { for: deputyIds(14) });
  t.match(closed(without).verdict, { headTakesPart: false, base: 27, needed: 14, result: 'adopted' });
  const withHead = after(without, register('head'));
  t.match(closed(withHead).verdict, { headTakesPart: true, base: 28, needed: 15, result: 'rejected' });
  t.match(closed(after(withHead, leave('head'))).verdict, { headTakesPart: false, base: 27, result: 'adopted' });
});

test('where the council reads it once for the sitting, a head who was there counts after leaving', async (t) => {
  const given = ballot({ seats: 27, rules: { headCounts: 'sitting' } }, ['head', ...deputyIds(14)], {
    for: deputyIds(14),
  });
  t.match(closed(after(given, leave('head'))).verdict, { headTakesPart: true, base: 28, needed: 15 });
});

test('in an oblast the head of the council is one of the deputies', async (t) => {
  const given = ballot({ kind: 'oblast', seats: 6, deputies: 5 }, ['head', ...deputyIds(5)], { for: ['head'] });
  t.match(closed(given).verdict, { headTakesPart: false, base: 6 });
});

test('two thirds with the head in the base and without, as the regulations say', async (t) => {
  const twoThirds = (headInTwoThirdsBase: boolean) =>
    ballot(
      { seats: 60, rules: { headInTwoThirdsBase } },
      ['head', ...deputyIds(60)],
      { for: deputyIds(40) },
      {
        majority: 'two-thirds-of-composition',
      },
    );
  t.match(closed(twoThirds(true)).verdict, { base: 61, needed: 41, result: 'rejected' });
  t.match(closed(twoThirds(false)).verdict, { base: 60, needed: 40, result: 'adopted' });
  t.same(disputedTwoThirdsNow(sittingOf(twoThirds(true))), { withHead: 41, withoutHead: 40 });
});

test('a majority of those present is reckoned from who is registered at the close', async (t) => {
  const given = ballot({}, ['head', 'm1', 'm2', 'm3'], { for: ['m1', 'm2'] }, { majority: 'majority-of-present' });
  t.match(closed(given).verdict, { present: 4, base: 4, needed: 3, result: 'rejected' });
  t.match(closed(after(given, leave('head'))).verdict, { present: 3, needed: 2, result: 'adopted' });
});

test('in a plurality more for than against passes, and a tie does not', async (t) => {
  const sounding = { subject: 'indicative', majority: 'plurality' };
  t.equal(closed(ballot({}, deputyIds(3), { for: ['m1'] }, sounding)).verdict.result, 'adopted');
  t.equal(closed(ballot({}, deputyIds(3), { for: ['m1'], against: ['m2'] }, sounding)).verdict.result, 'rejected');
  t.equal(closed(ballot({}, deputyIds(3), {}, sounding)).verdict.result, 'rejected');
});

test('while a ballot runs, the screens show what would be needed now, and the close agrees', async (t) => {
  const given = ballot({ seats: 27 }, deputyIds(14));
  t.match(runningThreshold(sittingOf(given)), { base: 27, needed: 14 });
  const withHead = after(given, register('head'));
  t.match(runningThreshold(sittingOf(withHead)), { base: 28, needed: 15, article: closed(withHead).verdict.article });
  t.equal(runningThreshold(sittingOf(after(given, closeBallot()))), undefined);
});

test('before a ballot the chair sees what each majority would need', async (t) => {
  const sitting = sittingOf(openSitting({ seats: 26 }, ['head', ...deputyIds(14)]));
  t.match(thresholdNow(sitting, 'majority-of-composition'), { base: 27, needed: 14 });
  t.match(thresholdNow(sitting, 'majority-of-present'), { base: 15, needed: 8 });
});

test('a card out of the slot and in again before the close: the member votes anew', async (t) => {
  const seated = after(
    nothing,
    councilOf(),
    cardIn(2),
    cardIn(3),
    cardIn(4),
    { type: 'open-sitting' },
    openBallot(),
    vote('m1', 'for'),
  );
  const back = after(seated, cardOut(2), cardIn(2));
  t.match(closed(back).votes, { m1: 'not-voting' });
  t.match(closed(after(back, vote('m1', 'for'))).votes, { m1: 'for' });
});
