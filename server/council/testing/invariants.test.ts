/** Each invariant is seen to fail: a record, or a state, that breaks it is shown to it alone. */
import { test } from 'tap';
import type { SittingEvent } from '#contract/events';
import type { GuestId, RequestId } from '#contract/ids';
import { refuse } from '#contract/refusals';
import type { Sitting } from '../sitting/sitting.ts';
import {
  after,
  ballotId,
  cardIn,
  cardInAgain,
  cardOfSeat,
  closeBallot,
  councilOf,
  type Given,
  itemId,
  memberId,
  nothing,
  openBallot,
  openSitting,
  press,
  registerAll,
  sittingOf,
  vote,
} from './given.ts';
import { INVARIANTS } from './invariants.ts';
import { Known } from './known.ts';
import type { Step } from './lives.ts';

const m1 = memberId('m1');
const convened = after(nothing, councilOf());
const seated = after(convened, cardIn(2), cardIn(3), cardIn(4), { type: 'open-sitting' });
const voting = after(openSitting({}, ['m1', 'm2', 'm3']), openBallot(), vote('m1', 'for'));
const closed = after(voting, closeBallot());

const knownOf = ({ history }: Given): Known => {
  const known = new Known();
  for (const { event } of history) known.learn(event);
  return known;
};
const event = <T extends SittingEvent['type']>(type: T, data: object) => ({ type, v: 1, data }) as SittingEvent;
const step = (over: Partial<Step>): Step => ({
  command: { type: 'take-roll' },
  context: { nowMs: 0, actor: 'test' },
  before: convened.state,
  after: convened.state,
  events: [],
  code: undefined,
  ...over,
});

type Shown = { given?: Given; events?: readonly SittingEvent[]; step?: Partial<Step>; state?: Partial<Sitting> };

/** What the invariant finds wrong. */
function faultsOf(rule: string, { given = convened, events = [], step: shown, state }: Shown): string[] {
  const faults: string[] = [];
  const watcher = INVARIANTS[rule]?.((fault) => faults.push(fault));
  const known = knownOf(given);
  for (const one of events) watcher?.event?.(one, known, events);
  const reached = state ? { ...sittingOf(given), ...state } : given.state;
  watcher?.step?.(step({ after: reached, ...shown }), known);
  watcher?.end?.(reached, given.history);
  return faults;
}

const verdict = sittingOf(closed).ballots.ended.flatMap((ballot) => (ballot.ended === 'closed' ? [ballot] : []))[0];
const closing = (over: object, votes: object = verdict?.votes ?? {}) =>
  event('BallotClosed', { ballotId: ballotId('b1'), verdict: { ...verdict?.verdict, ...over }, votes });
const counts = verdict?.verdict.counts;
const requestId = '8-14-1-r1' as RequestId;
const request = event('FloorRequested', { requestId, memberId: m1, kind: 'debate', means: 'console' });
const asking: Given = { ...seated, history: [...seated.history, { event: request, at: '' }] };
const speech = (by: object) => event('SpeechBegun', { ...by, kind: 'debate' });
const speaking = (...speeches: readonly SittingEvent[]): Given => ({
  ...seated,
  history: [...seated.history, ...speeches.map((one) => ({ event: one, at: '' }))],
});
const conflicted: Given = speaking(
  event('ItemOpened', { itemId: itemId('i1') }),
  event('ConflictDeclared', { memberId: m1, itemId: itemId('i1') }),
);
const [running] = sittingOf(voting).ballots.running ? [sittingOf(voting).ballots.running] : [];

