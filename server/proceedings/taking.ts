/**
 * Follows one sitting's events, in: each with its place, oldest first; out: its {@link Proceedings} as they stand. One
 * pass over the events, so that every paper, file and page of one sitting says the same.
 */
import type { SittingEvent } from '#contract/events';
import { isOfSitting } from '#contract/events';
import type { BallotId, ItemId, PlanId } from '#contract/ids';
import { itemById } from '../council/agenda/agenda.ts';
import { type EndedBallot, endedBallot, isSetAside, setAsideOf } from '../council/ballot/ballot.ts';
import { evolve, initialState, type Sitting, type SittingState } from '../council/council.ts';
import { speakingTimes } from '../council/floor/totals.ts';
import { everMember } from '../council/roster/roster.ts';
import { AttendanceBook } from './attendance.ts';
import { ballotRecord, type Ended, membersOf } from './ballot/ballot-record.ts';
import { matterOf, placeOf } from './course.ts';
import { notesOn } from './notes.ts';
import { noticesOf } from './notices.ts';
import type { PlacedEvent } from './placed-event.ts';
import type {
  BallotRecord,
  ConflictRecord,
  DecisionRecord,
  Matter,
  Place,
  Presiding,
  Proceedings,
} from './proceedings.ts';
import { SpeechBook } from './speeches.ts';

/** A matter as it is kept: a ballot may be set aside and numbered later, a speech has its place where it began. */
type Kept =
  | Exclude<Matter, { kind: 'ballot' }>
  | (Pick<Matter, 'position' | 'at' | 'itemId' | 'inClosedPart'> & { kind: 'ballot'; ballotId: BallotId });

const later = (one: Place, other: Place | undefined): Place => (other && other.position > one.position ? other : one);

export class Taking {
  #state: SittingState = initialState;
  #last: Place | undefined;
  #quorum: Proceedings['quorum'];
  /** As convened: an all-clear may move the sitting to another place. */
  #planned: Proceedings['sitting'] | undefined;
  #planId: PlanId | undefined;
  readonly #attendance = new AttendanceBook();
  readonly #speeches = new SpeechBook();
  readonly #presiding: Presiding[] = [];
  readonly #matters: Kept[] = [];
  readonly #ended = new Map<BallotId, Ended>();
  readonly #about = new Map<BallotId, PlacedEvent>();
  readonly #conflicts: ConflictRecord[] = [];
  readonly #adopted: { readonly ballotId: BallotId; readonly ordinal: number; readonly at: string }[] = [];

