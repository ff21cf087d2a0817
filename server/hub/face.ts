/**
 * The hub's face: what outlets and views may ask of it. Everything that leaves it has been committed.
 */
import type { CouncilEventOf, HouseEvent } from '#contract/events';
import type { LinkState } from '#contract/hall-bus';
import type { BridgeId, CardNumber, DeviceId, MemberId, ScreenId } from '#contract/ids';
import type { Answer, CommandEnvelope, LiveClock } from '#contract/live-wire';
import type { LineSetUp, MicrophoneView } from '#contract/views';
import type { Role } from '#contract/vocabulary';
import type { CardRead, Pressed, ToldHealth } from './hall-health.ts';
import type { PalmPad } from './links.ts';
import type { Keypad, LineOfHall, SeatDevice } from './seat-map.ts';

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

/**
 * Who gives a command. `memberId` for a deputy, whose session is bound to one member; `screen` for a display of that
 * name; `name`: the person, where that page is signed in by name, for commands that are entered of others.
 */
export type Actor = { role: Role; memberId?: MemberId; screen?: ScreenId; name?: string };

/** What becomes of accounts and sign-ins. */
export type SignInEvent = CouncilEventOf<'AccountChanged' | 'LinkIssued' | 'SignedIn' | 'SignInDisowned' | 'PinLocked'>;

/** A card and when it was read, ISO 8601 UTC. */
export type LastCard = { card: CardNumber; at: string };

/** How the hall is now, beside what events tell. */
export type HallNow = {
  /** Bridges on the bus. */
  readonly online: ReadonlySet<BridgeId>;
  /** Palm pads that keypads have told of; absent: nothing is known of them. */
  readonly palmPads?: ReadonlyMap<DeviceId, PalmPad>;
  /** What each bridge last told of its lines and devices since the hub started. */
  readonly bridges: ReadonlyMap<BridgeId, ToldHealth>;
  readonly lines: readonly LineOfHall[];
  /** Every keypad, spares among them. */
  readonly keypads: readonly (Keypad & Partial<Pick<SeatDevice, 'seat'>>)[];
  readonly microphones: readonly MicrophoneView[];
  /** Refused reports by code. */
  readonly refused: Readonly<Record<string, number>>;
  /** The last key pressed at a keypad without a seat. */
  readonly pressed: Pressed | undefined;
  /** The last key pressed at a keypad that serves a seat while nobody could vote. */
  readonly pressedAtSeat?: Pressed | undefined;
  /** The last card read where no seat is. */
  readonly card: CardRead | undefined;
  /** The last card read where no seat is, of nobody, or while no sitting is under way. */
  readonly lastCard?: LastCard;
  readonly setUp: Readonly<Record<string, LineSetUp>>;
};

export type Hub = {
  /**
   * Decides a command and answers after the commit it rests on. The same id from the same actor gets the same
   * answer and is decided once. Roles are checked by the caller (`accounts/`).
   */
  submit(envelope: CommandEnvelope, actor: Actor): Promise<Answer>;
  /** Notes what became of an account, once it has; resolves when the note is on the disk. */
  noteAccount(data: CouncilEventOf<'AccountChanged'>['data'], actor: Actor): Promise<void>;
  /** Notes links that were issued, sign-ins and «Це не я»; resolves when the notes are on the disk. */
  noteSignIns(events: readonly SignInEvent[], actor: Actor | 'hub'): Promise<void>;
  /** Every committed event so far, oldest first. */
  history(): Iterable<CommittedEvent>;
  /** Called in order, once for each commit, with the events it made durable. */
  onCommitted(listener: (events: readonly CommittedEvent[]) => void): void;
  /** What the clocks say now. */
  clock(): LiveClock;
  /** Which devices answer, as the bridges last said, and how many bridges are on the bus. */
  links(): { devices: ReadonlyMap<DeviceId, LinkState['link']>; assigned: number; bridges: number };
  onLinksChanged(listener: () => void): void;
  /** How lines, devices and microphones are, and where setting up stands. */
  hall(): HallNow;
  /** Called when any of that changes. */
  onHallChanged(listener: () => void): void;
};
