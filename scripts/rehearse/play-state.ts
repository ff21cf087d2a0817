/** What is known while a scenario is played. */
import type { ItemId, MemberId } from '#contract/ids';
import type { Expectation } from '#contract/rehearsal-file';
import type { Scenario } from './read-scenario.ts';
import type { Stage } from './stage.ts';

export type Play = {
  readonly stage: Stage;
  readonly scenario: Scenario;
  readonly seats: ReadonlyMap<MemberId, number>;
  readonly registered: Set<MemberId>;
  /** Number of a held ballot in the journal → what the scenario expects of it. */
  readonly held: Map<number, Expectation | undefined>;
  readonly differences: string[];
  lastItem: ItemId | undefined;
  /** The step that is being played, as a JSON pointer with its name. */
  at: string;
};

export const seatOf = (play: Play, id: MemberId): number => play.seats.get(id) ?? 0;
