/**
 * Planned sittings as everybody may see them. In: each event of the council, in order, with the council after it; out:
 * the plans that have been published, what was changed since, and those that were dropped after people had seen them.
 */
import { DEFAULT_TIME_ZONE } from '#contract/composition';
import type { HouseEvent } from '#contract/events';
import type { PlanId, SittingId } from '#contract/ids';
import { type CouncilState, type Plan, sittingIdOf } from '../council/composition/council-state.ts';
import type { PlacedEvent } from '../proceedings/placed-event.ts';
import type { Place } from '../proceedings/proceedings.ts';
import type { ComingSitting } from './pages/plan-page.ts';
import { type PlanChange, planChanges } from './plan-changes.ts';

/** A plan that everybody may see: as it is, and as it was when it was published. */
type Page = {
  readonly plan: Plan;
  readonly first: Plan;
  readonly journal: Place;
  /** How many times it was changed since. */
  readonly sequence: number;
  readonly changes: readonly PlanChange[];
  readonly droppedAt?: string;
};

/** What people were told of a sitting before it was convened. */
export type Foretold = { readonly publishedAt: string; readonly changes: readonly PlanChange[] };

export class PlanBook {
  readonly #pages = new Map<PlanId, Page>();

  /** @param council after the event. */
  follow(council: CouncilState, { event, at, position, hash }: PlacedEvent): void {
    const planId = planOf(event);
    if (planId === undefined) return;
    const [page, journal, plan] = [this.#pages.get(planId), { position, hash }, council.plans.get(planId)];
    if (event.type === 'PlanDropped') {
      if (page) this.#pages.set(planId, { ...page, journal, sequence: page.sequence + 1, droppedAt: at });
    } else if (!plan?.published) this.#pages.delete(planId);
    else if (!page || page.droppedAt !== undefined)
      this.#pages.set(planId, { plan, first: plan, journal, sequence: 0, changes: [] });
    else if (page.plan !== plan) this.#pages.set(planId, changed(page, plan, { council, at, journal }));
  }

  /** In the order in which they are to begin; what became a sitting, or had its number taken, is not among them. */
  coming(council: CouncilState): readonly ComingSitting[] {
    const { convocation } = council;
    if (convocation === undefined) return [];
    const shown = [...this.#pages].flatMap(([planId, page]) => {
      const { session, sitting } = page.plan;
      const sittingId = sittingIdOf(convocation, session.number, sitting.number);
      if (council.plans.get(planId)?.convenedAs !== undefined || council.sittings.has(sittingId)) return [];
      return [comingOf(page, { sittingId, convocation })];
    });
    const standing = new Set(shown.flatMap(({ sittingId, droppedAt }) => (droppedAt === undefined ? [sittingId] : [])));
    return shown
      .filter(({ sittingId, droppedAt }) => droppedAt === undefined || !standing.has(sittingId))
      .sort((one, other) => Date.parse(one.sitting.startsAt) - Date.parse(other.sitting.startsAt));
  }

  /** Of a sitting that was convened by a plan which people could see before. */
  foretold({ plans }: CouncilState, sittingId: SittingId): Foretold | undefined {
    const [planId] = [...plans].find(([, { convenedAs }]) => convenedAs === sittingId) ?? [];
    const page = planId === undefined ? undefined : this.#pages.get(planId);
    return page && { publishedAt: page.first.published?.at ?? page.plan.changedAt, changes: page.changes };
  }
}

const PLANS: ReadonlySet<string> = new Set<HouseEvent['type']>([
  ...(['SittingPlanned', 'AgendaSettled', 'PlanPublished', 'PlanDropped', 'NoticeSent', 'DutyNoted'] as const),
]);
const planOf = ({ type, data }: HouseEvent): PlanId | undefined =>
  PLANS.has(type) && 'planId' in data ? data.planId : undefined;

type Change = { readonly council: CouncilState; readonly at: string; readonly journal: Place };

function changed(page: Page, plan: Plan, { council, at, journal }: Change): Page {
  const timeZone = council.council?.timeZone ?? DEFAULT_TIME_ZONE;
  const changes = planChanges(page.first, plan, { before: page.changes, at, timeZone });
  return { ...page, plan, journal, sequence: page.sequence + 1, changes };
}

function comingOf(
  { plan, first, journal, sequence, changes, droppedAt }: Page,
  named: Pick<ComingSitting, 'sittingId' | 'convocation'>,
): ComingSitting {
  const { session, sitting, agenda, changedAt, published } = plan;
  return {
    ...{ ...named, session, sitting, agenda, changedAt, journal, sequence, changes },
    publishedAt: published?.at ?? first.changedAt,
    ...(droppedAt !== undefined && { droppedAt }),
  };
}
