/**
 * The hub's face: what outlets and views may ask of it. Everything that leaves it has been committed.
 */
import type { HouseEvent } from '#contract/events';
import type { LinkState } from '#contract/hall-bus';
import type { BridgeHealth } from '#contract/hall-health';
import type { BridgeId, DeviceId, MemberId } from '#contract/ids';
import type { Answer, CommandEnvelope, LiveClock } from '#contract/live-wire';
import type { Role } from '#contract/vocabulary';

/** An event whose commit has reached the disk. `at`: wall clock, ISO 8601 UTC with ms; `hash`: of the chain up to it, hex. */
export type CommittedEvent = {
  position: number;
  hash: string;
  stream: string;
  at: string;
  actor: string;
  /** Id of the command or report that asked for it, so that a repeat is known again after a restart. */
  cause: string;
  event: HouseEvent;
};

/** Who gives a command. `memberId` for a deputy, whose session is bound to one member. */
export type Actor = { role: Role; memberId?: MemberId };

export type Hub = {
  /**
   * Decides a command and answers after the commit it rests on. The same id from the same actor gets the same
   * answer and is decided once. Roles are checked by the caller (`accounts/`).
   */
  submit(envelope: CommandEnvelope, actor: Actor): Promise<Answer>;
  /** Every committed event so far, oldest first. */
  history(): Iterable<CommittedEvent>;
  /** Called in order, once for each commit, with the events it made durable. */
  onCommitted(listener: (events: readonly CommittedEvent[]) => void): void;
  /** What the clocks say now. */
  clock(): LiveClock;
  /** Which devices answer, as the bridges last said, and how many bridges are on the bus. */
  links(): { devices: ReadonlyMap<DeviceId, LinkState['link']>; assigned: number; bridges: number };
  onLinksChanged(listener: () => void): void;
  /** Since the start: refused reports by code, and what each bridge last told of its lines and devices. */
  health(): { refused: Readonly<Record<string, number>>; bridges: Readonly<Record<BridgeId, BridgeHealth>> };
};
