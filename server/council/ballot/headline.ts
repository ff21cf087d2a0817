/** The result in capitals for screens and papers: «РІШЕННЯ ПРИЙНЯТО». Only what adopts a decision is called one. */
import type { Verdict } from '#contract/verdict';
import type { Subject } from '#contract/vocabulary';
import type { Words } from './wording.ts';

type Headline = { readonly adopted: Words; readonly rejected: Words };

const headline = (adopted: string, rejected: string, adoptedEn: string, rejectedEn: string): Headline => ({
  adopted: { uk: adopted, en: adoptedEn },
  rejected: { uk: rejected, en: rejectedEn },
});

const DECISION = headline('РІШЕННЯ ПРИЙНЯТО', 'РІШЕННЯ НЕ ПРИЙНЯТО', 'DECISION ADOPTED', 'DECISION NOT ADOPTED');
const PROPOSAL = headline('ПРОПОЗИЦІЮ ПРИЙНЯТО', 'ПРОПОЗИЦІЮ НЕ ПРИЙНЯТО', 'PROPOSAL ADOPTED', 'PROPOSAL NOT ADOPTED');
const OPINION = headline(
  'ПРОПОЗИЦІЮ ПІДТРИМАНО',
  'ПРОПОЗИЦІЮ НЕ ПІДТРИМАНО',
  'PROPOSAL SUPPORTED',
  'PROPOSAL NOT SUPPORTED',
);

const HEADLINES: Readonly<Record<Subject, Headline>> = {
  agenda: PROPOSAL,
  'as-a-basis': headline('ПРИЙНЯТО ЗА ОСНОВУ', 'НЕ ПРИЙНЯТО ЗА ОСНОВУ', 'ADOPTED AS A BASIS', 'NOT ADOPTED AS A BASIS'),
  'basis-and-whole': DECISION,
  'veto-override': headline(
    'РІШЕННЯ ПІДТВЕРДЖЕНО',
    'РІШЕННЯ НЕ ПІДТВЕРДЖЕНО',
    'DECISION CONFIRMED',
    'DECISION NOT CONFIRMED',
  ),
  'take-note': headline('ВЗЯТО ДО ВІДОМА', 'НЕ ВЗЯТО ДО ВІДОМА', 'NOTED', 'NOT NOTED'),
  instruction: headline(
    'ДОРУЧЕННЯ ПРИЙНЯТО',
    'ДОРУЧЕННЯ НЕ ПРИЙНЯТО',
    'INSTRUCTION ADOPTED',
    'INSTRUCTION NOT ADOPTED',
  ),
  'set-aside': PROPOSAL,
  amendment: headline('ПОПРАВКУ ПРИЙНЯТО', 'ПОПРАВКУ ВІДХИЛЕНО', 'AMENDMENT ADOPTED', 'AMENDMENT REJECTED'),
  'as-a-whole': DECISION,
  procedural: PROPOSAL,
  indicative: OPINION,
  rating: OPINION,
  election: DECISION,
  request: headline('ЗАПИТ ПІДТРИМАНО', 'ЗАПИТ НЕ ПІДТРИМАНО', 'REQUEST SUPPORTED', 'REQUEST NOT SUPPORTED'),
  repeat: DECISION,
};

const VOID: Words = { uk: 'ГОЛОСУВАННЯ НЕДІЙСНЕ', en: 'BALLOT VOID' };

/** The headline of a ballot on this subject that ended with this result. */
export const headlineOf = (subject: Subject, result: Verdict['result']): Words =>
  result === 'void' ? VOID : HEADLINES[subject][result];
