/** Cells of a member's row: what each says, or what is wrong with it. */
import type { CardNumber, SeatNumber } from '#contract/ids';
import { normaliseName } from '#contract/names';
import type { Office } from '#contract/vocabulary';
import type { Words } from './words.ts';

/** A value, a fault, or neither where the cell is empty; `remark` where the value is not what was written. */
export type CellRead<T> = { readonly value?: T; readonly fault?: Words; readonly remark?: Words };

const HEAD = /^(?:(?:міський|сільський|селищний)\s+)?голова$|^(?:head|mayor)$/u;
const SECRETARY = /^секретар(?:ка)?(?:\s+.*ради)?$|^secretary$/u;
const DEPUTY = /^депутат|^deputy$|^член ради$/u;

/** Empty is a deputy; an office that the record does not know is a deputy too, and that is told. */
export function readOffice(cell: string): CellRead<Office> {
  const plain = cell.toLowerCase().replace(/\s+/g, ' ').trim();
  if (plain === '') return {};
  if (HEAD.test(plain)) return { value: 'head' };
  if (SECRETARY.test(plain)) return { value: 'secretary' };
  if (DEPUTY.test(plain)) return { value: 'deputy' };
  const remark = { uk: `посада «${cell}»: записано як депутата`, en: `the office “${cell}” is taken as a deputy’s` };
  return { value: 'deputy', remark };
}

/** Empty, a dash and «позафракційний» are no faction. */
export function readFaction(cell: string): CellRead<string> {
  const name = normaliseName(cell.replace(/\s+/g, ' ').trim());
  const none =
    /^(?:[-–—.]*|поза\s*фракційн\p{L}*(?:\(\p{L}+\))?|нефракційн\p{L}*|немає|ні|без фракції|none|no)$/iu.test(name);
  return none ? {} : { value: name };
}

/** A whole number from 1, with № and words around it left out. */
function readNumber(cell: string, most: number, wanted: Words): CellRead<number> {
  const plain = cell.replace(/№|\p{L}+\.?|\s/gu, '').replace(/\.0+$/, '');
  if (cell.trim() === '' || /^[-–—]+$/.test(cell.trim())) return {};
  const value = Number(plain);
  if (/^\d{1,9}$/.test(plain) && value >= 1 && value <= most) return { value };
  return {
    fault: {
      uk: `«${cell}»: потрібне ціле число від 1 до ${most} (${wanted.uk})`,
      en: `“${cell}”: a whole number from 1 to ${most} is needed (${wanted.en})`,
    },
  };
}

export const readSeat = (cell: string): CellRead<SeatNumber> =>
  readNumber(cell, 9999, { uk: 'номер місця', en: 'number of a seat' });
export const readDistrict = (cell: string): CellRead<number> =>
  readNumber(cell, 9999, { uk: 'номер округу', en: 'number of a district' });

const CYRILLIC = 'АВСЕ';
const HEXADECIMAL = 'ABCE';

/** A card as its reader tells it: 4 to 32 hexadecimal digits, in capitals. */
export function readCard(cell: string): CellRead<CardNumber> {
  const plain = cell
    .toUpperCase()
    .replace(/[\s:.-]/g, '')
    .replace(/[АВСЕ]/g, (letter) => HEXADECIMAL[CYRILLIC.indexOf(letter)] ?? letter)
    .replace(/^0X(?=[0-9A-F]{4})/, '');
  if (plain === '') return {};
  if (/^[0-9A-F]{4,32}$/.test(plain)) return { value: plain as CardNumber };
  return {
    fault: {
      uk: `«${cell}» не є номером картки: потрібні від 4 до 32 цифр 0–9 і літер A–F; прикладіть картку до зчитувача`,
      en: `“${cell}” is no card number: 4 to 32 digits 0–9 and letters A–F are needed; hold the card to a reader`,
    },
  };
}
