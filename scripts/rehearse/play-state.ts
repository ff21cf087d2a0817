/** What is known while a scenario is played. */
import type { CardNumber, ItemId, MemberId } from '#contract/ids';
import type { Expectation } from '#contract/rehearsal-file';
import type { SeatLights } from '#contract/simulated-hall';
import type { LiveClient } from '../house/live-client.ts';
import type { Scenario } from './read-scenario.ts';
import type { Stage } from './stage.ts';

export type Play = {
  readonly stage: Stage;
  readonly scenario: Scenario;
  /** The keypad at which each member's hands are: where his card belongs, or the spare put in its place. */
  readonly keypads: Map<MemberId, number>;
  /** The seat that this keypad serves. */
  readonly seats: Map<MemberId, number>;
  readonly cards: Map<MemberId, CardNumber>;
  /** Members whose card is in its slot. */
  readonly registered: Set<MemberId>;
  /** Whose card is in a second slot too: the keypad it is in. */
  readonly copies: Map<MemberId, number>;
  /** Number of a held ballot in the journal → what the scenario expects of it. */
  readonly held: Map<number, Expectation | undefined>;
  /** Deputies who have signed in at consoles of their own. */
  readonly consoles: Map<MemberId, LiveClient>;
  readonly differences: string[];
  sparesUsed: number;
  /** Lights as they stood when the last question was open everywhere. */
  lightsBefore: ReadonlyMap<number, SeatLights | undefined>;
  /** The hub's wall clock, ms. */
  nowMs: number;
  lastItem: ItemId | undefined;
  /** The step that is being played, as a JSON pointer with its name. */
  at: string;
};

export const newPlay = (stage: Stage, scenario: Scenario): Play => ({
  stage,
  scenario,
  keypads: new Map(scenario.members.map(({ id, seat }) => [id, seat])),
  seats: new Map(scenario.members.map(({ id, seat }) => [id, seat])),
  cards: new Map(scenario.members.map(({ id, card }) => [id, card])),
  registered: new Set(),
  copies: new Map(),
  held: new Map(),
  consoles: new Map(),
  differences: [],
  sparesUsed: 0,
  lightsBefore: new Map(),
  nowMs: Date.parse(scenario.sitting.startsAt),
  lastItem: undefined,
  at: '',
});

/** The keypad under this member's hands. */
export const keypadOf = (play: Play, id: MemberId): number => play.keypads.get(id) ?? 0;

/** Moves the hub's clock on. */
export async function wait(play: Play, seconds: number): Promise<void> {
  await play.stage.hub.advanceClock(seconds * 1000);
  play.nowMs += seconds * 1000;
}

/** Wall clock so many minutes from now, ISO 8601. */
export const inMinutes = (play: Play, minutes: number): string => new Date(play.nowMs + minutes * 60_000).toISOString();
