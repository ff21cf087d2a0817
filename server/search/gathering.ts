/**
 * What a run of committed events touches, and the entries made of it from the house as it stands after them: a thing
 * touched twice has one entry. In: events in their order; out: entries. A running ballot has none before its end, and
 * trials, which are outside the record, never.
 */
import type { Member } from '#contract/composition';
import { type CouncilEvent, isOfCouncil, isOfHall, type SittingEvent } from '#contract/events';
import type { BallotId, ItemId, PlanId, SittingId } from '#contract/ids';
import { amendmentById, itemById } from '../council/agenda/agenda.ts';
import type { CommittedEvent } from '../hub/face.ts';
import { endedBallots } from '../views/ended-ballot.ts';
import type { House } from '../views/house.ts';
import {
  ballotEntry,
  documentEntry,
  itemEntry,
  personEntry,
  sittingEntry,
  speechEntry,
  statementEntry,
  type Where,
} from './entries.ts';
import type { Entry } from './entry.ts';
import { keysOfPlan, planEntries } from './plan-entries.ts';

const STREAM = 'sitting/';
type Touched = { self: boolean; readonly items: Set<ItemId>; readonly ballots: Set<BallotId> };

export class Gathering {
  readonly #house: House;
  readonly #sittings = new Map<SittingId, Touched>();
  /** What was said or written, each once. */
  readonly #said: Entry[] = [];
  readonly #people = new Map<string, Member>();
  readonly #plans = new Set<PlanId>();

  constructor(house: House) {
    this.#house = house;
  }

  follow({ event, stream, position, at }: CommittedEvent): void {
    if (isOfHall(event)) return;
    if (isOfCouncil(event)) this.#ofCouncil(event, { position, at });
    else if (stream.startsWith(STREAM)) {
      this.#ofSitting(stream.slice(STREAM.length) as SittingId, event, { position, at });
    }
  }

  /** The entries of everything followed, in no promised order. */
  *entries(): Generator<Entry, void> {
    for (const [sittingId, touched] of this.#sittings) yield* this.#entriesOf(sittingId, touched);
    yield* this.#said;
    for (const member of this.#people.values()) yield personEntry(member);
    for (const planId of this.#plans) {
      const plan = this.#house.councilState.plans.get(planId);
      if (plan && plan.convenedAs === undefined) yield* planEntries(planId, plan);
    }
  }

  /** Beginnings of keys: what of them is not among the entries is there no more. */
  get anew(): string[] {
    return [...this.#plans].map(keysOfPlan);
  }

  #ofCouncil(event: CouncilEvent, where: Where): void {
    switch (event.type) {
      case 'RosterSettled':
        this.#meet(event.data.members);
        break;
      case 'MemberSettled':
        this.#meet([event.data.member]);
        break;
      case 'SittingPlanned':
      case 'AgendaSettled':
      case 'PlanDropped':
        this.#plans.add(event.data.planId);
        break;
      case 'RecordNoted': {
        const { noteId, sittingId, kind, text } = event.data;
        const title = kind === 'correction' ? 'Виправлення до запису' : 'Примітка до запису';
        this.#said.push({ key: `note/${noteId}`, kind: 'note', title, body: text, sittingId, ...where });
        break;
      }
      default:
    }
  }

  #ofSitting(sittingId: SittingId, event: SittingEvent, where: Where): void {
    const { sitting } = this.#house.sittings.get(sittingId) ?? {};
    if (!sitting) return;
    const touched = this.#touch(sittingId);
    switch (event.type) {
      case 'SittingConvened':
        this.#meet(event.data.roster);
        touched.self = true;
        if (event.data.planId !== undefined) this.#plans.add(event.data.planId);
        break;
      case 'MandateRecognised':
        this.#meet([event.data.member]);
        break;
      case 'SittingNotHeld':
        touched.self = true;
        break;
      case 'ItemAdded':
        touched.items.add(event.data.itemId);
        break;
      case 'AmendmentSubmitted':
      case 'AmendmentWithdrawn': {
        const amendment = amendmentById(sitting.agenda, event.data.amendmentId);
        if (amendment) touched.items.add(amendment.itemId);
        break;
      }
      case 'BallotClosed':
      case 'BallotStopped':
      case 'BallotVoided':
      case 'DecisionNumbered':
      case 'ResultSetAside':
        touched.ballots.add(event.data.ballotId);
        break;
      case 'SpeechBegun':
        this.#said.push(speechEntry(sitting, event.data, where));
        break;
      case 'StatementEntered':
        this.#said.push(statementEntry(sitting, event.data, where));
        break;
      default:
    }
  }

  *#entriesOf(sittingId: SittingId, { self, items, ballots }: Touched): Generator<Entry, void> {
    const record = this.#house.sittings.get(sittingId);
    if (!record) return;
    const { sitting } = record;
    if (self) yield sittingEntry(sitting);
    for (const itemId of items) {
      const item = itemById(sitting.agenda, itemId);
      if (!item) continue;
      yield itemEntry(sitting, item);
      for (const document of item.documents ?? []) yield documentEntry(sitting, item, document);
    }
    if (ballots.size === 0) return;
    for (const ballot of endedBallots(record)) if (ballots.has(ballot.ballotId)) yield ballotEntry(sitting, ballot);
  }

  #touch(sittingId: SittingId): Touched {
    const touched = this.#sittings.get(sittingId) ?? { self: false, items: new Set(), ballots: new Set() };
    this.#sittings.set(sittingId, touched);
    return touched;
  }

  /** As last known: a member changes faction, and is found under the new one. */
  #meet(members: readonly Member[]): void {
    for (const member of members) this.#people.set(member.id, member);
  }
}
