/**
 * Everybody of a council at a simulated keypad: who has no seat or no card yet gets one for the rehearsal. In: the
 * council's members; out: the same with seats and cards, and where hands and cards are.
 */
import type { MemberEntry } from '#contract/hall-file';
import type { CardNumber, MemberId, SeatNumber } from '#contract/ids';

export type SeatedPerson = { readonly id: MemberId; readonly seat: SeatNumber; readonly card: CardNumber };

const FIRST_CARD = 0x7e_4e_00_00_00;

export function seatedMembers(members: readonly MemberEntry[]): { members: MemberEntry[]; people: SeatedPerson[] } {
  const takenSeats = new Set(members.flatMap(({ seat }) => (seat === undefined ? [] : [seat])));
  const takenCards = new Set(members.flatMap(({ card }) => (card === undefined ? [] : [card.toUpperCase()])));
  const freeSeat = nextFree((n) => n, takenSeats);
  const freeCard = nextFree((n) => (FIRST_CARD + n).toString(16).toUpperCase() as CardNumber, takenCards);
  const people = members.map(({ id, seat = freeSeat(), card = freeCard() }) => ({ id, seat, card }));
  return { members: members.map((member, at) => ({ ...member, ...people[at] })), people };
}

/** Gives the next of a row that nobody has. */
function nextFree<T>(make: (n: number) => T, taken: ReadonlySet<unknown>): () => T {
  let n = 0;
  return () => {
    let made: T;
    do {
      n += 1;
      made = make(n);
    } while (taken.has(made));
    return made;
  };
}
