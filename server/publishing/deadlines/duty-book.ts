/**
 * What is known of the council's duties with a term. In: committed events, in their order; out: facts for the clock of
 * deadlines. What the office says of a duty holds before what this house has published or sent itself.
 */
import { DEFAULT_TIME_ZONE } from '#contract/composition';
import { type CouncilEvent, type CouncilEventOf, isOfCouncil, isOfHall, type SittingEvent } from '#contract/events';
import type { PlanId, SittingId } from '#contract/ids';
import type { LetterFate } from '#contract/publishing';
import type { CouncilKind } from '#contract/vocabulary';
import type { Done, DutyFacts, PlanFacts, SittingFacts } from '../../council/deadlines/duties.ts';
import type { CommittedEvent } from '../../hub/face.ts';
import { SittingPage } from './sitting-page.ts';

type Placed = { readonly position: number; readonly at: string };
type PlanPage = Pick<PlanFacts, 'session' | 'sitting' | 'startsAt'> & {
  /** Where each draft of the agenda came in, by its digest. */
  drafts: ReadonlyMap<string, number>;
  sentAt?: string;
  /** Where in the journal it became public; the site shows nothing of it before. */
  announced?: number;
  /** The secretary published it by an act of its own, there. */
  published?: number;
};
export type Letter = { readonly fate: LetterFate; readonly at: string };

export class DutyBook {
  readonly #plans = new Map<PlanId, PlanPage>();
  readonly #sittings = new Map<SittingId, SittingPage>();
  readonly #streams = new Map<string, SittingPage>();
  /** Public publications, each of a later position than the one before. */
  readonly #published: Placed[] = [];
  readonly #noted = new Map<string, Done>();
  readonly #letters = new Map<PlanId, Map<string, Letter>>();
  #kind: CouncilKind | undefined;
  #timeZone = DEFAULT_TIME_ZONE;
  #martialLaw = false;

  apply(events: Iterable<CommittedEvent>): void {
    for (const committed of events) {
      const { event } = committed;
      if (isOfHall(event)) continue;
      if (isOfCouncil(event)) this.#ofCouncil(event, committed);
      else this.#ofSitting(event, committed);
    }
  }

  get martialLaw(): boolean {
    return this.#martialLaw;
  }

  /** The last fate of each member's letter, by plan. */
  get letters(): ReadonlyMap<PlanId, ReadonlyMap<string, Letter>> {
    return this.#letters;
  }

  facts(): DutyFacts {
    return {
      ...(this.#kind && { kind: this.#kind }),
      ...{ timeZone: this.#timeZone, martialLaw: this.#martialLaw },
      plans: [...this.#plans].map(([planId, page]) => this.#planFacts(planId, page)),
      sittings: [...this.#sittings].map(([sittingId, page]) => this.#sittingFacts(sittingId, page)),
    };
  }

  #ofCouncil(event: CouncilEvent, { position, at }: CommittedEvent): void {
    if (event.type === 'CouncilSettled') this.#settle(event.data.council);
    else if (event.type === 'DeadlinesSettled') this.#martialLaw = event.data.martialLaw;
    else if (event.type === 'SittingPlanned') this.#plan(event.data);
    else if (event.type === 'PlanDropped') this.#plans.delete(event.data.planId);
    else if (event.type === 'AgendaSettled') this.#agenda(event.data, position);
    else if (event.type === 'PlanPublished') this.#announce(event.data, position);
    else if (event.type === 'DutyNoted') this.#note(event.data);
    else if (event.type === 'NoticeSent') this.#sent(event.data, position);
    else if (event.type === 'Published' && event.data.isPublic) this.#publish({ position: event.data.position, at });
  }

  #settle({ kind, timeZone }: { kind: CouncilKind; timeZone: string }): void {
    this.#kind = kind;
    this.#timeZone = timeZone;
  }

  #plan({ planId, session, sitting }: CouncilEventOf<'SittingPlanned'>['data']): void {
    const numbers = { session, sitting: sitting.number, startsAt: sitting.startsAt };
    this.#plans.set(planId, { drafts: new Map(), ...this.#plans.get(planId), ...numbers });
  }

  #agenda({ planId, agenda }: CouncilEventOf<'AgendaSettled'>['data'], position: number): void {
    const page = this.#plans.get(planId);
    if (!page) return;
    const known = page.drafts;
    const digests = agenda.flatMap(({ documents = [] }) => documents.map(({ file }) => file.sha256));
    page.drafts = new Map(digests.map((sha256) => [sha256, known.get(sha256) ?? position]));
  }

