import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import type { Motion } from '#contract/question';
import { amendmentIdOf, blockIdOf } from '../agenda/agenda.ts';
import { guestIdOf } from '../offices/offices.ts';
import {
  after,
  ballotId,
  eventOf,
  type Given,
  held,
  itemId,
  memberId,
  openBallot,
  openSitting,
  refusalOf,
  sittingOf,
  when,
} from '../testing/given.ts';

const all = ['head', 'm1', 'm2', 'm3', 'm4', 'm5'];
const i1 = { itemId: itemId('i1') };
const sitting = after(
  openSitting({}, all),
  { type: 'add-item', number: '2', title: 'Про землю' },
  { type: 'add-item', number: '3', title: 'Про дороги' },
  { type: 'open-item', ...i1 },
);
const { sittingId } = sittingOf(sitting);
const types = ({ events }: ReturnType<typeof held>) => events.map(({ type }) => type);
/** What a procedural ballot with this motion brings when everybody is for it. */
const adopting = (motion: Motion, given = sitting) => held(given, { subject: 'procedural', motion }, ...all);
const asking = (motion: Motion, given = sitting) => refusalOf(given, openBallot({ subject: 'procedural', motion }));

test('an adopted decision has a number by the council’s pattern, in the order of adoption', async (t) => {
  const first = held(sitting, { subject: 'as-a-whole' }, ...all);
  t.match(eventOf(first.events, 'DecisionNumbered').data, {
    ballotId: 'b1',
    itemId: 'i1',
    ordinal: 1,
    number: '1-14/VIII',
  });
  const second = held(first.after, { subject: 'basis-and-whole' }, ...all);
  t.match(eventOf(second.events, 'DecisionNumbered').data, { ordinal: 2, number: '2-14/VIII' });
  t.equal(sittingOf(second.after).ballots.decisions.length, 2);
});

test('only what is adopted as a whole is a decision', async (t) => {
  t.same(types(held(sitting, { subject: 'as-a-whole' }, 'm1')), ['BallotClosed'], 'it was not adopted');
  for (const subject of [
    'as-a-basis',
    'agenda',
    'take-note',
    'instruction',
    'amendment',
    'request',
    'procedural',
  ] as const)
    t.same(types(held(sitting, { subject }, ...all)), ['BallotClosed'], subject);
});

test('each item of a block has a decision of its own, and all of them have been considered', async (t) => {
  const block = after(sitting, { type: 'form-block', itemIds: [itemId('i2'), itemId('i3')] });
  const { events, after: given } = held(block, { blockId: blockIdOf(sittingId, 1) }, ...all);
  t.match(
    events.slice(1).map(({ data }) => data),
    [
      { itemId: 'i2', number: '1-14/VIII' },
      { itemId: 'i3', number: '2-14/VIII' },
    ],
  );
  const { agenda } = sittingOf(given);
  t.equal(agenda.block, undefined, 'the block is voted');
  t.same(
    agenda.items.map(({ state }) => state),
    ['open', 'considered', 'considered'],
  );
});

test('the items of a block that failed wait for votes of their own', async (t) => {
  const block = after(sitting, { type: 'form-block', itemIds: [itemId('i2'), itemId('i3')] });
  const { agenda } = sittingOf(held(block, { blockId: blockIdOf(sittingId, 1) }, 'm1').after);
  t.equal(agenda.block, undefined);
  t.same(
    agenda.items.map(({ state }) => state),
    ['open', 'waiting', 'waiting'],
  );
});

test('an amendment is adopted or rejected by its ballot', async (t) => {
  const text = (words: string): SittingCommand => ({ type: 'submit-amendment', text: words });
  const given = after(sitting, text('Перша'), text('Друга'));
  const question = (n: number) => ({ subject: 'amendment', amendmentId: amendmentIdOf(sittingId, n) }) as const;
  const both = held(held(given, question(1), ...all).after, question(2), 'm1').after;
  t.same(
    sittingOf(both).agenda.amendments.map(({ state }) => state),
    ['adopted', 'rejected'],
  );
});

test('the agenda is adopted as a basis, then as a whole; what fails adopts nothing', async (t) => {
  const adopted = (given: Given) => sittingOf(given).agenda.adopted;
  const stage = (agendaStage: 'as-a-basis' | 'change' | 'as-a-whole') => ({ subject: 'agenda', agendaStage }) as const;
  const basis = held(sitting, stage('as-a-basis'), ...all).after;
  t.equal(adopted(basis), 'as-a-basis');
  const changed = held(basis, stage('change'), ...all).after;
  t.equal(adopted(changed), 'as-a-basis');
  t.equal(adopted(held(changed, stage('as-a-whole'), 'm1').after), 'as-a-basis');
  t.equal(adopted(held(changed, stage('as-a-whole'), ...all).after), 'as-a-whole');
  t.equal(adopted(held(sitting, stage('as-a-basis'), 'm1').after), undefined);
});

test('a motion takes effect at once when it is adopted, and not otherwise', async (t) => {
  const motion = { kind: 'extend-sitting', until: '2026-03-30T19:00:00+03:00' } as const;
  const { events, after: given } = adopting(motion);
  t.match(eventOf(events, 'SittingExtended').data, { until: motion.until, ballotId: 'b1' });
  t.equal(sittingOf(given).endsAt, motion.until);
  t.same(types(held(sitting, { subject: 'procedural', motion }, 'm1')), ['BallotClosed']);
  t.equal(asking({ ...motion, until: '2026-03-30T09:00:00+03:00' }), 'TIME_IN_THE_PAST');
  t.equal(
    asking({ ...motion, until: '2026-03-30T18:00:00+03:00' }, given),
    'TIME_IN_THE_PAST',
    'before the end in force',
  );
});

