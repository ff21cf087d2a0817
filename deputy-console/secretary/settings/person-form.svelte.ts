/** One person of the council as filled in. In: the member, or nobody for a new one. Out: the member, what is wrong. */
import type { Member } from '#contract/composition';
import type { FileRef } from '#contract/files';
import type { CardNumber, MemberId } from '#contract/ids';
import { normaliseName } from '#contract/names';
import type { Gender, Office } from '#contract/vocabulary';
import { newCommandId } from '#kit/command-id';
import { canonicalName, genderBy, partsOf } from './names.ts';

export type PersonWrong = 'name' | 'gender' | 'seat' | 'district' | 'card';
type Typed = number | null | undefined;
const isNumber = (value: Typed): boolean =>
  value === null || value === undefined || (Number.isInteger(value) && value >= 1 && value <= 9999);
const CARD = /^[0-9A-F]{4,32}$/;

/** A card's number as it is kept: capitals, without what stands between the digits. */
export const plainCard = (typed: string): string => typed.replaceAll(/[\s:.-]/g, '').toUpperCase();

export class PersonForm {
  readonly id: MemberId;
  family = $state('');
  given = $state('');
  patronymic = $state('');
  office = $state<Office>('deputy');
  faction = $state('');
  district = $state<Typed>();
  seat = $state<Typed>();
  card = $state('');
  photo = $state.raw<FileRef>();
  #gender = $state<Gender | ''>('');

  constructor(member: Member | undefined) {
    this.id = member?.id ?? (newCommandId() as MemberId);
    if (!member) return;
    const { family, given, patronymic } = partsOf(member.name);
    [this.family, this.given, this.patronymic] = [family, given, patronymic];
    this.#gender = member.gender;
    this.office = member.office;
    this.faction = member.faction ?? '';
    this.district = member.district;
    this.seat = member.seat;
    this.card = member.card ?? '';
    this.photo = member.photo;
  }

  get name(): string {
    return canonicalName(this);
  }

  /** As chosen; else as the patronymic tells. */
  get gender(): Gender | '' {
    return this.#gender || (genderBy(this.patronymic) ?? '');
  }
  set gender(gender: string) {
    this.#gender = gender === 'female' || gender === 'male' ? gender : '';
  }

  get wrong(): readonly PersonWrong[] {
    const card = plainCard(this.card);
    const holds: Readonly<Record<PersonWrong, boolean>> = {
      name: this.family.trim() !== '' && this.given.trim() !== '',
      gender: this.gender !== '',
      district: isNumber(this.district),
      seat: isNumber(this.seat),
      card: card === '' || CARD.test(card),
    };
    return (Object.keys(holds) as PersonWrong[]).filter((field) => !holds[field]);
  }

  /** The person; undefined while something is {@link wrong}. */
  get member(): Member | undefined {
    const { gender, district, seat, photo } = this;
    const [faction, card] = [normaliseName(this.faction.trim()), plainCard(this.card)];
    if (gender === '' || this.wrong.length > 0) return undefined;
    return {
      ...{ id: this.id, name: this.name, gender, office: this.office },
      ...(faction && this.office !== 'head' && { faction }),
      ...(typeof district === 'number' && { district }),
      ...(typeof seat === 'number' && { seat }),
      ...(card && { card: card as CardNumber }),
      ...(photo && { photo }),
    };
  }
}
