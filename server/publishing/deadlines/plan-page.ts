/**
 * What of one planned sitting the clock of deadlines reckons from. In: what the office plans, publishes and sends; out:
 * since when it is for everybody, and what tells of the date, time and place as they stand. A notice that told of others
 * is none (280/97-ВР ст. 46 ч. 10): it is owed anew when one of them changes.
 */
import type { CouncilEventOf } from '#contract/events';
import type { PlanFacts } from '../../council/deadlines/duties.ts';

type Data<Type extends 'SittingPlanned' | 'AgendaSettled' | 'PlanPublished' | 'DutyNoted'> =
  CouncilEventOf<Type>['data'];
/** Where in the journal it became public, and by which of these (`council/composition/announcing.ts`). */
type Announced = { readonly position: number; readonly by: 'office' | 'letter' | 'notice' | 'drafts' };

export class PlanPage {
  #planned: Data<'SittingPlanned'>;
  /** Where date, time and place came to stand as they do. */
  #settled: number;
  /** Where each draft of the agenda came in, by its digest. */
  #drafts: ReadonlyMap<string, number> = new Map();
  #announced: Announced | undefined;
  /** The secretary published it by an act of its own, there. */
  #published: number | undefined;
  #sentAt: string | undefined;

  constructor(planned: Data<'SittingPlanned'>, position: number) {
    this.#planned = planned;
    this.#settled = position;
  }

  get numbers(): Pick<PlanFacts, 'session' | 'sitting' | 'startsAt' | 'drafts'> {
    const { session, sitting } = this.#planned;
    return { session, sitting: sitting.number, startsAt: sitting.startsAt, drafts: this.#drafts.size };
  }
  /** What was said of the notice before this position told of another date, time or place. */
  get settled(): number {
    return this.#settled;
  }
  /** When a letter first reached somebody, ISO 8601. */
  get sentAt(): string | undefined {
    return this.#sentAt;
  }
  /** A public site that shows this position tells date, time, place and agenda. */
  get noticeShown(): number | undefined {
    return this.#published === undefined ? undefined : Math.max(this.#published, this.#settled);
  }
  /** A public site that shows this position has every draft. */
  get draftsShown(): number | undefined {
    const isOut = this.#announced !== undefined && this.#drafts.size > 0;
    return isOut ? Math.max(this.#announced?.position ?? 0, ...this.#drafts.values()) : undefined;
  }

  /** @returns whether date, time or place are others now. */
  plan(planned: Data<'SittingPlanned'>, position: number): boolean {
    const [before, now] = [this.#planned.sitting, planned.sitting];
    this.#planned = planned;
    if (Date.parse(before.startsAt) === Date.parse(now.startsAt) && before.place === now.place) return false;
    this.#settled = position;
    this.#sentAt = undefined;
    return true;
  }

  settleAgenda({ agenda }: Data<'AgendaSettled'>, position: number): void {
    const known = this.#drafts;
    const digests = agenda.flatMap(({ documents = [] }) => documents.map(({ file }) => file.sha256));
    this.#drafts = new Map(digests.map((sha256) => [sha256, known.get(sha256) ?? position]));
  }

  /** Taken off the site it is for nobody, and the letters alone still count. */
  publish({ isPublic }: Data<'PlanPublished'>, position: number): void {
    this.#published = isPublic ? position : undefined;
    if (isPublic) this.#announce(position, 'office');
    else this.#announced = undefined;
  }

  /** @param at when the first letter of a round went out. */
  send(at: string, position: number): void {
    this.#sentAt ??= at;
    if (!this.#announced) this.#announce(position, 'letter');
  }

  /** What the office takes back announces no more, unless something else did. */
  note({ duty, at }: Data<'DutyNoted'>, position: number): void {
    if (duty !== 'notice' && duty !== 'drafts') return;
    if (at !== undefined && !this.#announced) this.#announce(position, duty);
    else if (at === undefined && this.#announced?.by === duty) this.#announced = undefined;
  }

  #announce(position: number, by: Announced['by']): void {
    this.#announced = { position: this.#announced?.position ?? position, by };
  }
}
