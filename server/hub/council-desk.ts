/**
 * The council as the hub keeps it, apart from any sitting. In: what the secretary settles, the council's part of a hall
 * file, events as they are decided or replayed. Out: events of the stream `council`, and what the next sitting freezes.
 */
import type { Member } from '#contract/composition';
import type { CouncilEvent, CouncilEventOf, SittingEvent } from '#contract/events';
import type { SeatNumber } from '#contract/ids';
import { type CouncilState, emptyCouncil } from '../council/composition/council-state.ts';
import { type CouncilCommand, decideCouncil } from '../council/composition/decide.ts';
import { evolveCouncil } from '../council/composition/evolve.ts';
import { isSame } from '../council/composition/same.ts';
import type { JsonObject } from '../journal/event.ts';
import type { Journal } from '../journal/journal.ts';
import { COUNCIL_STREAM } from './chronicle.ts';
import { type HubClock, stamp } from './clock.ts';
import { CouncilFile, FILE_NOTED } from './council-file.ts';
import type { Decided } from './decided.ts';
import type { SignInEvent } from './face.ts';
import type { CouncilSettings } from './sitting-plan.ts';

/** Causes the note of what has changed since the file that was changed itself. */
const CHANGES_KEPT = 'start/kept';

/** What no command asks for: it was done outside the house, or at a desk that looks at a file first. */
type OutsideEvent =
  | 'Published'
  | 'NoticeSent'
  | 'PaperSigned'
  | 'SealCertificateUsed'
  | 'TrustSettled'
  | 'OlderResultsTaken'
  | 'OlderResultsRemoved'
  | 'TemplateKept'
  | 'StreamMarked'
  | 'StreamEnded'
  | 'RecordingAsked'
  | 'RecordingStarted'
  | 'RecordingStopped'
  | 'RecordingArchived'
  | 'RecordingDeleted'
  | 'RecordNoted';

export class CouncilDesk {
  readonly #journal: Journal;
  readonly #clock: HubClock;
  readonly #file = new CouncilFile();
  #state: CouncilState = emptyCouncil;

  constructor(journal: Journal, clock: HubClock) {
    this.#journal = journal;
    this.#clock = clock;
  }

  /** How it stands, ahead of the disk by what is being committed. */
  get state(): CouncilState {
    return this.#state;
  }

  /** Takes an event of the council up while the journal is replayed. @param at its stamp. */
  remember(event: CouncilEvent, actor: string, cause: string, at: string): void {
    this.#file.remember(event, actor, cause);
    this.#state = evolveCouncil(this.#state, event, at);
  }

  /** Takes an event of a sitting up, as it is decided or replayed. */
  follow(event: SittingEvent, at: string): void {
    this.#state = evolveCouncil(this.#state, event, at);
    if (event.type === 'SittingConvened' && this.#state.told) this.#file.told(event.data.roster);
  }

  /** After the replay: notes what a hall file says of the council otherwise than at the start before. */
  settle(file: CouncilSettings | undefined): void {
    if (file === undefined) return;
    const { actor, cause } = FILE_NOTED;
    const members = this.#file.withChangesSince(file, this.#state.members);
    const changes = this.#file.changes(file);
    this.#note(changes, actor, cause);
    if (changes.some(({ type }) => type === 'RosterSettled') && !isSame(members, file.roster))
      this.#note([{ type: 'RosterSettled', v: 1, data: { members: [...members] } }], actor, CHANGES_KEPT);
  }

  decide(command: CouncilCommand, actor: string, cause: string): Decided {
    const decision = decideCouncil(this.#state, command);
    if (decision.ok) return { ok: true, position: this.#note(decision.events, actor, cause) };
    return { ok: false, position: this.#journal.position, refusal: decision.refusal };
  }

  /** What has become of accounts and sign-ins. @returns the position of the last event. */
  signIns(events: readonly SignInEvent[], actor: string, cause: string): number {
    return this.#note(events, actor, cause);
  }

  /** What was done outside the house: a site that has arrived, letters that were sent, a paper that was signed, older results. @returns its position. */
  noteOutside(event: CouncilEventOf<OutsideEvent>, actor: string, cause: string): number {
    return this.#note([event], actor, cause);
  }

  /**
   * Whether the council has this seat: one of a member; while somebody has none yet, any up to one more than mandates.
   */
  hasSeat(seat: SeatNumber): boolean {
    const { members, council } = this.#state;
    if (members.some((member) => member.seat === seat)) return true;
    const isSeated = members.length > 0 && members.every((member: Member) => member.seat !== undefined);
    return !isSeated && council !== undefined && seat <= council.seats + 1;
  }

  #note(events: readonly CouncilEvent[], actor: string, cause: string): number {
    if (events.length === 0) return this.#journal.position;
    const at = stamp(this.#clock.wallMs());
    const records = events.map(({ type, v, data }) => ({
      ...{ stream: COUNCIL_STREAM, at, actor, cause, type, v },
      data: data as JsonObject,
    }));
    const { last } = this.#journal.append(records, this.#journal.position);
    for (const event of events) this.remember(event, actor, cause, at);
    return last;
  }
}