test('a sounding of opinion brings nothing about', async (t) => {
  const motion = { kind: 'close-debate' } as const;
  const sounding = { subject: 'indicative', majority: 'plurality', motion } as const;
  t.same(types(held(sitting, sounding, ...all)), ['BallotClosed']);
});

test('a sitting adopts other limits by a vote, from then on', async (t) => {
  const limits = { ballotSeconds: 45, speechSeconds: { debate: 120 } };
  const { events, after: given } = adopting({ kind: 'adopt-limits', limits });
  t.match(eventOf(events, 'LimitsAdopted').data, { limits, ballotId: 'b1' });
  t.equal(eventOf(when(given, openBallot()).events, 'BallotOpened').data.openForSeconds, 45);
});

test('an item is withdrawn or postponed by a vote; one that is open is closed by it', async (t) => {
  const waiting = adopting({ kind: 'postpone-item', itemId: itemId('i2') });
  t.match(eventOf(waiting.events, 'ItemPostponed').data, { itemId: 'i2', ballotId: 'b1' });
  const open = adopting({ kind: 'withdraw-item', ...i1 });
  t.same(types(open), ['BallotClosed', 'ItemClosed', 'ItemWithdrawn']);
  t.equal(sittingOf(open.after).agenda.openItemId, undefined);
  t.equal(asking({ kind: 'withdraw-item', itemId: itemId('i9') }), 'UNKNOWN_ITEM');
  t.equal(asking({ kind: 'postpone-item', ...i1 }, open.after), 'ITEM_OFF_THE_AGENDA');
});

test('what became impossible while the ballot ran is not forced', async (t) => {
  const running = after(sitting, openBallot({ motion: { kind: 'withdraw-item', itemId: itemId('i2') } }));
  const gone = after(running, { type: 'postpone-item', itemId: itemId('i2') });
  const votes = all.map((id): SittingCommand => {
    return { type: 'cast-vote', ballotId: ballotId('b1'), memberId: memberId(id), choice: 'for' };
  });
  const { events } = when(after(gone, ...votes), { type: 'close-ballot', ballotId: ballotId('b1') });
  t.same(
    events.map(({ type }) => type),
    ['BallotClosed', 'DecisionNumbered'],
  );
});

test('the debate is closed by a vote, and motives follow', async (t) => {
  const { events, after: given } = adopting({ kind: 'close-debate' });
  t.match(eventOf(events, 'StageOpened').data, { itemId: 'i1', stage: 'motives', ballotId: 'b1' });
  t.equal(asking({ kind: 'close-debate' }, given), 'STAGE_ALREADY_OPEN');
  t.equal(
    asking({ kind: 'close-debate' }, after(given, { type: 'open-stage', stage: 'voting' })),
    'STAGE_ALREADY_OPEN',
  );
  t.equal(asking({ kind: 'close-debate' }, after(sitting, { type: 'close-item' })), 'NO_ITEM_OPEN');
});

test('a counting commission and the secretary of the sitting are elected openly', async (t) => {
  const [m1, m2, m3] = [memberId('m1'), memberId('m2'), memberId('m3')];
  const commission = { members: [m1, m2, m3], chair: m1, secretary: m2 };
  const formed = adopting({ kind: 'form-commission', commission });
  t.match(eventOf(formed.events, 'CountingCommissionFormed').data, { commission, ballotId: 'b1' });
  const small = { ...commission, members: [m1, m2] };
  t.equal(asking({ kind: 'form-commission', commission: small }), 'COMMISSION_TOO_SMALL');
  const named = adopting({ kind: 'name-sitting-secretary', memberId: m1 });
  t.match(eventOf(named.events, 'SittingSecretaryNamed').data, { memberId: 'm1', ballotId: 'b1' });
  t.equal(asking({ kind: 'name-sitting-secretary', memberId: memberId('m99') }), 'UNKNOWN_MEMBER');
});

test('a citizen has the floor by a vote: asked for in the queue, once', async (t) => {
  const guestId = guestIdOf(sittingId, 1);
  const given = after(sitting, { type: 'add-guest', guest: { name: 'Мешканець Степан Петрович' } });
  const invited = adopting({ kind: 'give-floor', guestId }, given);
  t.match(eventOf(invited.events, 'FloorRequested').data, {
    guestId,
    kind: 'debate',
    itemId: 'i1',
    means: 'ballot',
    ballotId: 'b1',
  });
  t.same(types(adopting({ kind: 'give-floor', guestId }, invited.after)), ['BallotClosed'], 'the guest waits already');
  const other = adopting({ kind: 'give-floor', guestId }, after(given, { type: 'close-item' }));
  t.match(eventOf(other.events, 'FloorRequested').data, { kind: 'miscellaneous' });
  t.equal(asking({ kind: 'give-floor', guestId: guestIdOf(sittingId, 2) }, given), 'UNKNOWN_GUEST');
});

test('a closed part begins by a vote, with its reason', async (t) => {
  const motion = { kind: 'closed-part', reason: 'персональні дані' } as const;
  const { events, after: given } = adopting(motion);
  t.match(eventOf(events, 'ClosedPartBegun').data, { reason: 'персональні дані', ballotId: 'b1' });
  t.equal(asking(motion, given), 'CLOSED_PART_ON');
  const running = after(sitting, openBallot({ subject: 'procedural', motion }));
  const meanwhile = after(running, { type: 'begin-closed-part', reason: 'інша причина' });
  t.equal(sittingOf(meanwhile).closedPart?.reason, 'інша причина');
});
