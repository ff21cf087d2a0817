/** What holds of every council, whatever is asked of it. */
import fc from 'fast-check';
import { test } from 'tap';
import type { CouncilEvent } from '#contract/events';
import { DEFAULT_RULES } from '#contract/rules';
import { faultsOf } from './composition-now.ts';
import { type CouncilState, emptyCouncil } from './council-state.ts';
import { type CouncilCommand, decideCouncil } from './decide.ts';
import { evolveCouncil } from './evolve.ts';
import { AT, card, council, memberId, noteId, person, plan, planId, sittingId } from './testing/small-council.ts';

const IDS = ['head', 'm1', 'm2', 'm3', 'm4'];
const id = fc.constantFrom(...IDS);
const member = fc
  .record({
    id,
    seat: fc.integer({ min: 1, max: 4 }),
    head: fc.boolean(),
    digits: fc.constantFrom('62A1', '62A2', '62A3'),
  })
  .map((one) => person(one.id, one.seat, { office: one.head ? 'head' : 'deputy', card: card(one.digits) }));
const chair = fc.oneof(
  id.map((one) => ({ member: memberId(one) })),
  fc.constant({ name: 'Голова ТВК' }),
);
const command: fc.Arbitrary<CouncilCommand> = fc.oneof(
  fc
    .record({
      kind: fc.constantFrom('village' as const, 'raion' as const),
      seats: fc.integer({ min: 1, max: 4 }),
      chair,
    })
    .map(({ kind, seats, chair: presides }) => ({
      type: 'settle-council' as const,
      council: { ...council, kind, seats },
      convocation: 8,
      chair: presides,
    })),
  fc.constant({ type: 'settle-council' as const, council, convocation: 8 }),
  fc.integer({ min: 10, max: 12 }).map((ballotSeconds) => ({
    type: 'settle-rules' as const,
    rules: { ...DEFAULT_RULES, ballotSeconds },
  })),
  fc.array(member, { minLength: 1, maxLength: 5 }).map((members) => ({ type: 'settle-roster' as const, members })),
  member.map((one) => ({ type: 'settle-member' as const, member: one })),
  id.map((one) => ({ type: 'remove-member' as const, memberId: memberId(one) })),
  fc
    .record({ p: fc.constantFrom('p1', 'p2'), number: fc.integer({ min: 1, max: 2 }) })
    .map((one) => plan(one.p, 14, one.number)),
  fc.constantFrom('p1', 'p2').map((one) => ({ type: 'drop-plan' as const, planId: planId(one) })),
  fc.array(fc.constantFrom('1', '2'), { maxLength: 3 }).map((numbers) => ({
    type: 'settle-agenda' as const,
    planId: planId('p1'),
    agenda: numbers.map((number) => ({ number, title: number })),
  })),
  fc.constant({
    type: 'note-record' as const,
    noteId: noteId('n1'),
    sittingId: sittingId('8-14-1'),
    kind: 'note' as const,
    text: 'Так',
  }),
);

const evolveAll = (events: readonly CouncilEvent[], from: CouncilState = emptyCouncil) =>
  events.reduce((state, event) => evolveCouncil(state, event, AT), from);

test('no commands leave a composition that may not sit, or two plans of one number; what was just done asks for nothing', async (t) => {
  const accepted = new Set<string>();
  fc.assert(
    fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
      let state = emptyCouncil;
      for (const one of commands) {
        const decision = decideCouncil(state, one);
        if (!decision.ok) continue;
        state = evolveAll(decision.events, state);
        accepted.add(one.type);
        if (faultsOf(state).length > 0) return false;
        const numbers = [...state.plans.values()].map(({ session, sitting }) => `${session.number}-${sitting.number}`);
        if (new Set(numbers).size < numbers.length) return false;
        const again = decideCouncil(state, one);
        if (!one.type.startsWith('remove') && !one.type.startsWith('drop') && (!again.ok || again.events.length > 0))
          return false;
      }
      return true;
    }),
    { numRuns: 3000 },
  );
  t.same(accepted.size, 8, 'every command but a note, whose sitting is not there, was taken at some time');
});

test('the events of a life told again make the council that lived', async (t) => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
      const told: CouncilEvent[] = [];
      const state = commands.reduce((before, one) => {
        const decision = decideCouncil(before, one);
        if (!decision.ok) return before;
        told.push(...decision.events);
        return evolveAll(decision.events, before);
      }, emptyCouncil);
      t.same(evolveAll(told), state);
    }),
    { numRuns: 300 },
  );
});
