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

/** Two change places; whoever has no seat takes the other's. */
export const swapped = (members: readonly Member[], one: Member, other: Member): Member[] =>
  members.map((member) => {
    if (member.id === one.id) return onSeat(member, other.seat);
    return member.id === other.id ? onSeat(member, one.seat) : member;
  });

function onSeat({ seat: _, ...member }: Member, seat: number | undefined): Member {
  return seat === undefined ? member : { ...member, seat };
}

/** Those with a seat in its order, by rows; those without at the end. */
export function seatRows(members: readonly Member[], inRow: number): readonly (readonly Member[])[] {
  const LAST = 10_000;
  const order = members.toSorted((a, b) => (a.seat ?? LAST) - (b.seat ?? LAST) || byName(a, b));
  const rows = Math.ceil(order.length / inRow);
  return Array.from({ length: rows }, (_, row) => order.slice(row * inRow, (row + 1) * inRow));
}

/** Surname and initials, as a seat has room for. */
export function shortName(name: string): string {
  const [family = '', ...others] = name.split(' ');
  return [family, ...others.map((word) => `${word.charAt(0)}.`)].join(' ');
}