  follow(placed: PlacedEvent): void {
    const { event, at } = placed;
    if (!isOfSitting(event)) return;
    const before = this.#state.phase === 'none' ? undefined : this.#state;
    this.#state = evolve(this.#state, event, at);
    if (this.#state.phase === 'none') return;
    this.#last = { position: placed.position, hash: placed.hash };
    this.#attendance.follow(this.#state, before, at);
    this.#followChair(this.#state, before, at);
    this.#followEvent(this.#state, event, placed);
    const matter = matterOf(this.#state, event, placed, before);
    if (matter && matter.kind !== 'ballot') this.#matters.push(matter);
  }

  /** @param council the events of the council's stream: what the office noted on the record, whom it told of the sitting. */
  proceedings(council: Iterable<PlacedEvent> = []): Proceedings | undefined {
    const sitting = this.#state;
    if (sitting.phase === 'none' || this.#last === undefined) return undefined;
    const { openedAt, closedAt, roster, offices } = sitting;
    const events = [...council];
    const noted = notesOn(sitting.sittingId, events);
    const told = noticesOf(this.#planId, [...roster.members, ...roster.former], events);
    const ballots = this.#ballots(sitting);
    const course = this.#course(ballots);
    const secretary = roster.members.find(({ office }) => office === 'secretary');
    const sittingSecretary = offices.sittingSecretary && everMember(roster, offices.sittingSecretary);
    return {
      ...{ sittingId: sitting.sittingId, body: sitting.body, council: sitting.council },
      ...{
        convocation: sitting.convocation,
        session: sitting.session,
        sitting: this.#planned ?? sitting.sitting,
        rules: sitting.rules,
      },
      ...{ state: sitting.phase, notHeld: sitting.notHeld === true },
      ...(openedAt !== undefined && { openedAt }),
      ...(closedAt !== undefined && { closedAt }),
      ...(this.#quorum && { quorum: this.#quorum }),
      attendance: this.#attendance.of(sitting),
      guests: offices.guests,
      presiding: this.#presiding,
      ...(secretary && { secretary }),
      ...(sittingSecretary && { sittingSecretary }),
      ...commissionOf(sitting),
      agenda: sitting.agenda.items,
      ...(sitting.agenda.adopted && { agendaAdopted: sitting.agenda.adopted }),
      amendments: new Map(sitting.agenda.amendments.map((one) => [one.amendmentId, one])),
      course,
      ballots,
      decisions: this.#decisions(sitting),
      speeches: course.flatMap((matter) => (matter.kind === 'speech' ? [matter.speech] : [])),
      conflicts: this.#conflicts.map((one) => ({ ...one, excepted: isExcepted(sitting, one) })),
      statements: sitting.statements,
      speakingTimes: speakingTimes(sitting),
      notes: noted.notes,
      notices: told.notices,
      journal: later(later(this.#last, noted.last), told.last),
    };
  }

  #followChair({ chair, roster }: Sitting, before: Sitting | undefined, from: string): void {
    if (before?.chair === chair) return;
    const name = 'name' in chair ? chair.name : (everMember(roster, chair.member)?.name ?? chair.member);
    this.#presiding.push({ name, ...('member' in chair && { memberId: chair.member }), from });
  }

  #followEvent(sitting: Sitting, event: SittingEvent, placed: PlacedEvent): void {
    switch (event.type) {
      case 'SittingConvened':
        this.#planned = event.data.sitting;
        this.#planId = event.data.planId;
        break;
      case 'SittingOpened':
      case 'SittingNotHeld':
        this.#quorum = event.data.quorum;
        break;
      case 'MandateEnded':
        this.#attendance.mandate(event.data.memberId, { mandateEndedAt: placed.at });
        break;
      case 'MandateRecognised':
        this.#attendance.mandate(event.data.member.id, { mandateBeganAt: placed.at });
        break;
      case 'SpeechBegun':
        this.#speeches.begin(sitting, placed);
        break;
      case 'SpeechEnded':
        this.#keepSpeech(sitting, placed);
        break;
      case 'BallotClosed':
      case 'BallotStopped':
      case 'BallotVoided':
        this.#keepBallot(sitting, event.data.ballotId, placed);
        break;
      case 'ResultSetAside':
        this.#about.set(event.data.ballotId, placed);
        break;
      case 'DecisionNumbered':
        this.#about.set(event.data.ballotId, placed);
        this.#adopted.push({ ballotId: event.data.ballotId, ordinal: event.data.ordinal, at: placed.at });
        break;
      case 'ConflictDeclared':
        this.#keepConflict(sitting, event.data, placed);
        break;
      case 'ConflictRetracted':
        this.#retract(event.data, placed.at);
        break;
      default:
    }
  }

  #keepSpeech(sitting: Sitting, placed: PlacedEvent): void {
    const speech = this.#speeches.end(sitting, placed);
    if (!speech) return;
    const { position, begunAt: at, itemId, inClosedPart } = speech;
    this.#matters.push({ position, at, ...(itemId !== undefined && { itemId }), inClosedPart, kind: 'speech', speech });
  }

  #keepBallot(sitting: Sitting, ballotId: BallotId, placed: PlacedEvent): void {
    const ballot = endedBallot(sitting.ballots, ballotId);
    if (!ballot || ballot.trial) return;
    this.#ended.set(ballotId, { sitting, ballot, placed });
    this.#matters.push({ ...placeOf(sitting, placed, itemOf(ballot)), kind: 'ballot', ballotId });
  }

  #keepConflict(
    sitting: Sitting,
    { memberId, itemId }: { memberId: ConflictRecord['member']['id']; itemId: ItemId },
    placed: PlacedEvent,
  ): void {
    const member = everMember(sitting.roster, memberId);
    const { at, inClosedPart } = placeOf(sitting, placed, itemId);
    if (member) this.#conflicts.push({ member, itemId, at, inClosedPart, excepted: false });
  }

  #retract(
    { memberId, itemId, reason }: { memberId: ConflictRecord['member']['id']; itemId: ItemId; reason: string },
    at: string,
  ): void {
    const place = this.#conflicts.findLastIndex(
      (one) => one.member.id === memberId && one.itemId === itemId && !one.retracted,
    );
    const declared = this.#conflicts[place];
    if (declared) this.#conflicts[place] = { ...declared, retracted: { at, reason } };
  }

