/**
 * A council of any size for the bench and the kill drill. In: how many deputies, and the lines of their keypads, if any;
 * out: a hall file. Deputy n sits in seat n and holds card n.
 */
import type { HallFile, HallLine } from '#contract/hall-file';
import type { CardNumber, MemberId } from '#contract/ids';

/** Id of the n-th deputy, from 1. */
export const memberIdOf = (n: number): MemberId => `d${String(n).padStart(3, '0')}` as MemberId;

/** Card of the n-th deputy. */
export const cardOf = (n: number): CardNumber => (0xd2_0000 + n).toString(16).toUpperCase() as CardNumber;

/** The one who presides: no member, so that every deputy votes alike. */
const CHAIR = 'Головуюча Ольга Петрівна';

export function councilOf(deputies: number, lines: readonly HallLine[] = []): HallFile {
  return {
    format: 'hall/1',
    council: { name: 'Ґалицька обласна рада', kind: 'oblast', seats: deputies },
    convocation: 8,
    session: { number: 1, kind: 'regular' },
    sitting: { number: 1, place: 'сесійна зала', startsAt: '2026-03-30T10:00:00+03:00' },
    members: Array.from({ length: deputies }, (_, index) => ({
      id: memberIdOf(index + 1),
      name: `Депутат${index + 1} Лукʼян Юрійович`,
      gender: 'male',
      office: 'deputy',
      faction: `Фракція ${(index % 7) + 1}`,
      seat: index + 1,
      card: cardOf(index + 1),
    })),
    chair: CHAIR,
    lines: [...lines],
  };
}
