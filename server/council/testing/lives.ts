/**
 * Random lives of a sitting: a random council lived through random commands, each step shown to whoever watches.
 * A life is a value that fast-check throws, shrinks and prints.
 */
import fc from 'fast-check';
import type { SittingCommand } from '#contract/commands';
import type { SittingEvent } from '#contract/events';
import type { Refusal, RefusalCode } from '#contract/refusals';
import type { Rules } from '#contract/rules';
import { COUNCIL_KINDS } from '#contract/vocabulary';
import { type DecisionContext, decide, evolve, initialState, type SittingState } from '../council.ts';
import { drawFrom, LARGEST_DIE } from './draw.ts';
import { type CouncilPlan, councilOf } from './given.ts';
import { Known } from './known.ts';
import { type Asked, commandOf, WEIGHED } from './recipes.ts';

export type Life = {
  readonly plan: CouncilPlan;
  readonly asked: readonly { readonly type: Asked; readonly die: number }[];
};

/** One command and what came of it. */
export type Step = {
  readonly command: SittingCommand;
  readonly context: DecisionContext;
  readonly before: SittingState;
  readonly after: SittingState;
  readonly events: readonly SittingEvent[];
  readonly code: RefusalCode | undefined;
  readonly refusal?: Refusal;
};

export type Recorded = { readonly event: SittingEvent; readonly at: string };

/** Who watches a life. `known` holds what the record said until now; it is one object for the whole life. */
export type Watcher = {
  /** Before the event is known. */
  event?(event: SittingEvent, known: Known, events: readonly SittingEvent[]): void;
  /** After all events of a command are known. */
  step?(step: Step, known: Known): void;
  end?(state: SittingState, record: readonly Recorded[]): void;
};

const someRules: fc.Arbitrary<Partial<Rules>> = fc.record({
  headInTwoThirdsBase: fc.boolean(),
  headCounts: fc.constantFrom('ballot', 'sitting'),
  composition: fc.constantFrom('by-law', 'actual'),
  voteMayChange: fc.boolean(),
  cardOutBeforeClose: fc.constantFrom('vote-void', 'vote-stands'),
  quorumLostInBallot: fc.constantFrom('stands', 'void'),
  proceduralWithoutQuorum: fc.boolean(),
  electionOneFor: fc.boolean(),
  electionSecondRound: fc.boolean(),
  secretMinimumPresent: fc.constantFrom(3, 5),
  queueOrder: fc.constantFrom('first-time-first', 'by-request'),
  microphoneMode: fc.constantFrom('chair-grants', 'queue-advances', 'free'),
  openMicrophones: fc.constantFrom(1, 2, 3),
  twoHandHoldMs: fc.constantFrom(0, 0, 0, 500),
});

const plans: fc.Arbitrary<CouncilPlan> = fc.record({
  kind: fc.constantFrom(...COUNCIL_KINDS),
  seats: fc.constantFrom(5, 5, 6, 7),
  deputies: fc.constantFrom(5, 5, 4),
  rules: someRules,
});

const asks = fc.record({ type: fc.constantFrom(...WEIGHED), die: fc.nat(LARGEST_DIE) });

/** Lives from a few commands to `longest`. */
export const lives = (longest: number): fc.Arbitrary<Life> =>
  fc.record({ plan: plans, asked: fc.array(asks, { minLength: 1, maxLength: longest, size: 'max' }) });

const STARTS_AT_MS = Date.parse('2026-03-30T10:00:00+03:00');
/** Longer than most speeches with their grace. */
const LONG_SECONDS = 150;
const SEAL_KEY = '0f'.repeat(32);

/** What the hub adds to a command: the key of a secret ballot, and what its sealed presses add up to. */
function contextOf(nowMs: number, { running }: Known): DecisionContext {
  const tookPart = running?.by === 'electronic' ? running.voted.size : 0;
  const against = Math.floor(tookPart / 3);
  return { nowMs, actor: 'test', sealKey: SEAL_KEY, tally: { for: tookPart - against, against, abstain: 0 } };
}

/** Lives the life from its convening to its last command. */
export function live({ plan, asked }: Life, watcher: Watcher): void {
  const known = new Known();
  const record: Recorded[] = [];
  let state: SittingState = initialState;
  let nowMs = STARTS_AT_MS;
  const give = (command: SittingCommand, thenSeconds: number) => {
    const before = state;
    const context = contextOf(nowMs, known);
    const decision = decide(before, command, context);
    const events = decision.ok ? decision.events : [];
    const at = new Date(nowMs).toISOString();
    for (const event of events) {
      watcher.event?.(event, known, events);
      known.learn(event);
      state = evolve(state, event, at);
      record.push({ event, at });
    }
    const step = { command, context, before, after: state, events };
    const refusal = decision.ok ? undefined : decision.refusal;
    watcher.step?.({ ...step, code: refusal?.code, ...(refusal && { refusal }) }, known);
    nowMs += thenSeconds * 1000;
  };
  give(councilOf(plan), 1);
  for (const { type, die } of asked) {
    const draw = drawFrom(die);
    give(commandOf(type, draw, known), draw.once(12) ? LONG_SECONDS : 1);
    if (known.phase === 'closed' && asked.length > 40) break;
  }
  watcher.end?.(state, record);
}
