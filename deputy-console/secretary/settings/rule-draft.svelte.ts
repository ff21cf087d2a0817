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

  constructor(rules: Rules) {
    this.#values = structuredClone(rules);
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
  changedFrom(rules: Rules): readonly RuleName[] {
    return RULE_NAMES.filter((name) => !isSameRule(this.#values[name], rules[name]));
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
