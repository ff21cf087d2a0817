/** What ballots make of the agenda, and what stands of it once a result falls. */
import { test } from 'tap';
import type { AmendmentId, BlockId } from '#contract/ids';
import type { Subject } from '#contract/vocabulary';
import {
  after,
  ballotId,
  cardIn,
  cardOut,
  councilOf,
  type Given,
  held,
  itemId,
  memberId,
  nothing,
  openBallot,
  openSitting,
  refusalOf,
  sittingOf,
} from '../testing/given.ts';

const all = ['head', 'm1', 'm2', 'm3', 'm4', 'm5'];
const three = after(
  openSitting({}, all),
  { type: 'add-item', number: '2', title: 'Про землю' },
  { type: 'add-item', number: '3', title: 'Про дороги' },
);
const blockId = '8-14-1-p1' as BlockId;
const formed = after(three, { type: 'form-block', itemIds: ['i1', 'i2', 'i3'].map(itemId) });
const onBlock = { subject: 'basis-and-whole', blockId } as const;
const states = (given: Given) => sittingOf(given).agenda.items.map(({ state }) => state);

const settingAside = (short: string) =>
  ({ subject: 'set-aside', motion: { kind: 'set-aside', ballotId: ballotId(short), reason: 'помилка' } }) as const;

test('only a vote on an amendment settles it: a sounding of opinion leaves it waiting', async (t) => {
  const amended = after(
    three,
    { type: 'open-item', itemId: itemId('i1') },
    { type: 'submit-amendment', text: 'Вилучити пункт 2' },
  );
  const state = (subject: Subject) => {
    const majority = subject === 'indicative' ? 'plurality' : 'majority-of-composition';
    const question = { subject, majority, amendmentId: '8-14-1-a1' as AmendmentId } as const;
    return sittingOf(held(amended, question, ...all).after).agenda.amendments[0]?.state;
  };
  t.equal(state('amendment'), 'adopted');
  t.equal(state('indicative'), 'waiting');
  t.equal(state('procedural'), 'waiting');
});

test('only a vote that decides settles a block: a sounding of opinion leaves its items waiting in it', async (t) => {
  t.same(states(held(formed, onBlock, ...all).after), ['considered', 'considered', 'considered']);
  for (const subject of ['indicative', 'procedural', 'as-a-basis'] as const) {
    const { after: sounded } = held(formed, { subject, blockId }, ...all);
    t.same(states(sounded), ['waiting', 'waiting', 'waiting'], subject);
    t.equal(sittingOf(sounded).agenda.block?.itemIds.length, 3, subject);
  }
});

test('items of a block wait again when its result is set aside, and are decided again when that falls', async (t) => {
  const decided = held(formed, onBlock, ...all).after;
  const fallen = held(decided, settingAside('b1'), ...all).after;
  t.same(states(fallen), ['waiting', 'waiting', 'waiting']);
  t.same(states(held(fallen, settingAside('b2'), ...all).after), ['considered', 'considered', 'considered']);
  const reopened = after(decided, { type: 'open-item', itemId: itemId('i1') });
  const own = after(held(reopened, {}, ...all).after, { type: 'close-item' });
  t.same(
    states(held(own, settingAside('b1'), ...all).after),
    ['considered', 'waiting', 'waiting'],
    'what was decided on its own since stays so',
  );
});

test('a block stays formed when its ballot is void for want of quorum', async (t) => {
  const seated = after(
    nothing,
    councilOf({ rules: { quorumLostInBallot: 'void' } }),
    cardIn(2),
    cardIn(3),
    cardIn(4),
    { type: 'open-sitting' },
    { type: 'add-item', number: '2', title: 'Про землю' },
    { type: 'form-block', itemIds: ['i1', 'i2'].map(itemId) },
    openBallot(onBlock),
    cardOut(2),
    cardIn(2),
  );
  t.match(sittingOf(seated).ballots.ended, [{ verdict: { result: 'void' } }]);
  t.match(sittingOf(seated).agenda.block, { blockId, itemIds: ['i1', 'i2'].map(itemId) });
  t.same(states(held(seated, onBlock, 'm1', 'm2', 'm3').after), ['considered', 'considered']);
});

test('a repeat of a block is about its items that are still on the agenda and free of conflict, and decides them', async (t) => {
  const repeat = { subject: 'repeat', repeats: ballotId('b1') } as const;
  const allowing = { subject: 'procedural', motion: { kind: 'allow-repeat', ballotId: ballotId('b1') } } as const;
  const allowed = held(held(formed, onBlock, 'm1').after, allowing, ...all).after;
  const itemsPut = (given: Given) => sittingOf(after(given, openBallot(repeat))).ballots.running?.itemIds;
  t.same(states(held(allowed, repeat, ...all).after), ['considered', 'considered', 'considered']);
  const withdrawn = after(allowed, { type: 'withdraw-item', itemId: itemId('i1') });
  t.same(itemsPut(withdrawn), ['i2', 'i3'].map(itemId));
  const { events, after: decided } = held(withdrawn, repeat, ...all);
  t.same(states(decided), ['withdrawn', 'considered', 'considered']);
  t.equal(events.filter(({ type }) => type === 'DecisionNumbered').length, 2);
  const conflict = { type: 'declare-conflict', memberId: memberId('m1'), itemId: itemId('i2') } as const;
  t.same(itemsPut(after(allowed, conflict)), ['i1', 'i3'].map(itemId));
  t.equal(refusalOf(after(withdrawn, conflict), openBallot(repeat)), 'BLOCK_TOO_SMALL', 'one is no block');
});