  #note({ at, how, ...about }: CouncilEventOf<'DutyNoted'>['data']): void {
    const key = keyOf(about.duty, about.planId ?? about.sittingId ?? '', about.decision);
    if (at === undefined) this.#noted.delete(key);
    else this.#noted.set(key, { at, ...(how !== undefined && { how }), noted: true });
  }

  /** Taken off the site it is for nobody, and the letters alone still count. */
  #announce({ planId, isPublic }: CouncilEventOf<'PlanPublished'>['data'], position: number): void {
    const page = this.#plans.get(planId);
    if (!page) return;
    const { announced, published: _, ...rest } = page;
    this.#plans.set(planId, isPublic ? { ...rest, announced: announced ?? position, published: position } : rest);
  }

  /** A notice is sent when somebody has it. */
  #sent({ planId, letters }: CouncilEventOf<'NoticeSent'>['data'], position: number): void {
    const fates = this.#letters.get(planId) ?? new Map<string, Letter>();
    for (const { memberId, fate, at } of letters) fates.set(memberId, { fate, at });
    this.#letters.set(planId, fates);
    const first = letters.find(({ fate }) => fate === 'sent');
    const page = this.#plans.get(planId);
    if (page) page.announced ??= position;
    if (page && first) page.sentAt ??= first.at;
  }

  #publish(placed: Placed): void {
    if (placed.position > (this.#published.at(-1)?.position ?? -1)) this.#published.push(placed);
  }

  #ofSitting(event: SittingEvent, { stream, position, at }: CommittedEvent): void {
    if (event.type === 'SittingConvened') {
      const { sittingId, council } = event.data;
      this.#settle(council);
      const page = new SittingPage(event.data);
      this.#sittings.set(sittingId, page);
      this.#streams.set(stream, page);
    } else this.#streams.get(stream)?.apply(event, position, at);
  }

  /** When the site first showed what stands at this position. */
  #shownAt(position: number): Done | undefined {
    const shown = this.#published.find((one) => one.position >= position);
    return shown && { at: shown.at };
  }

  #planFacts(planId: PlanId, { drafts, sentAt, announced, published, ...numbers }: PlanPage): PlanFacts {
    const told = published === undefined ? undefined : this.#shownAt(published);
    const sent = sentAt === undefined ? undefined : { at: sentAt };
    const notice = this.#noted.get(keyOf('notice', planId)) ?? earlier(sent, told);
    const isOut = announced !== undefined && drafts.size > 0;
    const shown = isOut ? this.#shownAt(Math.max(announced, ...drafts.values())) : undefined;
    const draftsPublished = this.#noted.get(keyOf('drafts', planId)) ?? shown;
    return {
      ...{ planId, ...numbers, drafts: drafts.size },
      ...(notice && { notice }),
      ...(draftsPublished && { draftsPublished }),
    };
  }

  #sittingFacts(sittingId: SittingId, page: SittingPage): SittingFacts {
    const { lastBallot, closedAt } = page;
    const done = (duty: string, decision?: string) => this.#noted.get(keyOf(duty, sittingId, decision));
    const rollCallPublished = done('roll-call') ?? (lastBallot && this.#shownAt(lastBallot.position));
    const video = done('video');
    const vetoes = page.decisions.flatMap(({ number }) => {
      const veto = done('veto', number);
      const reconsidered = done('reconsideration', number);
      return veto ? [[number, { at: veto.at, ...(reconsidered && { reconsidered }) }] as const] : [];
    });
    return {
      ...{ sittingId, ...page.numbers, rollCalls: page.rollCalls, decisions: page.decisions, vetoes: new Map(vetoes) },
      ...(lastBallot && { lastBallotAt: lastBallot.at }),
      ...(rollCallPublished && { rollCallPublished }),
      ...(closedAt !== undefined && { closedAt }),
      ...(video && { video }),
    };
  }
}

const keyOf = (duty: string, about: string, decision = ''): string => `${duty} ${about} ${decision}`;

const earlier = (one: Done | undefined, other: Done | undefined): Done | undefined =>
  one && other ? (Date.parse(other.at) < Date.parse(one.at) ? other : one) : (one ?? other);
