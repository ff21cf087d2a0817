/** Letters that told members of a sitting, out of the council's events. No address is in them. */
import type { Member } from '#contract/composition';
import { isOfCouncil } from '#contract/events';
import type { MemberId, PlanId } from '#contract/ids';
import type { PlacedEvent } from './placed-event.ts';
import type { NoticeRecord, Place } from './proceedings.ts';

export type Notices = { readonly notices: readonly NoticeRecord[]; readonly last?: Place };

/** The last letter to each of `members`, then to those who are none any more. `planId`: of what the sitting was convened from. */
export function noticesOf(
  planId: PlanId | undefined,
  members: readonly Member[],
  events: Iterable<PlacedEvent>,
): Notices {
  const letters = new Map<MemberId, Pick<NoticeRecord, 'fate' | 'at'>>();
  let last: Place | undefined;
  if (planId === undefined) return { notices: [] };
  for (const { event, position, hash } of events) {
    if (!isOfCouncil(event) || event.type !== 'NoticeSent' || event.data.planId !== planId) continue;
    for (const { memberId, fate, at } of event.data.letters)
      if (fate === 'sent' || letters.get(memberId)?.fate !== 'sent') letters.set(memberId, { fate, at });
    last = { position, hash };
  }
  const known = new Map(members.map((member) => [member.id, member]));
  const order = [...known.keys(), ...[...letters.keys()].filter((id) => !known.has(id))];
  const notices = order.flatMap((memberId): NoticeRecord[] => {
    const [letter, member] = [letters.get(memberId), known.get(memberId)];
    return letter ? [{ memberId, ...(member && { member }), ...letter }] : [];
  });
  return { notices, ...(last && { last }) };
}
