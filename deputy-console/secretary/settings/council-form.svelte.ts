/**
 * The council's settings as they are filled in. In: the office's view, also while it changes. Out: the order, what is
 * changed, and what is missing or wrong.
 */
import { brandColours, type ColourFault } from '#contract/brand-colours';
import type { PersonCommand } from '#contract/commands';
import type { Brand, Chair, Council } from '#contract/composition';
import type { FileRef } from '#contract/files';
import type { MemberId } from '#contract/ids';
import type { OfficeView } from '#contract/views';
import type { CouncilKind } from '#contract/vocabulary';
import { DEFAULT_TIME_ZONE } from '#kit/locale';

export type Wrong = 'name' | 'kind' | 'seats' | 'convocation' | 'edrpou' | 'katottg' | 'timeZone' | 'colour';
type Settle = Extract<PersonCommand, { type: 'settle-council' }>;
type Known = Partial<Pick<OfficeView, 'council' | 'convocation' | 'chair'>>;

/** Fields that the browser leaves `null` or `undefined` when they are empty. */
type Typed = number | null | undefined;
const isWhole = (value: Typed, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most;

/** An emptied field is empty in whichever way. */
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

const FIELDS = [
  ...(['name', 'kind', 'seats', 'convocation', 'edrpou', 'katottg', 'timeZone', 'shelter', 'short'] as const),
  ...(['colour', 'arms', 'chairId', 'chairName'] as const),
];
export type CouncilField = (typeof FIELDS)[number];
type Fields = Readonly<Record<CouncilField, unknown>>;

export class CouncilForm {
  name = $state('');
  kind = $state<CouncilKind | ''>('');
  seats = $state<Typed>();
  convocation = $state<Typed>();
  edrpou = $state('');
  katottg = $state('');
  timeZone = $state(DEFAULT_TIME_ZONE);
  shelter = $state('');
  short = $state('');
  colour = $state('');
  arms = $state.raw<FileRef>();
  /** Id of the member who presides by default; empty: nobody, or a person who is no member. */
  chairId = $state('');
  chairName = $state('');
  /** The fields as the hub has them. */
  #base = $state.raw<Fields>();

  constructor(known: Known) {
    this.#fill(known);
    this.#base = this.#fields;
  }

  /** Fields that say something else than the hub has, in the order of the page. */
  get changed(): readonly CouncilField[] {
    return FIELDS.filter((field) => !isSame(this[field], this.#base?.[field]));
  }

  /** What the hub has now: a field that was not changed here takes it. */
  follow(known: Known): void {
    const now = new CouncilForm(known).#fields;
    const kept = Object.fromEntries(this.changed.map((field) => [field, this[field]]));
    Object.assign(this, now, kept);
    this.#base = now;
  }

  /** The hub has taken everything that stands here. */
  settle(): void {
    this.#base = this.#fields;
  }

  /** Puts back what the hub has. */
  restore(): void {
    Object.assign(this, this.#base);
  }

  get #fields(): Fields {
    return Object.fromEntries(FIELDS.map((field) => [field, this[field]])) as Fields;
  }

  #fill({ council, convocation, chair }: Known): void {
    this.convocation = convocation;
    if (chair && 'member' in chair) this.chairId = chair.member;
    if (chair && 'name' in chair) this.chairName = chair.name;
    if (!council) return;
    const { brand = {} } = council;
    this.name = council.name;
    this.kind = council.kind;
    this.seats = council.seats;
    this.edrpou = council.edrpou ?? '';
    this.katottg = council.katottg ?? '';
    this.timeZone = council.timeZone;
    this.shelter = council.shelter ?? '';
    this.short = brand.short ?? '';
    this.colour = brand.colour ?? '';
    this.arms = brand.arms;
  }

  /** Why the colour may not be taken; undefined when it may, or when there is none. */
  get colourFault(): ColourFault | undefined {
    if (this.colour.trim() === '') return undefined;
    const verdict = brandColours(this.colour.trim());
    return verdict.ok ? undefined : verdict.fault;
  }

  /** Fields that keep the order from being given, in the order of the page. */
  get wrong(): readonly Wrong[] {
    const holds: Readonly<Record<Wrong, boolean>> = {
      name: this.name.trim() !== '',
      kind: this.kind !== '',
      seats: isWhole(this.seats, 1000),
      convocation: isWhole(this.convocation, 99),
      edrpou: /^(\d{8})?$/.test(this.edrpou.trim()),
      katottg: /^(UA\d{17})?$/i.test(this.katottg.trim()),
      timeZone: isZone(this.timeZone.trim()),
      colour: this.colourFault === undefined,
    };
    return (Object.keys(holds) as Wrong[]).filter((field) => !holds[field]);
  }

  /** The order; undefined while something is {@link wrong}. */
  get command(): Settle | undefined {
    const { kind, seats, convocation } = this;
    if (this.wrong.length > 0 || kind === '' || !isWhole(seats, 1000) || !isWhole(convocation, 99)) return undefined;
    const chair = this.#chair;
    return { type: 'settle-council', council: this.#council(kind, seats), convocation, ...(chair && { chair }) };
  }

  #council(kind: CouncilKind, seats: number): Council {
    const [edrpou, katottg, shelter] = [this.edrpou.trim(), this.katottg.trim().toUpperCase(), this.shelter.trim()];
    const brand = this.#brand;
    return {
      name: this.name.trim(),
      kind,
      seats,
      ...(edrpou && { edrpou }),
      ...(katottg && { katottg }),
      ...(shelter && { shelter }),
      ...(Object.keys(brand).length > 0 && { brand }),
      timeZone: this.timeZone.trim(),
    };
  }

  get #brand(): Brand {
    const [colour, short] = [this.colour.trim().toUpperCase(), this.short.trim()];
    return { ...(colour && { colour }), ...(this.arms && { arms: this.arms }), ...(short && { short }) };
  }

  get #chair(): Chair | undefined {
    if (this.chairId !== '') return { member: this.chairId as MemberId };
    const name = this.chairName.trim();
    return name === '' ? undefined : { name };
  }
}
