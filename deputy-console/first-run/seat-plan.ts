/** Seats of people in rows. In: members, how many stand in a row. Out: rows for the eye, members with other seats. */
import type { Member } from '#contract/composition';

const byName = (a: Member, b: Member) => a.name.localeCompare(b.name, 'uk');
/** A head sits apart and comes last, as on the hall display. */
const headLast = (a: Member, b: Member) => Number(a.office === 'head') - Number(b.office === 'head');

/** Everybody by the alphabet from seat 1, the head after all deputies. */
export const byAlphabet = (members: readonly Member[]): Member[] => {
  const order = members.toSorted((a, b) => headLast(a, b) || byName(a, b));
  const seatOf = new Map(order.map(({ id }, at) => [id, at + 1]));
  return members.map((member) => ({ ...member, seat: seatOf.get(member.id) ?? members.length }));
};

/** Whoever has no seat takes the lowest free one, by the alphabet, the head after all deputies; the others keep theirs. */
export const seatedRest = (members: readonly Member[]): Member[] => {
  const taken = new Set(members.flatMap(({ seat }) => seat ?? []));
  const free = Array.from({ length: members.length + taken.size }, (_, at) => at + 1).filter(
    (seat) => !taken.has(seat),
  );
  const standing = members.filter(({ seat }) => seat === undefined).sort((a, b) => headLast(a, b) || byName(a, b));
  const seatOf = new Map(standing.map(({ id }, at) => [id, free[at]]));
  return members.map((member) => (member.seat === undefined ? onSeat(member, seatOf.get(member.id)) : member));
};

/** Two change places; whoever has no seat takes the other's. */
export const swapped = (members: readonly Member[], one: Member, other: Member): Member[] =>
  members.map((member) => {
    if (member.id === one.id) return onSeat(member, other.seat);
    return member.id === other.id ? onSeat(member, one.seat) : member;
  });

function onSeat({ seat: _, ...member }: Member, seat: number | undefined): Member {
  return seat === undefined ? member : { ...member, seat };
}

const LAST = 10_000;
/** Those with a seat in its order, then those without by the alphabet. */
export const bySeat = (members: readonly Member[]): Member[] =>
  members.toSorted((a, b) => (a.seat ?? LAST) - (b.seat ?? LAST) || byName(a, b));

/** The same, by rows. */
export function seatRows(members: readonly Member[], inRow: number): readonly (readonly Member[])[] {
  const order = bySeat(members);
  const rows = Math.ceil(order.length / inRow);
  return Array.from({ length: rows }, (_, row) => order.slice(row * inRow, (row + 1) * inRow));
}

/** Surname and initials, as a seat has room for. */
export function shortName(name: string): string {
  const [family = '', ...others] = name.split(' ');
  return [family, ...others.map((word) => `${word.charAt(0)}.`)].join(' ');
}
