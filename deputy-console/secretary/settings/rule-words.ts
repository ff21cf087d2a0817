/** A rule's value in words, e.g. «30 с», «так», «від загального складу за законом». */
import type { SecretaryRoom } from '../room.ts';
import { kindOf, type RuleName, unitOf } from './rule-list.ts';

type Say = SecretaryRoom['t'];
type Key = Parameters<Say>[0];

/** One of a rule's few values. */
export const choiceWords = (t: Say, name: RuleName, value: string): string => t(`rule.${name}.${value}` as Key);

export function ruleValue(t: Say, name: RuleName, value: unknown): string {
  const { kind } = kindOf(name);
  if (kind === 'yes-no') return t(value === true ? 'rules.yes' : 'rules.no');
  if (kind === 'choice') return choiceWords(t, name, String(value));
  if (kind === 'number') return t(`rules.value.${unitOf(name)}`, { count: Number(value) });
  if (name === 'majorityOf' || name === 'speechSeconds') return t(`rule.${name}.default`);
  return String(value);
}
