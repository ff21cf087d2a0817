/**
 * The result in capitals for screens and papers: «РІШЕННЯ ПРИЙНЯТО». Only what adopts a decision is called one; a
 * trial vote announces nothing.
 */
import { unreachable } from '#contract/unreachable';
import type { Verdict } from '#contract/verdict';
import type { Subject } from '#contract/vocabulary';
import { type Ballots, type ClosedBallot, closedBallot, type EndedBallot } from './ballot.ts';
import { subjectOf } from './subject.ts';
import { shortened, type Words } from './wording.ts';

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
  election: headline('ОБРАНО', 'НЕ ОБРАНО', 'ELECTED', 'NOT ELECTED'),
  request: headline('ЗАПИТ ПІДТРИМАНО', 'ЗАПИТ НЕ ПІДТРИМАНО', 'REQUEST SUPPORTED', 'REQUEST NOT SUPPORTED'),
  repeat: DECISION,
};

const AGENDA_AS_A_BASIS = headline(
  'ПОРЯДОК ДЕННИЙ ПРИЙНЯТО ЗА ОСНОВУ',
  'ПОРЯДОК ДЕННИЙ НЕ ПРИЙНЯТО ЗА ОСНОВУ',
  'AGENDA ADOPTED AS A BASIS',
  'AGENDA NOT ADOPTED AS A BASIS',
);
const AGENDA_AS_A_WHOLE = headline(
  'ПОРЯДОК ДЕННИЙ ПРИЙНЯТО В ЦІЛОМУ',
  'ПОРЯДОК ДЕННИЙ НЕ ПРИЙНЯТО В ЦІЛОМУ',
  'AGENDA ADOPTED AS A WHOLE',
  'AGENDA NOT ADOPTED AS A WHOLE',
);
const REASONED_REFUSAL = headline(
  'МОТИВОВАНУ ВІДМОВУ ПРИЙНЯТО',
  'МОТИВОВАНУ ВІДМОВУ НЕ ПРИЙНЯТО',
  'REASONED REFUSAL ADOPTED',
  'REASONED REFUSAL NOT ADOPTED',
);
const VOID: Words = { uk: 'ГОЛОСУВАННЯ НЕДІЙСНЕ', en: 'BALLOT VOID' };
const STOPPED: Words = { uk: 'ГОЛОСУВАННЯ ЗУПИНЕНО', en: 'BALLOT STOPPED' };
const INTERRUPTED: Words = { uk: 'ТАЄМНЕ ГОЛОСУВАННЯ ПЕРЕРВАНО', en: 'SECRET BALLOT INTERRUPTED' };
const TRIAL: Words = { uk: 'ПРОБНЕ ГОЛОСУВАННЯ ЗАВЕРШЕНО', en: 'TRIAL VOTE OVER' };

/** The headline of a ballot that ended, however it ended. A repeat has that of the ballot it repeats. */
export function headlineOfBallot(ballots: Ballots, ballot: EndedBallot): Words {
  switch (ballot.ended) {
    case 'stopped':
      return STOPPED;
    case 'voided':
      return INTERRUPTED;
    case 'closed':
      if (ballot.verdict.result === 'void') return VOID;
      return ballot.trial ? TRIAL : headlineOfResult(ballots, ballot, ballot.verdict.result);
    default:
      return unreachable(ballot);
  }
}

function headlineOfResult(ballots: Ballots, ballot: ClosedBallot, result: 'adopted' | 'rejected'): Words {
  const { agendaStage, reasonedRefusal, motion, verdict } = ballot;
  const subject = subjectOf(ballots, ballot);
  if (verdict.alternatives) return headlineAmong(subject, verdict, verdict.alternatives);
  if (motion?.kind === 'set-aside') return setAside(closedBallot(ballots, motion.ballotId)?.number ?? 0)[result];
  if (subject === 'agenda' && agendaStage === 'as-a-basis') return AGENDA_AS_A_BASIS[result];
  if (subject === 'agenda' && agendaStage === 'as-a-whole') return AGENDA_AS_A_WHOLE[result];
  return (reasonedRefusal ? REASONED_REFUSAL : HEADLINES[subject])[result];
}

const setAside = (number: number): Headline =>
  headline(
    `РЕЗУЛЬТАТ ГОЛОСУВАННЯ № ${number} СКАСОВАНО`,
    `РЕЗУЛЬТАТ ГОЛОСУВАННЯ № ${number} НЕ СКАСОВАНО`,
    `RESULT OF BALLOT No. ${number} SET ASIDE`,
    `RESULT OF BALLOT No. ${number} NOT SET ASIDE`,
  );

/** Among several: who is elected, which alternative won, or that nobody did. */
function headlineAmong(subject: Subject, { winner, tied }: Verdict, all: NonNullable<Verdict['alternatives']>): Words {
  const won = shortened(all.find(({ number }) => number === winner)?.text ?? '');
  if (subject === 'election') {
    if (winner !== undefined) return { uk: `ОБРАНО: ${won}`, en: `ELECTED: ${won}` };
    return tied
      ? { uk: 'РІВНІСТЬ ГОЛОСІВ: НІКОГО НЕ ОБРАНО', en: 'A TIE: NOBODY ELECTED' }
      : { uk: 'НІКОГО НЕ ОБРАНО', en: 'NOBODY ELECTED' };
  }
  if (winner !== undefined)
    return { uk: `ПЕРЕМОГЛА АЛЬТЕРНАТИВА ${winner}: ${won}`, en: `ALTERNATIVE ${winner} WINS: ${won}` };
  return tied
    ? { uk: 'РІВНІСТЬ ГОЛОСІВ: РЕЗУЛЬТАТУ НЕМАЄ', en: 'A TIE: NO RESULT' }
    : { uk: 'ЖОДНА АЛЬТЕРНАТИВА НЕ ПЕРЕМОГЛА', en: 'NO ALTERNATIVE WINS' };
}

/** The headline of a plain ballot on this subject that ended with this result. */
export const headlineOf = (subject: Subject, result: Verdict['result']): Words =>
  result === 'void' ? VOID : HEADLINES[subject][result];
