/**
 * The house: the committed read model that every view is made from. A fold over committed events, in their order;
 * what a sitting is stands in `council/`, and what its state lacks is noted here: journal positions, stamps of votes,
 * the sitting's record, the hall's arrangement.
 */
import type { Brand } from '#contract/composition';
import { type CouncilEvent, type HallEvent, isOfCouncil, isOfHall, type SittingEvent } from '#contract/events';
import type { BallotId, DeviceId, MemberId, NoteId, SeatNumber, SittingId } from '#contract/ids';
import type { Screen } from '#contract/screens';
import type { RecordLine } from '#contract/views';
import { type CouncilState, emptyCouncil } from '../council/composition/council-state.ts';
import { evolveCouncil } from '../council/composition/evolve.ts';
import { evolve, initialState, type Sitting } from '../council/council.ts';
import { hasQuorum } from '../council/registration/quorum.ts';
import type { CommittedEvent, Hub } from '../hub/face.ts';
import { noteBehindDoors } from './behind-doors.ts';
import { NeighbourWatch, NOBODY_TOGETHER, type Together } from './neighbours.ts';
import { keypadLine } from './record/keypad-line.ts';
import { recordLine } from './record/record-line.ts';
import { signInLine } from './record/sign-in-line.ts';
import { isNextStep } from './scene.ts';
import { SignInWatch } from './sign-ins.ts';

/** Journal position and stamp (ISO 8601 UTC) of an event. */
export type Mark = { readonly position: number; readonly at: string };

/** One sitting with all its screens need. */
export type SittingRecord = {
  readonly sitting: Sitting;
  /** Event of each member's vote in the running ballot. */
  readonly votes: ReadonlyMap<MemberId, Mark>;
  /** Event that ended each ballot. */
  readonly ended: ReadonlyMap<BallotId, Mark>;
  readonly lines: readonly RecordLine[];
  /** The ballot whose result stands on the screens until the next step. */
  readonly shownResult?: BallotId;
  /** The roll has just been taken, or everybody registers anew; stands on the screens until the next step. */
  readonly rollShown: boolean;
  /** The quorum was there when the last ballot opened. */
  readonly openedWithQuorum: boolean;
  /** The quorum was lost in a ballot that stood: it is to be checked before the next. */
  readonly quorumCheckOwed: boolean;
  /** A part of it was closed, or is. */
  readonly hadClosedPart: boolean;
  /** Journal position at which the last closed part began. */
  readonly closedFrom?: number;
  /** What came up while a part was closed, by its names in `behind-doors.ts`: the public is told of none. */
  readonly withinClosedPart: ReadonlySet<string>;
  /** Stamp of the sitting's last event, ISO 8601 UTC: views read no clock. */
  readonly lastAt: string;
};

type Draft = {
  -readonly [K in keyof SittingRecord]: SittingRecord[K];
} & { votes: Map<MemberId, Mark>; ended: Map<BallotId, Mark>; lines: RecordLine[]; withinClosedPart: Set<string> };

/** Where a note stands in the journal, and whose it is. */
export type Noted = { readonly position: number; readonly by: string };

/** What the supply last told of mains power, and when. */
export type Mains = { readonly state: 'failed' | 'returned'; readonly at: string };

export class House {
  readonly #sittings = new Map<SittingId, Draft>();
  readonly #streams = new Map<string, SittingId>();
  readonly #devices = new Map<SeatNumber, DeviceId>();
  readonly #neighbours = new Map<number, { watch: NeighbourWatch; sittings: Set<SittingId> }>();
  readonly #councilName: string;
  readonly #noted = new Map<NoteId, Noted>();
  readonly #signIns = new SignInWatch();
  #council: CouncilState = emptyCouncil;
  #screens: readonly Screen[] = [];
  #current: Draft | undefined;
  #position = 0;
  #head = '';
  #lastAt: string | undefined;
  #mains: Mains | undefined;

