/** What holds for every sitting, whatever is asked of it: random councils, random commands. */
import fc from 'fast-check';
import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import type { SittingEvent } from '#contract/events';
import type { Rules } from '#contract/rules';
import { CHOICES, COUNCIL_KINDS, MAJORITIES, SUBJECTS } from '#contract/vocabulary';
import { countOutcomes } from './ballot/count.ts';
import { verdictOn } from './ballot/verdict.ts';
import { evolve, initialState } from './council.ts';
import {
  ballotId,
  card,
  cardOfSeat,
  councilOf,
  type Given,
  itemId,
  later,
  memberId,
  nothing,
  sittingOf,
  when,
} from './testing/given.ts';

const DEPUTIES = 5;
const members = fc.constantFrom('head', 'm1', 'm2', 'm3', 'm4', 'm5', 'm99').map(memberId);
const seats = fc.integer({ min: 1, max: DEPUTIES + 2 });
const ballots = fc.constantFrom('b1', 'b1', 'b1', 'b2', 'b2', 'b3').map(ballotId);
const choices = fc.constantFrom(...CHOICES);
const cards = fc.oneof(
  { weight: 9, arbitrary: seats.map(cardOfSeat) },
  { weight: 1, arbitrary: fc.constant(card('DEADBEEF00')) },
);

const rules: fc.Arbitrary<Partial<Rules>> = fc.record({
  headInTwoThirdsBase: fc.boolean(),
  headCounts: fc.constantFrom('ballot', 'sitting'),
  voteMayChange: fc.boolean(),
  cardOutBeforeClose: fc.constantFrom('vote-void', 'vote-stands'),
  quorumLostInBallot: fc.constantFrom('stands', 'void'),
});

const bare = fc.constantFrom(
  'open-sitting',
  'take-roll',
  'adjourn-sitting',
  'resume-sitting',
  'close-sitting',
  'close-item',
  'end-speech',
);
const commands: fc.Arbitrary<SittingCommand> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ type: bare }) },
  { weight: 8, arbitrary: fc.record({ type: fc.constant('open-sitting') }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('resume-sitting') }) },
  { weight: 8, arbitrary: fc.record({ type: fc.constant('register-member'), memberId: members }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('leave'), memberId: members }) },
  {
    weight: 12,
    arbitrary: fc.record({ type: fc.constant('card-in'), seat: seats, card: cards }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('card-out'), seat: seats }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('open-item'), itemId: fc.constantFrom('i1', 'i2').map(itemId) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('add-item'),
      number: fc.constantFrom('1', '2'),
      title: fc.constant('Про землю'),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant('open-ballot'),
      subject: fc.constantFrom('as-a-whole' as const, 'indicative' as const, ...SUBJECTS),
      majority: fc.constantFrom(...MAJORITIES),
      text: fc.constant('Прийняти'),
    }),
  },
  {
    weight: 16,
    arbitrary: fc.record({
      type: fc.constant('press-key'),
      seat: seats,
      key: choices,
      ballotId: ballots,
    }),
  },
  {
    weight: 10,
    arbitrary: fc.record({ type: fc.constant('cast-vote'), ballotId: ballots, memberId: members, choice: choices }),
  },
  { weight: 5, arbitrary: fc.record({ type: fc.constantFrom('close-ballot', 'ballot-time-up'), ballotId: ballots }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('stop-ballot'), ballotId: ballots, reason: fc.constant('помилка') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('extend-ballot'), ballotId: ballots, bySeconds: fc.constant(10) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('grant-floor'), memberId: members, kind: fc.constant('debate') }),
  },
);

/** A sitting of a random council lived through random commands; `each` sees every step. */
function live(
  plan: { kind: (typeof COUNCIL_KINDS)[number]; rules: Partial<Rules> },
  asked: readonly SittingCommand[],
  each: (before: Given, command: SittingCommand, result: ReturnType<typeof when>) => void = () => undefined,
): Given {
  const convene = councilOf({ seats: DEPUTIES, ...plan });
  return [convene, ...asked].reduce((before, command) => {
    const result = when(before, command);
    each(before, command, result);
    return later(result.after, 1);
  }, nothing);
}

const plans = fc.record({ kind: fc.constantFrom(...COUNCIL_KINDS), rules });
const lives = fc.array(commands, { minLength: 20, maxLength: 150, size: 'max' });
const runs = { numRuns: 300 };

const closes = (given: Given) =>
  given.history.flatMap(({ event }) => (event.type === 'BallotClosed' ? [event.data] : []));

