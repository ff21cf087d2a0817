/**
 * What is known of the council's duties with a term. In: committed events, in their order; out: facts for the clock of
 * deadlines. What the office says of a duty holds before what this house has published or sent itself.
 */
import { DEFAULT_TIME_ZONE } from '#contract/composition';
import { type CouncilEvent, type CouncilEventOf, isOfCouncil, isOfHall, type SittingEvent } from '#contract/events';
import type { PlanId, SittingId } from '#contract/ids';
import type { LetterFate } from '#contract/publishing';
import type { CouncilKind } from '#contract/vocabulary';
import type { Done, DutyFacts, PlanFacts, RollCallDay, SittingFacts } from '../../council/deadlines/duties.ts';
import type { CommittedEvent } from '../../hub/face.ts';
import { PlanPage } from './plan-page.ts';
import { SittingPage } from './sitting-page.ts';

type Placed = { readonly position: number; readonly at: string };
/** What the office said last of a duty, where in the journal; `done` absent: it took it back. */
type Said = { readonly position: number; readonly done?: Done };
export type Letter = { readonly fate: LetterFate; readonly at: string };

export class DutyBook {
  readonly #plans = new Map<PlanId, PlanPage>();
  readonly #sittings = new Map<SittingId, SittingPage>();
  readonly #streams = new Map<string, SittingPage>();
  /** Public publications, each of a later position than the one before. */
  readonly #published: Placed[] = [];
  readonly #noted = new Map<string, Said>();
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
    else if (event.type === 'SittingPlanned') this.#plan(event.data, position);
    else if (event.type === 'PlanDropped') this.#plans.delete(event.data.planId);
    else if (event.type === 'AgendaSettled') this.#plans.get(event.data.planId)?.settleAgenda(event.data, position);
    else if (event.type === 'PlanPublished') this.#plans.get(event.data.planId)?.publish(event.data, position);
    else if (event.type === 'DutyNoted') this.#note(event.data, position);
    else if (event.type === 'NoticeSent') this.#sent(event.data, position);
    else if (event.type === 'VideoLinked') this.#sittings.get(event.data.sittingId)?.link(event.data, at);
    else if (event.type === 'Published' && event.data.isPublic) this.#publish({ position: event.data.position, at });
  }

  #settle({ kind, timeZone }: { kind: CouncilKind; timeZone: string }): void {
    this.#kind = kind;
    this.#timeZone = timeZone;
  }

  /** Letters that told of another date, time or place have reached nobody with this one. */
  #plan(data: CouncilEventOf<'SittingPlanned'>['data'], position: number): void {
    const page = this.#plans.get(data.planId);
    if (!page) this.#plans.set(data.planId, new PlanPage(data, position));
    else if (page.plan(data, position)) this.#letters.delete(data.planId);
  }

  #note(data: CouncilEventOf<'DutyNoted'>['data'], position: number): void {
    const { duty, planId, sittingId, decision, day, at, how } = data;
    if (planId !== undefined) this.#plans.get(planId)?.note(data, position);
    const done: Done | undefined =
      at === undefined ? undefined : { at, ...(how !== undefined && { how }), noted: true };
    this.#noted.set(keyOf(duty, planId ?? sittingId ?? '', decision ?? day), { position, ...(done && { done }) });
  }

  /** A notice is sent when somebody has it. */
  #sent({ planId, letters }: CouncilEventOf<'NoticeSent'>['data'], position: number): void {
    const fates = this.#letters.get(planId) ?? new Map<string, Letter>();
    for (const { memberId, fate, at } of letters) fates.set(memberId, { fate, at });
    this.#letters.set(planId, fates);
    const first = letters.find(({ fate }) => fate === 'sent');
    if (first) this.#plans.get(planId)?.send(first.at, position);
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
  #shownAt(position: number | undefined): Done | undefined {
    if (position === undefined) return undefined;
    const shown = this.#published[firstAt(this.#published, position)];
    return shown && { at: shown.at };
  }

  #planFacts(planId: PlanId, page: PlanPage): PlanFacts {
    const sent = page.sentAt === undefined ? undefined : { at: page.sentAt };
    const said = this.#noted.get(keyOf('notice', planId));
    const isOfThis = said !== undefined && said.position > page.settled;
    const notice = (isOfThis ? said.done : undefined) ?? earlier(sent, this.#shownAt(page.noticeShown));
    const draftsPublished = this.#noted.get(keyOf('drafts', planId))?.done ?? this.#shownAt(page.draftsShown);
    return {
      ...{ planId, ...page.numbers },
      ...(notice && { notice }),
      ...(draftsPublished && { draftsPublished }),
    };
  }

  #sittingFacts(sittingId: SittingId, page: SittingPage): SittingFacts {
    const { closedAt } = page;
    const done = (duty: string, decision?: string) => this.#noted.get(keyOf(duty, sittingId, decision))?.done;
    const video = done('video') ?? page.video;
    const vetoes = page.decisions.flatMap(({ number }) => {
      const veto = done('veto', number);
      const reconsidered = done('reconsideration', number);
      return veto ? [[number, { at: veto.at, ...(reconsidered && { reconsidered }) }] as const] : [];
    });
    return {
      ...{ sittingId, ...page.numbers, decisions: page.decisions, vetoes: new Map(vetoes) },
      rollCalls: this.#rollCalls(sittingId, page),
      ...(closedAt !== undefined && { closedAt }),
      ...(video && { video }),
    };
  }

  /** What the office says of a day, or of all days until then, holds for the votes before it said so. */
  #rollCalls(sittingId: SittingId, { days }: SittingPage): RollCallDay[] {
    const ofAll = this.#noted.get(keyOf('roll-call', sittingId));
    return [...days].map(([day, { papers, last }]) => {
      const said = later(ofAll, this.#noted.get(keyOf('roll-call', sittingId, day)));
      const published = (said && said.position > last ? said.done : undefined) ?? this.#shownAt(last);
      return { day, papers, ...(published && { published }) };
    });
  }
}

/** `part`: the decision, or the day. */
const keyOf = (duty: string, about: string, part = ''): string => `${duty} ${about} ${part}`;

const earlier = (one: Done | undefined, other: Done | undefined): Done | undefined =>
  one && other ? (Date.parse(other.at) < Date.parse(one.at) ? other : one) : (one ?? other);

const later = (one: Said | undefined, other: Said | undefined): Said | undefined =>
  one && other ? (other.position > one.position ? other : one) : (one ?? other);

/** Index of the first of these that lies at this position or after it; they are in order. */
function firstAt(all: readonly Placed[], position: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((all[middle]?.position ?? 0) >= position) high = middle;
    else low = middle + 1;
  }
  return low;
}
