/**
 * The words in the verdict's box. Only a decision is «рішення»; what else was voted on is called by its own name.
 * In: the ballot's subject and the stored verdict. Out: words in capitals, and whether the box is filled.
 */
import type { Verdict } from '#contract/verdict';
import type { Subject } from '#contract/vocabulary';

type Words = readonly [adopted: string, rejected: string];

const DECISION: Words = ['РІШЕННЯ ПРИЙНЯТО', 'РІШЕННЯ НЕ ПРИЙНЯТО'];
const PROPOSAL: Words = ['ПРОПОЗИЦІЮ ПРИЙНЯТО', 'ПРОПОЗИЦІЮ НЕ ПРИЙНЯТО'];
const SOUNDING: Words = ['ПРОПОЗИЦІЮ ПІДТРИМАНО', 'ПРОПОЗИЦІЮ НЕ ПІДТРИМАНО'];

const WORDS: Readonly<Record<Subject, Words>> = {
  agenda: PROPOSAL,
  'as-a-basis': ['ПРИЙНЯТО ЗА ОСНОВУ', 'НЕ ПРИЙНЯТО ЗА ОСНОВУ'],
  'basis-and-whole': DECISION,
  'veto-override': DECISION,
  'take-note': DECISION,
  instruction: ['ПРОТОКОЛЬНЕ ДОРУЧЕННЯ ПРИЙНЯТО', 'ПРОТОКОЛЬНЕ ДОРУЧЕННЯ НЕ ПРИЙНЯТО'],
  'set-aside': PROPOSAL,
  amendment: ['ПОПРАВКУ ПРИЙНЯТО', 'ПОПРАВКУ ВІДХИЛЕНО'],
  'as-a-whole': DECISION,
  procedural: PROPOSAL,
  indicative: SOUNDING,
  rating: SOUNDING,
  election: DECISION,
  request: ['ДЕПУТАТСЬКИЙ ЗАПИТ ПІДТРИМАНО', 'ДЕПУТАТСЬКИЙ ЗАПИТ НЕ ПІДТРИМАНО'],
  repeat: DECISION,
};

/** A sounding (indicative, rating) adopts nothing, so it is said to be supported, not adopted. */
export function verdictWords(subject: Subject, verdict: Verdict): string {
  if (verdict.result === 'void') {
    return verdict.voidReason === 'quorum-lost' ? 'ГОЛОСУВАННЯ НЕДІЙСНЕ: ВТРАЧЕНО КВОРУМ' : 'ГОЛОСУВАННЯ НЕДІЙСНЕ';
  }
  const [adopted, rejected] = WORDS[subject];
  return verdict.result === 'adopted' ? adopted : rejected;
}