  /** `councilName` is shown until the council is settled or a sitting, which names its council, is convened. */
  constructor(councilName = '') {
    this.#councilName = councilName;
  }

  /** Position of the last event taken in; 0 before the first. */
  get position(): number {
    return this.#position;
  }
  /** Chain hash of the last event taken in, hex. */
  get head(): string {
    return this.#head;
  }
  get councilName(): string {
    return this.#current?.sitting.council.name ?? this.#council.council?.name ?? this.#councilName;
  }
  /** How the council looks: as its last sitting was convened, or as it is settled. */
  get brand(): Brand | undefined {
    return (this.#current?.sitting.council ?? this.#council.council)?.brand;
  }
  /** The council itself, apart from any sitting. */
  get councilState(): CouncilState {
    return this.#council;
  }
  /** Where in the journal each note stands, and whose it is. */
  get noted(): ReadonlyMap<NoteId, Noted> {
    return this.#noted;
  }
  /** Who signed in as whom. */
  get signIns(): SignInWatch {
    return this.#signIns;
  }
  /** Screens of the hall, in their order. */
  get screens(): readonly Screen[] {
    return this.#screens;
  }
  /** The sitting convened last. */
  get current(): SittingRecord | undefined {
    return this.#current;
  }
  /** All sittings in the order they were convened. */
  get sittings(): ReadonlyMap<SittingId, SittingRecord> {
    return this.#sittings;
  }
  /** Stamp of the last event taken in, ISO 8601 UTC. */
  get lastAt(): string | undefined {
    return this.#lastAt;
  }
  /** Undefined until the supply has told of mains power. */
  get mains(): Mains | undefined {
    return this.#mains;
  }
  /** How neighbours press in the current convocation, and over how many sittings. */
  get neighbours(): { readonly together: Together; readonly sittings: number } {
    const known = this.#current && this.#neighbours.get(this.#current.sitting.convocation);
    return { together: known?.watch.together ?? NOBODY_TOGETHER, sittings: known?.sittings.size ?? 0 };
  }
  /** Which device serves which seat. */
  get devices(): ReadonlyMap<SeatNumber, DeviceId> {
    return this.#devices;
  }

  /** Takes committed events in; those at or before `position` are known already and change nothing. */
  apply(events: Iterable<CommittedEvent>): void {
    for (const committed of events) {
      if (committed.position <= this.#position) continue;
      this.#position = committed.position;
      this.#head = committed.hash;
      this.#lastAt = committed.at;
      if (isOfHall(committed.event)) this.#applyToHall(committed.event, committed);
      else if (isOfCouncil(committed.event)) this.#applyToCouncil(committed, committed.event);
      else this.#applyToSitting(committed, committed.event);
    }
  }

  #applyToCouncil({ position, at, actor: by }: CommittedEvent, event: CouncilEvent): void {
    this.#council = evolveCouncil(this.#council, event, at);
    if (event.type === 'RecordNoted') this.#noted.set(event.data.noteId, { position, by });
    const { sitting, lines } = this.#current ?? {};
    const isUnderWay = sitting?.phase === 'open' || sitting?.phase === 'adjourned';
    this.#signIns.follow(event, { position, at, actor: by }, isUnderWay);
    const line = sitting && sitting.phase !== 'closed' ? signInLine(sitting, event, by) : undefined;
    if (line) lines?.push({ position, at, ...line });
  }

  #applyToHall(event: HallEvent, { position, at }: Mark): void {
    if (event.type === 'ScreensArranged') this.#screens = event.data.screens;
    else if (event.type === 'MainsFailed') this.#mains = { state: 'failed', at };
    else if (event.type === 'MainsReturned') this.#mains = { state: 'returned', at };
    if (event.type !== 'HallArranged') return;
    const draft = this.#current;
    const line = draft && keypadLine(draft.sitting, this.#devices, event.data.seats);
    if (line) draft.lines.push({ position, at, ...line });
    this.#devices.clear();
    for (const { seat, device } of event.data.seats) this.#devices.set(seat, device);
  }

  #applyToSitting({ stream, position, at }: CommittedEvent, event: SittingEvent): void {
    this.#council = evolveCouncil(this.#council, event, at);
    const id = this.#streams.get(stream);
    const before = id === undefined ? undefined : this.#sittings.get(id);
    const sittingBefore = before?.sitting;
    const state = evolve(sittingBefore ?? initialState, event, at);
    if (state.phase === 'none') return;
    const draft = before ?? this.#begin(stream, state, at);
    draft.sitting = state;
    draft.lastAt = at;
    note(draft, event, { position, at });
    this.#watchOf(state).follow(state, event, at);
    const line = recordLine(state, event, { position, at }, sittingBefore);
    if (line) draft.lines.push(line);
    if (event.type === 'BallotClosed' || event.type === 'SittingClosed') this.#signIns.told();
  }

