/**
 * What the site is made from, out of the journal's file, read beside its writer. In: how far the site goes; out: which
 * sittings have changed since, each one's proceedings, the council and its plans. Keeps the fold of the sitting that
 * grew last, so that one ballot more costs the reading of one ballot.
 */
import type { Council } from '#contract/composition';
import { isOfCouncil } from '#contract/events';
import type { PlanId, SittingId } from '#contract/ids';
import { type CouncilState, emptyCouncil, sittingIdOf } from '../council/composition/council-state.ts';
import { evolveCouncil } from '../council/composition/evolve.ts';
import { fromJournal } from '../hub/from-journal.ts';
import type { Head } from '../journal/event.ts';
import { JournalGrowth } from '../journal/growth.ts';
import { notesOn } from '../proceedings/notes.ts';
import type { PlacedEvent } from '../proceedings/placed-event.ts';
import type { Place, Proceedings } from '../proceedings/proceedings.ts';
import { Taking } from '../proceedings/taking.ts';
import { Announcements } from './announcements.ts';
import type { ComingSitting } from './pages/plan-page.ts';

const STREAM = 'sitting/';
/** Events of sittings that change the council itself. */
const OF_COUNCIL = ['SittingConvened', 'MandateEnded', 'MandateRecognised', 'FactionChanged'];
/** What of the council's stream the site's pages show; the rest is about sign-ins and accounts. */
const SHOWN: ReadonlySet<string> = new Set([
  'CouncilSettled',
  'RosterSettled',
  'MemberSettled',
  'MemberRemoved',
  ...OF_COUNCIL,
]);

export class JournalSource {
  readonly #growth: JournalGrowth;
  #council: CouncilState = emptyCouncil;
  #seen: Head = { position: 0, hash: '' };
  #settled: Place = { position: 0, hash: '' };
  readonly #plans = new Map<PlanId, Place>();
  readonly #announcements = new Announcements();
  #notes: PlacedEvent[] = [];
  #live: { readonly sittingId: SittingId; readonly taking: Taking; readonly position: number } | undefined;

  /** @throws JournalError when there is no journal of ours. */
  constructor(file: string) {
    this.#growth = new JournalGrowth(file);
  }

  /** Follows the council up to the journal's end, and says where that is. */
  follow(): Head {
    const head = this.#growth.head;
    const from = this.#seen.position;
    for (const committed of this.#growth.ofStreamAndTypes('council', OF_COUNCIL, from, head.position)) {
      this.#followCouncil(fromJournal(committed));
    }
    this.#seen = head;
    return head;
  }

  /** Whether the journal went through this place: if not, it is another's. */
  has({ position, hash }: Place): boolean {
    return position === 0 || this.#growth.hashAt(position) === hash;
  }

  get council(): Council | undefined {
    return this.#council.council;
  }
  get members(): CouncilState['members'] {
    return this.#council.members;
  }
  /** Of the last event that settled the council or its people. */
  get settled(): Place {
    return this.#settled;
  }

  /** Sittings with an event, or a note, after a position; in the order of their names. */
  changedSince(position: number): readonly SittingId[] {
    const streams = this.#growth.streams(position, this.#seen.position).filter((stream) => stream.startsWith(STREAM));
    const noted = this.#notes.flatMap(({ event, position: at }) =>
      at > position && isOfCouncil(event) && event.type === 'RecordNoted' ? [event.data.sittingId] : [],
    );
    return [...new Set([...streams.map((stream) => stream.slice(STREAM.length) as SittingId), ...noted])].sort();
  }

  /** Undefined for a sitting that was never convened. */
  proceedings(sittingId: SittingId): Proceedings | undefined {
    const live = this.#live?.sittingId === sittingId ? this.#live : undefined;
    const { taking, position } = live ?? { taking: new Taking(), position: 0 };
    const upTo = this.#seen.position;
    for (const committed of this.#growth.ofStream(STREAM + sittingId, position, upTo))
      taking.follow(fromJournal(committed));
    this.#live = { sittingId, taking, position: upTo };
    return taking.proceedings(notesOn(sittingId, this.#notes));
  }

  /** Sittings to come that have been announced with an agenda, in the order in which they are to begin. */
  get coming(): readonly ComingSitting[] {
    const { convocation, plans } = this.#council;
    const coming = [...plans].flatMap(([planId, { session, sitting, agenda, changedAt, convenedAs }]) => {
      const journal = this.#plans.get(planId);
      if (convenedAs !== undefined || agenda.length === 0 || convocation === undefined || !journal) return [];
      if (!this.#announcements.has(planId)) return [];
      const sittingId = sittingIdOf(convocation, session.number, sitting.number);
      if (this.#council.sittings.has(sittingId)) return [];
      return [{ sittingId, convocation, session, sitting, agenda, changedAt, journal }];
    });
    return coming.sort((one, other) => Date.parse(one.sitting.startsAt) - Date.parse(other.sitting.startsAt));
  }

  close(): void {
    this.#growth.close();
  }

  #followCouncil(placed: PlacedEvent): void {
    const { event, at, position, hash } = placed;
    if (event.type === 'RecordNoted') this.#notes.push(placed);
    if (event.type === 'SittingPlanned' || event.type === 'AgendaSettled') {
      this.#plans.set(event.data.planId, { position, hash });
    }
    const announced = this.#announcements.follow(event);
    if (announced !== undefined) this.#plans.set(announced, { position, hash });
    if (SHOWN.has(event.type)) this.#settled = { position, hash };
    /* What the hall's equipment tells is of no council. */
    this.#council = evolveCouncil(this.#council, event as Parameters<typeof evolveCouncil>[1], at);
  }
}
