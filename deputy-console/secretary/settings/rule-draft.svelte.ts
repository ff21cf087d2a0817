/** Rules as they are being changed. In: the rules that hold. Out: what differs from them and from the defaults; the order. */
import { DEFAULT_RULES, type Rules } from '#contract/rules';
import { kindOf, RULE_NAMES, type RuleName } from './rule-list.ts';

/** Whether two values of a rule say the same; those that speak of each kind are told apart part by part. */
export function isSameRule(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const [a, b] = [Object.entries(one), new Map(Object.entries(other))];
  return a.length === b.size && a.every(([key, value]) => b.get(key) === value);
}

export class RuleDraft {
  #values = $state<Rules>(DEFAULT_RULES);

  /** The rules that hold. */
  #base = $state.raw<Rules>(DEFAULT_RULES);

  constructor(rules: Rules) {
    this.#values = structuredClone(rules);
    this.#base = rules;
  }

  /** What holds now: a rule that was not changed here takes it. */
  follow(rules: Rules): void {
    const kept = this.changed.map((name) => [name, this.#values[name]]);
    this.#values = { ...structuredClone(rules), ...Object.fromEntries(kept) };
    this.#base = rules;
  }

  /** The hub has taken everything that stands here. */
  settle(): void {
    this.#base = this.plain;
  }

  /** Puts back the rules that hold. */
  undo(): void {
    this.#values = structuredClone(this.#base);
  }

  get values(): Rules {
    return this.#values;
  }

  /** Takes the words of a control: a number that is none stays as it was typed and is {@link wrong}. */
  set(name: RuleName, value: unknown): void {
    this.#values = { ...this.#values, [name]: value };
  }

  /** One kind of speech or subject of a rule that speaks of each. */
  setEach(name: 'majorityOf' | 'speechSeconds', key: string, value: unknown): void {
    this.set(name, { ...this.#values[name], [key]: value });
  }

  restore(name: RuleName): void {
    this.set(name, structuredClone(DEFAULT_RULES[name]));
  }

  /** Rules that say something else than usual, in the order of the page. */
  get unusual(): readonly RuleName[] {
    return RULE_NAMES.filter((name) => !isSameRule(this.#values[name], DEFAULT_RULES[name]));
  }

  /** Rules that say something else than those that hold. */
  get changed(): readonly RuleName[] {
    return RULE_NAMES.filter((name) => !isSameRule(this.#values[name], this.#base[name]));
  }

  /** Rules that can't be taken as they were typed. */
  get wrong(): readonly RuleName[] {
    return RULE_NAMES.filter((name) => !isFit(name, this.#values[name]));
  }

  /** What goes to the hub; only while nothing is {@link wrong}. */
  get plain(): Rules {
    const rules = $state.snapshot(this.#values) as Rules;
    return { ...rules, edition: rules.edition.trim(), decisionNumber: rules.decisionNumber.trim() };
  }
}

const isWithin = (value: unknown, least: number, most: number, step = 1): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most && value % step === 0;

function isFit(name: RuleName, value: unknown): boolean {
  const kind = kindOf(name);
  if (name === 'speechSeconds') return Object.values(value as object).every((each) => isWithin(each, 10, 7200));
  if (kind.kind === 'number') return isWithin(value, kind.minimum, kind.maximum, kind.step);
  if (name === 'decisionNumber') return typeof value === 'string' && value.includes('{n}') && value.trim().length > 2;
  return kind.kind !== 'text' || (typeof value === 'string' && value.trim() !== '');
}
