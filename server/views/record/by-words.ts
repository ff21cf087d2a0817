/** Who of the house did something: a role, with the person's name where it is known. */
import type { ActingRole, StaffRole } from '#contract/sign-ins';
import type { Sentence } from '#contract/views';

export const ROLE_WORDS: Readonly<Record<ActingRole | 'display' | 'hub', Sentence>> = {
  chair: { uk: 'головуючий', en: 'the chair' },
  secretary: { uk: 'секретар', en: 'the secretary' },
  operator: { uk: 'оператор', en: 'the operator' },
  deputy: { uk: 'депутат', en: 'the deputy' },
  display: { uk: 'екран', en: 'a screen' },
  hub: { uk: 'сервер під час запуску', en: 'the server as it started' },
};
const BY_HAND: Readonly<Record<StaffRole, string>> = {
  chair: 'головуючим',
  secretary: 'секретарем',
  operator: 'оператором',
};

/** Who gave a link or set a PIN: «секретар, Гнатюк О. І.». */
export function byWords(by: keyof typeof ROLE_WORDS, byName?: string): Sentence {
  const { uk, en } = ROLE_WORDS[by];
  return byName === undefined ? { uk, en } : { uk: `${uk}, ${byName}`, en: `${en}, ${byName}` };
}

/** By whom something was entered: «секретарем: Гнатюк О. І.». */
export function enteredByWords({ by, byName }: { by: StaffRole; byName?: string }): Sentence {
  const { en } = ROLE_WORDS[by];
  return byName === undefined ? { uk: BY_HAND[by], en } : { uk: `${BY_HAND[by]}: ${byName}`, en: `${en}, ${byName}` };
}
