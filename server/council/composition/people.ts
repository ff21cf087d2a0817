/** Lists of members as they change: one comes in or goes, joins a faction, yields a seat or a card. */
import type { Chair, Member } from '#contract/composition';

/** The member of this id in its place, or at the end. */
export const withMember = (members: readonly Member[], member: Member): Member[] =>
  members.some(({ id }) => id === member.id)
    ? members.map((one) => (one.id === member.id ? member : one))
    : [...members, member];

/** Without a faction: позафракційний. */
export function inFaction({ faction: _, ...member }: Member, faction: string | undefined): Member {
  return faction === undefined ? member : { ...member, faction };
}

/** A seat or card that another has is that one's. */
export function withoutTaken({ seat, card, ...member }: Member, others: readonly Member[]): Member {
  return {
    ...member,
    ...(seat !== undefined && !others.some((other) => other.seat === seat) && { seat }),
    ...(card !== undefined && !others.some((other) => other.card === card) && { card }),
  };
}

/** Who presides when whoever did is in the roster no more. */
export function successorIn(members: readonly Member[]): Chair | undefined {
  const inOffice = (office: Member['office']) => members.find((member) => member.office === office);
  const next = inOffice('secretary') ?? inOffice('deputy') ?? inOffice('head');
  return next && { member: next.id };
}