const BREACHES: Readonly<Record<string, Shown>> = {
  'a closed ballot never changes': {
    given: closed,
    state: { ballots: { ...sittingOf(closed).ballots, ended: [] } },
  },
  'nobody votes who is not registered or is in conflict': {
    given: convened,
    events: [event('VoteCast', { memberId: m1 })],
  },
  'an absent member has no vote in the result, a present one is never absent': {
    given: voting,
    events: [closing({}, { m1: 'absent' })],
  },
  'the sum of all outcomes is the roster, in every ballot': {
    given: voting,
    events: [closing({ counts: { ...counts, absent: 0 } })],
  },
  'of several alternatives the result is that of the leading one, as it was closed': {
    given: speaking(
      event('BallotOpened', { ballotId: ballotId('b1'), alternatives: [], manner: 'open' }),
      event('AlternativeClosed', { ballotId: ballotId('b1'), alternative: 1, counts, votes: {} }),
    ),
    events: [closing({})],
  },
  'a verdict says what its figures say': { given: voting, events: [closing({ result: 'adopted' })] },
  'at most one ballot runs, and no id is used twice': {
    given: voting,
    events: [event('BallotOpened', { ballotId: ballotId('b2') })],
  },
  'ballots in the record are numbered one after another': {
    given: closed,
    state: {
      ballots: { ...sittingOf(closed).ballots, ended: verdict ? [{ ...verdict, number: 2 }] : [] },
    },
  },
  'only an open sitting votes on its business; a trial is before the opening': {
    given: voting,
    state: { phase: 'adjourned' },
  },
  'a secret ballot says nowhere who voted how': {
    given: {
      ...seated,
      history: [
        ...seated.history,
        { event: event('BallotOpened', { ...running, manner: 'secret', ballotId: ballotId('b1') }), at: '' },
      ],
    },
    events: [event('VoteCast', { memberId: m1 })],
  },
  'decisions are numbered one after another, adopted ones only': {
    given: closed,
    events: [event('DecisionNumbered', { ballotId: ballotId('b1'), ordinal: 1 })],
  },
  'the queue loses no request and doubles none': { given: asking, events: [request] },
  'a granted request is followed by its speech': {
    given: asking,
    events: [event('RequestEnded', { requestId, reason: 'granted' }), speech({ guestId: 'g1' as GuestId })],
  },
  'one speaks, and at most one waits whom that interrupted': {
    given: speaking(speech({ memberId: m1 })),
    events: [speech({ memberId: memberId('m2') })],
  },
  'nobody in conflict has the floor on that item': { given: conflicted, events: [speech({ memberId: m1 })] },
  'no more microphones are open than the mode allows, and none in a break': {
    given: seated,
    state: { microphones: { opened: [m1] } },
  },
  'whoever waits stands in the queue once': { given: asking },
  'no ballot opens without quorum, but a procedural one where the rules allow it': {
    events: [event('BallotOpened', { subject: 'as-a-whole' })],
  },
  'N stays what the law says': { given: voting, events: [closing({ seats: 4 })] },
  'a result is set aside once, by an adopted ballot that names it': {
    given: closed,
    events: [event('ResultSetAside', { ballotId: ballotId('b1'), by: ballotId('b1') })],
  },
  'a repeat ballot follows a decision to repeat, and names a closed ballot': {
    given: closed,
    events: [event('BallotOpened', { subject: 'repeat', repeats: ballotId('b1') })],
  },
  'a rejected amendment is not put again': {
    given: speaking(event('BallotOpened', { ballotId: ballotId('b1'), amendmentId: 'a1', manner: 'open' })),
    events: [closing({ result: 'rejected' }), event('BallotOpened', { amendmentId: 'a1' })],
  },
  'in an alarm nothing runs and the queue stays as it is': {
    given: { ...voting, history: [...voting.history, { event: event('AlarmSounded', {}), at: '' }] },
  },
  'nobody is at two seats, and no seat holds two': {
    given: seated,
    state: {
      registration: {
        ...sittingOf(seated).registration,
        present: sittingOf(seated).registration.present.map(() => ({ means: 'card', seat: 2, since: '' }) as const),
      },
    },
  },
  'who is registered is whom the record registered, and nobody whose mandate has ended': {
    given: seated,
    state: { registration: { ...sittingOf(seated).registration, present: [] } },
  },
  'at most one item is open': {
    given: seated,
    state: { agenda: { ...sittingOf(seated).agenda, openItemId: itemId('i1') } },
  },
  'no item is lost from the agenda': { given: seated, state: { agenda: { ...sittingOf(seated).agenda, items: [] } } },
  'while one card is in several slots no key of those seats counts': {
    given: after(seated, cardInAgain(7, cardOfSeat(2), 2)),
    step: { command: press(7, 'request-floor') },
  },
  'a vote given at a keypad before its giver’s card was seen twice is void': {
    given: after(seated, openBallot(), press(2, 'for')),
    events: [event('CardSeenTwice', { memberId: m1, seats: [2, 7] })],
  },
  'where the rules ask for two hands a press held too short never counts': {
    given: after(nothing, councilOf({ rules: { twoHandHoldMs: 500 } })),
    step: { command: { ...press(2, 'for'), heldMs: 499 }, events: [event('VoteCast', { memberId: m1 })] },
  },
  'a press at a keypad stands in the record with its seat, a secret one with nothing of its timing': {
    events: [event('PartTaken', { memberId: m1, means: 'keypad', heldMs: 700 })],
  },
  'a replay of the record gives the state that was live, byte for byte': { given: seated, state: { phase: 'closed' } },
  'a decision rests on state, command and clock alone': { step: { code: 'NO_QUORUM' } },
  'a refused command brings nothing': {
    step: { before: nothing.state, after: convened.state, code: 'NO_QUORUM' },
  },
  'a refusal is a whole sentence in both languages': { step: { refusal: refuse('NO_QUORUM') } },
  'every event fits the contract': { events: [event('VoteCast', { memberId: m1 })] },
  'the record of a closed sitting does not grow': {
    given: after(seated, { type: 'close-sitting' }),
    events: [event('RollTaken', {})],
  },
};

for (const [rule, shown] of Object.entries(BREACHES))
  test(`seen to fail: ${rule}`, async (t) => {
    t.ok(faultsOf(rule, shown).length > 0);
  });

test('seen to fail: no command and no event changes what it is decided on', async (t) => {
  const given = after(convened, ...registerAll('m1'));
  faultsOf('no command and no event changes what it is decided on', { given });
  t.throws(() => Object.assign(sittingOf(given), { phase: 'closed' }), TypeError);
});

test('every invariant is seen to fail, and finds nothing wrong with a sound sitting', async (t) => {
  const seen = [...Object.keys(BREACHES), 'no command and no event changes what it is decided on'];
  t.same(seen.sort(), Object.keys(INVARIANTS).sort());
  for (const rule of Object.keys(INVARIANTS)) {
    const shown = {
      given: closed,
      step: { before: closed.state, events: [], command: { type: 'take-roll' } },
    } as const;
    if (!rule.startsWith('a decision rests')) t.same(faultsOf(rule, shown), [], rule);
  }
});
