/** One row of a list of members: what it says as a member, its faults and its remarks. */
import { checker } from '#contract/check';
import { Member } from '#contract/composition';
import type { MemberId } from '#contract/ids';
import type { RowFault } from '#contract/imports';
import type { Gender } from '#contract/vocabulary';
import { cellOf, type Headed } from './columns.ts';
import { genderOfName, writtenGender } from './gender.ts';
import { type CellRead, readCard, readDistrict, readFaction, readOffice, readSeat } from './member-cells.ts';
import { memberIdOf } from './member-id.ts';
import type { RosterField } from './roster-columns.ts';
import { faultOf, type Words } from './words.ts';
import { writtenName } from './written-names.ts';

export type RowRead = {
  readonly member?: Member;
  readonly faults: readonly RowFault[];
  readonly remarks: readonly Words[];
};
type Columns = Pick<Headed<RosterField>, 'titles' | 'fields'>;
/** Who is in the council now, by the name in small letters; ids that are taken. */
export type Present = { readonly byName: ReadonlyMap<string, Member>; readonly taken: ReadonlySet<string> };

const checkMember = checker(Member);
const KEPT = ['gender', 'office', 'faction', 'district', 'seat', 'card'] as const;
const ID = /^[^\s/#+$\p{Cc}]{1,64}$/u;

/** Reads a row. A member who is in the council now keeps id and photo, and whatever the file has no column for. */
export function readMember(columns: Columns, cells: readonly string[], present: Present): RowRead {
  const faults: RowFault[] = [];
  const remarks: Words[] = [];
  const take = <T>(field: RosterField, { value, fault, remark }: CellRead<T>): T | undefined => {
    if (fault) faults.push(faultOf(titleOf(columns, field), fault));
    if (remark) remarks.push(remark);
    return value;
  };
  const cell = (field: RosterField) => cellOf(columns, cells, field);
  const written = writtenName(nameIn(cell));
  remarks.push(...written.remarks);
  const { name } = written;
  const known = present.byName.get(name.toLowerCase());
  const kept = known && keptOf(known, columns);
  take(columns.fields.includes('name') ? 'name' : 'family', { ...nameFault(name) });
  const gender = take('gender', readGender(cell('gender'), name, kept?.gender));
  const office = take('office', readOffice(cell('office')));
  const faction = take('faction', readFaction(cell('faction')));
  const district = take('district', readDistrict(cell('district')));
  const seat = take('seat', readSeat(cell('seat')));
  const card = take('card', readCard(cell('card')));
  const id = take('id', readId(cell('id'))) ?? known?.id ?? memberIdOf(name, present.taken);
  if (faults.length > 0 || gender === undefined) return { faults, remarks };
  const member = { id: id as MemberId, name, office: 'deputy' as const, ...kept, gender };
  const said = { office, faction, district, seat, card };
  return checked({ ...member, ...withoutUndefined(said) }, { faults, remarks });
}

const titleOf = ({ titles, fields }: Columns, field: RosterField): string | undefined => titles[fields.indexOf(field)];

/** The full name, from one cell or from three. */
const nameIn = (cell: (field: RosterField) => string): string =>
  [cell('name') || cell('family'), cell('given'), cell('patronymic')].filter((part) => part !== '').join(' ');

function nameFault(name: string): CellRead<string> {
  if (name === '')
    return { fault: { uk: 'немає імені; впишіть прізвище, імʼя та по батькові', en: 'no name; give it' } };
  if (/[^\p{L}\p{M}\s.ʼ'’-]/u.test(name)) {
    const uk = `«${name}»: в імені можуть бути лише літери, апостроф і дефіс; приберіть решту`;
    return { fault: { uk, en: `“${name}”: a name has letters, an apostrophe and a hyphen only; remove the rest` } };
  }
  if (name.includes(' ')) return {};
  const uk = `«${name}»: потрібні прізвище та імʼя; допишіть імʼя`;
  return { fault: { uk, en: `“${name}”: family and given name are needed; add the given name` } };
}

/** As written; else by the patronymic, which is told; else as it is known of the member. */
function readGender(cell: string, name: string, known: Gender | undefined): CellRead<Gender> {
  const written = writtenGender(cell);
  const byName = genderOfName(name);
  if (written !== undefined) {
    const uk = 'стать не збігається з по батькові; перевірте';
    const remark = { uk, en: 'the gender is not that of the patronymic; check it' };
    return byName === undefined || byName === written ? { value: written } : { value: written, remark };
  }
  if (cell !== '') {
    return {
      fault: { uk: `стать «${cell}» невідома; впишіть «ч» або «ж»`, en: `unknown gender “${cell}”; write ч or ж` },
    };
  }
  if (known !== undefined) return { value: known };
  if (byName === undefined) {
    return { fault: { uk: 'стать невідома; впишіть «ч» або «ж»', en: 'the gender is not known; write ч or ж' } };
  }
  const remark = { uk: 'стать визначено за по батькові', en: 'the gender is taken from the patronymic' };
  return { value: byName, remark };
}

function readId(cell: string): CellRead<string> {
  if (cell === '') return {};
  if (ID.test(cell)) return { value: cell };
  return {
    fault: {
      uk: `«${cell}»: в ідентифікаторі не може бути пробілів і знаків / # + $`,
      en: `“${cell}”: an id has no spaces and no / # + $`,
    },
  };
}

/** What stands of a member where the file has no column for it. */
function keptOf(known: Member, { fields }: Columns): Partial<Member> {
  const gone = KEPT.filter((field) => fields.includes(field) && field !== 'gender');
  return Object.fromEntries(Object.entries(known).filter(([key]) => !gone.some((field) => field === key)));
}

const withoutUndefined = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

/** The schema has the last word: a name of a thousand letters is no name. */
function checked(member: Member, { faults, remarks }: RowRead): RowRead {
  const judged = checkMember(member);
  if (judged.ok) return { member: judged.value, faults, remarks };
  return { faults: judged.faults.map(({ path, uk, en }) => faultOf(path.slice(1), { uk, en })), remarks };
}
