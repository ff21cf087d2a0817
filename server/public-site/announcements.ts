/**
 * Which planned sittings the council has announced: the convening letter went out, or the office marked its notice or
 * the publishing of its drafts as done. An agenda that is still being written is nobody's business before that.
 */
import type { HouseEvent } from '#contract/events';
import type { PlanId } from '#contract/ids';

const ANNOUNCING: ReadonlySet<string> = new Set(['notice', 'drafts']);

export class Announcements {
  readonly #told = new Map<PlanId, Set<string>>();

  /** The plan that the event announces, or takes the announcing back of; undefined for any other event. */
  follow(event: HouseEvent): PlanId | undefined {
    if (event.type === 'NoticeSent') return this.#tell(event.data.planId, 'letters', true);
    if (event.type !== 'DutyNoted') return undefined;
    const { duty, planId, at } = event.data;
    return planId !== undefined && ANNOUNCING.has(duty) ? this.#tell(planId, duty, at !== undefined) : undefined;
  }

  has(planId: PlanId): boolean {
    return (this.#told.get(planId)?.size ?? 0) > 0;
  }

  #tell(planId: PlanId, how: string, isTold: boolean): PlanId {
    const told = this.#told.get(planId) ?? new Set();
    if (isTold) told.add(how);
    else told.delete(how);
    this.#told.set(planId, told);
    return planId;
  }
}