test('the sum of all outcomes is the roster, in every ballot', async (t) => {
  let seen = 0;
  fc.assert(
    fc.property(plans, lives, (plan, asked) => {
      const given = live(plan, asked);
      for (const { votes, verdict } of closes(given)) {
        const { total, for: votesFor, against, abstain, notVoting, absent, conflict } = verdict.counts;
        const roster = sittingOf(given).roster.members;
        seen += 1;
        if (votesFor + against + abstain + notVoting + absent + conflict !== total) return false;
        if (total !== roster.length || Object.keys(votes).length !== total) return false;
        if (JSON.stringify(countOutcomes(Object.values(votes))) !== JSON.stringify(verdict.counts)) return false;
        if (verdict.present > votesFor + against + abstain + notVoting) return false;
      }
      return true;
    }),
    runs,
  );
  t.ok(seen > 50, `${seen} ballots were closed`);
});

test('replay equals live, byte for byte', async (t) => {
  fc.assert(
    fc.property(plans, lives, (plan, asked) => {
      const given = live(plan, asked);
      const stored: { event: SittingEvent; at: string }[] = JSON.parse(JSON.stringify(given.history));
      const replayed = stored.reduce((state, { event, at }) => evolve(state, event, at), initialState);
      return JSON.stringify(replayed) === JSON.stringify(given.state);
    }),
    runs,
  );
  t.pass();
});

test('no command changes the state it is decided on, and a refused one brings nothing', async (t) => {
  let refused = 0;
  fc.assert(
    fc.property(plans, lives, (plan, asked) => {
      let holds = true;
      live(plan, asked, (before, command, result) => {
        const was = JSON.stringify(before.state);
        const again = when(before, command);
        holds &&= JSON.stringify(before.state) === was && JSON.stringify(again) === JSON.stringify(result);
        if (result.refusal) {
          refused += 1;
          holds &&= result.events.length === 0 && result.after === before;
        }
      });
      return holds;
    }),
    { numRuns: 100 },
  );
  t.ok(refused > 100, `${refused} commands were refused`);
});

test('nobody is at two seats, and no seat holds two', async (t) => {
  fc.assert(
    fc.property(plans, lives, (plan, asked) => {
      let holds = true;
      live(plan, asked, (_before, _command, { after }) => {
        if (after.state.phase === 'none') return;
        const taken = after.state.registration.present.flatMap((presence) =>
          presence?.seat === undefined ? [] : [presence.seat],
        );
        holds &&= new Set(taken).size === taken.length;
      });
      return holds;
    }),
    runs,
  );
  t.pass();
});

test('an ended ballot never changes', async (t) => {
  fc.assert(
    fc.property(plans, lives, (plan, asked) => {
      let holds = true;
      live(plan, asked, (before, _command, { after }) => {
        if (before.state.phase === 'none' || after.state.phase === 'none') return;
        const { ended } = after.state.ballots;
        holds &&= before.state.ballots.ended.every((ballot, place) => ended[place] === ballot);
      });
      return holds;
    }),
    runs,
  );
  t.pass();
});

test('only an open sitting has a running ballot or a speech', async (t) => {
  fc.assert(
    fc.property(plans, lives, (plan, asked) => {
      let holds = true;
      live(plan, asked, (_before, _command, { after: { state } }) => {
        if (state.phase === 'none' || state.phase === 'open') return;
        holds &&= state.ballots.running === undefined && state.floor.speech === undefined;
      });
      return holds;
    }),
    runs,
  );
  t.pass();
});

test('a verdict is monotone: no vote more «за» turns adopted into rejected', async (t) => {
  const counted = fc.record({
    for: fc.nat(60),
    against: fc.nat(60),
    abstain: fc.nat(60),
    notVoting: fc.nat(60),
    absent: fc.nat(60),
  });
  const from = fc.constantFrom('against', 'abstain', 'notVoting');
  fc.assert(
    fc.property(
      counted,
      from,
      fc.constantFrom(...MAJORITIES),
      fc.boolean(),
      fc.integer({ min: 1, max: 240 }),
      (count, mind, majority, head, seats) => {
        fc.pre(count[mind] > 0);
        const total = Object.values(count).reduce((sum, one) => sum + one, 0);
        const rank = (counts: typeof count) =>
          verdictOn(majority, {
            councilKind: 'city',
            seats,
            headTakesPart: head,
            headInTwoThirdsBase: true,
            present: counts.for + counts.against + counts.abstain + counts.notVoting,
            counts: { ...counts, conflict: 0, total },
            rulesEdition: 'будь-яка',
          }).result === 'adopted';
        const more = { ...count, [mind]: count[mind] - 1, for: count.for + 1 };
        return !rank(count) || rank(more);
      },
    ),
    { numRuns: 2000 },
  );
  t.pass();
});