  #ballots(sitting: Sitting): readonly BallotRecord[] {
    return [...this.#ended.values()]
      .map((ended) => {
        const { ballotId } = ended.ballot;
        const decisions = sitting.ballots.decisions
          .filter((one) => one.ballotId === ballotId)
          .map(({ number }) => number);
        const by = setAsideOf(sitting.ballots, ballotId);
        const last = this.#about.get(ballotId);
        const later = {
          decisions,
          ...(by && { setAside: { byNumber: by.byNumber, reason: by.reason } }),
          ...(last && { last }),
        };
        return ballotRecord(ended, later);
      })
      .sort((one, other) => one.number - other.number);
  }

  #course(ballots: readonly BallotRecord[]): readonly Matter[] {
    const byId = new Map(ballots.map((ballot) => [ballot.ballotId, ballot]));
    const told = this.#matters.flatMap((matter): Matter[] => {
      if (matter.kind !== 'ballot') return [matter];
      const { ballotId, ...where } = matter;
      const ballot = byId.get(ballotId);
      return ballot ? [{ ...where, ballot }] : [];
    });
    return told.sort((one, other) => one.position - other.position);
  }

  #decisions(sitting: Sitting): readonly DecisionRecord[] {
    return sitting.ballots.decisions.flatMap(({ number, ordinal, ballotId, itemId }) => {
      const ended = this.#ended.get(ballotId);
      const adoptedAt = this.#adopted.find((one) => one.ballotId === ballotId && one.ordinal === ordinal)?.at;
      if (!ended || adoptedAt === undefined) return [];
      const about = itemId ?? ended.ballot.itemId;
      const title = (about && itemById(sitting.agenda, about)?.title) ?? ended.ballot.text;
      return [
        {
          ...{ number, ordinal, title, ballotNumber: ended.ballot.number, adoptedAt },
          ...(about !== undefined && { itemId: about }),
          isSetAside: isSetAside(sitting.ballots, ballotId),
        },
      ];
    });
  }
}

const itemOf = ({ itemId, itemIds }: EndedBallot): ItemId | undefined => itemId ?? itemIds?.[0];

const isExcepted = ({ conflicts }: Sitting, { member, itemId }: ConflictRecord): boolean =>
  conflicts.excepted.some((one) => one.memberId === member.id && one.itemId === itemId);

function commissionOf(sitting: Sitting): Pick<Proceedings, 'commission'> {
  const { commission } = sitting.offices;
  if (!commission) return {};
  const [chair] = membersOf(sitting, [commission.chair]);
  const [secretary] = membersOf(sitting, [commission.secretary]);
  if (!chair || !secretary) return {};
  const others = membersOf(sitting, commission.members).filter(({ id }) => id !== chair.id && id !== secretary.id);
  return { commission: { chair, secretary, others } };
}

/**
 * The proceedings of one sitting, or undefined when it was never convened.
 * @param events the sitting's own, oldest first
 * @param council the events of the council's stream, for notes on the record and letters
 */
export function proceedingsOf(
  events: Iterable<PlacedEvent>,
  council: Iterable<PlacedEvent> = [],
): Proceedings | undefined {
  const taking = new Taking();
  for (const placed of events) taking.follow(placed);
  return taking.proceedings(council);
}