  /** Neighbours are watched over one convocation. */
  #watchOf({ convocation, sittingId }: Sitting): NeighbourWatch {
    const known = this.#neighbours.get(convocation) ?? { watch: new NeighbourWatch(), sittings: new Set() };
    known.sittings.add(sittingId);
    this.#neighbours.set(convocation, known);
    return known.watch;
  }

  #begin(stream: string, sitting: Sitting, lastAt: string): Draft {
    const flags = { rollShown: false, openedWithQuorum: false, quorumCheckOwed: false, hadClosedPart: false };
    const marks = { votes: new Map(), ended: new Map(), lines: [], withinClosedPart: new Set<string>() };
    const draft: Draft = { sitting, ...marks, ...flags, lastAt };
    this.#streams.set(stream, sitting.sittingId);
    this.#sittings.set(sitting.sittingId, draft);
    this.#current = draft;
    return draft;
  }
}

/** Notes what the council's state does not keep. */
function note(draft: Draft, event: SittingEvent, mark: Mark): void {
  if (isNextStep(event)) {
    delete draft.shownResult;
    draft.rollShown = event.type === 'RollTaken' || event.type === 'RegistrationReset';
  }
  if (CHECKS_QUORUM.has(event.type)) draft.quorumCheckOwed = false;
  noteBehindDoors(draft.withinClosedPart, draft.sitting, event);
  switch (event.type) {
    case 'ClosedPartBegun':
      draft.hadClosedPart = true;
      draft.closedFrom = mark.position;
      break;
    case 'BallotOpened':
      draft.votes.clear();
      draft.openedWithQuorum = hasQuorum(draft.sitting) && !event.data.trial;
      break;
    case 'AlternativeOpened':
      draft.votes.clear();
      break;
    case 'VoteCast':
    case 'PartTaken':
      draft.votes.set(event.data.memberId, mark);
      break;
    case 'VoteVoided':
      draft.votes.delete(event.data.memberId);
      break;
    case 'BallotClosed':
      draft.quorumCheckOwed = draft.openedWithQuorum && !hasQuorum(draft.sitting);
      showResult(draft, event.data.ballotId, mark);
      break;
    case 'BallotStopped':
    case 'BallotVoided':
      showResult(draft, event.data.ballotId, mark);
      break;
  }
}

function showResult(draft: Draft, ballotId: BallotId, mark: Mark): void {
  draft.ended.set(ballotId, mark);
  draft.shownResult = ballotId;
}

/** What tells the chair and the record how many deputies there are. */
const CHECKS_QUORUM: ReadonlySet<SittingEvent['type']> = new Set([
  'RollTaken',
  'RegistrationReset',
  'SittingAdjourned',
  'SittingResumed',
  'BallotOpened',
]);

/** The house of a hub: everything committed so far, and from now on every commit as it is released. */
export function openHouse(hub: Pick<Hub, 'history' | 'onCommitted'>, councilName?: string): House {
  const house = new House(councilName);
  house.apply(hub.history());
  hub.onCommitted((events) => house.apply(events));
  return house;
}
