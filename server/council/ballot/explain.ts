/**
 * The stored verdict in words, Ukrainian and English: one sentence for screens, the long form for papers. Nothing is
 * counted here; every figure is the verdict's own.
 */
import type { Verdict } from '#contract/verdict';
import type { CouncilKind, Gender } from '#contract/vocabulary';
import type { Ballots, ClosedBallot } from './ballot.ts';
import { alternativesAtLength, receivedAmong } from './explain-alternatives.ts';
import { NO_CONFIDENCE, NO_CONFIDENCE_ARTICLE, QUORUM_ARTICLE } from './law.ts';
import { subjectOf } from './subject.ts';
import {
  asSentence,
  demandOf,
  deputies,
  fullCitation,
  headTitle,
  mannerWords,
  partOf,
  shortCitation,
  type Words,
} from './wording.ts';

/** How the ballot was held, as far as its sentences tell it; all absent: open, on the keypads. */
export type Held = Partial<
  Pick<ClosedBallot, 'manner' | 'by' | 'ground' | 'tookPart' | 'paper' | 'method' | 'methodReason' | 'subject'>
>;

/** How this ballot was held; a repeat tells it as the ballot it repeats does. */
export const heldAs = (ballots: Ballots, ballot: ClosedBallot): Held => ({
  ...ballot,
  subject: subjectOf(ballots, ballot),
});

/** What the long form says beyond the verdict's figures. */
export type Explained = {
  readonly councilKind: CouncilKind;
  /** Gender of the separately elected head, where the roster has one. */
  readonly head?: Gender;
  readonly held?: Held;
};

type Cite = (article: string) => Words;

/** One sentence for screens: «За — 15. Потрібна більшість від загального складу: 14 з 27 (ст. 59 ч. 2)». */
export const explainVerdict = (verdict: Verdict, councilKind: CouncilKind, held: Held = {}): Words =>
  verdict.result === 'void'
    ? join(' ', shownWhenVoid(verdict, held), voided(verdict, shortCitation))
    : join(' ', received(verdict, held), noConfidence(verdict, held), demanded(verdict, councilKind, shortCitation));

/**
 * The long form for papers: the sentence with the full citation, the composition, who was registered at the close, how
 * the votes were given where the machine did not take them, and the editions of the council's rules and of the law.
 */
export function explainAtLength(verdict: Verdict, explained: Explained): Words {
  const { councilKind, held = {} } = explained;
  const voidly = verdict.result === 'void';
  return join(
    ' ',
    voidly ? shownWhenVoid(verdict, held) : received(verdict, held),
    voidly ? full(voided(verdict, fullCitation)) : undefined,
    alternativesAtLength(verdict, held.by === 'paper'),
    full(demanded(verdict, councilKind, fullCitation)),
    noConfidence(verdict, held),
    composition(verdict, explained),
    headOutsideBase(verdict, explained),
    registered(verdict),
    enteredByHand(held),
    editions(verdict),
  );
}

/** What there is of it, one after another. */
function join(between: string, ...parts: readonly (Words | undefined)[]): Words {
  const said = parts.filter((part) => part !== undefined);
  return { uk: said.map(({ uk }) => uk).join(between), en: said.map(({ en }) => en).join(between) };
}

const full = ({ uk, en }: Words): Words => ({ uk: asSentence(uk), en: asSentence(en) });

/** Votes received: «за» alone where names tell the rest; all sums of a secret ballot, and how many took part. */
function received(verdict: Verdict, held: Held): Words {
  if (verdict.alternatives) return receivedAmong(verdict, verdict.alternatives, held.subject);
  const { counts, majority } = verdict;
  if (held.manner === 'secret') return secretFigures(verdict, held);
  return majority === 'plurality'
    ? {
        uk: `За — ${counts.for}, проти — ${counts.against}.`,
        en: `For: ${counts.for}, against: ${counts.against}.`,
      }
    : { uk: `За — ${counts.for}.`, en: `For: ${counts.for}.` };
}

function secretFigures({ counts, present }: Verdict, { paper, tookPart = [] }: Held): Words {
  const sums = {
    uk: `За — ${counts.for}, проти — ${counts.against}, утримались — ${counts.abstain}`,
    en: `For: ${counts.for}, against: ${counts.against}, abstained: ${counts.abstain}`,
  };
  if (paper) {
    const { inBox, invalid } = paper;
    return {
      uk: `${sums.uk}, недійсних бюлетенів — ${invalid}; у скриньці — ${inBox}.`,
      en: `${sums.en}, invalid papers: ${invalid}; in the box: ${inBox}.`,
    };
  }
  return {
    uk: `${sums.uk}. Узяли участь ${partOf(tookPart.length, present).uk}.`,
    en: `${sums.en}. Took part: ${partOf(tookPart.length, present).en}.`,
  };
}

/** Of a secret ballot that is void no figures are shown. */
const shownWhenVoid = ({ counts }: Verdict, { manner }: Held): Words | undefined =>
  manner === 'secret' ? undefined : { uk: `За — ${counts.for}.`, en: `For: ${counts.for}.` };

function voided({ voidReason }: Verdict, cite: Cite): Words {
  if (voidReason === 'figures-contradict')
    return {
      uk: 'Голосування недійсне: числа лічильної комісії суперечать одне одному',
      en: 'The ballot is void: the figures of the counting commission contradict each other',
    };
  if (voidReason === 'group-too-small')
    return {
      uk: 'Голосування недійсне: участь узяло замало людей, і підрахунок видав би, хто як голосував',
      en: 'The ballot is void: too few took part, and the figures would tell how they voted',
    };
  const article = cite(QUORUM_ARTICLE);
  return {
    uk: `Голосування недійсне: до його закриття втрачено кворум (${article.uk})`,
    en: `The ballot is void: the quorum was lost before its close (${article.en})`,
  };
}

/** What the majority asks for, from which base, and by which article. */
function demanded(verdict: Verdict, councilKind: CouncilKind, cite: Cite): Words {
  const { majority, base, needed, alternatives } = verdict;
  const article = cite(verdict.article);
  if (majority === 'plurality') {
    const lead = alternatives
      ? { uk: 'Перемагає найбільше голосів «за»', en: 'Most votes for win' }
      : { uk: 'Потрібно більше «за», ніж «проти»', en: 'More for than against is needed' };
    return {
      uk: `${lead.uk}; рішення цим не приймають (${article.uk})`,
      en: `${lead.en}; this adopts no decision (${article.en})`,
    };
  }
  const demand = demandOf(majority, councilKind, verdict.actual !== undefined);
  const share = partOf(needed, base);
  return { uk: `${demand.uk}: ${share.uk} (${article.uk})`, en: `${demand.en}: ${share.en} (${article.en})` };
}

/** No confidence in the head of a state administration: a majority expresses it, two thirds oblige him to resign. */
function noConfidence({ counts, seats, result }: Verdict, { ground }: Held): Words | undefined {
  if (ground !== NO_CONFIDENCE || result !== 'adopted') return undefined;
  const needed = Math.ceil((2 * seats) / 3);
  const share = partOf(needed, seats);
  const article = fullCitation(NO_CONFIDENCE_ARTICLE);
  return counts.for >= needed
    ? {
        uk: `Дві третини (${share.uk}) є: недовіра зобовʼязує до відставки (${article.uk}).`,
        en: `Two thirds (${share.en}) are reached: it obliges to resign (${article.en}).`,
      }
    : {
        uk: `Двох третин (${share.uk}) немає: недовіру лише висловлено (${article.uk}).`,
        en: `Two thirds (${share.en}) are not reached: no confidence is only expressed (${article.en}).`,
      };
}

function composition({ seats, actual, headTakesPart }: Verdict, { councilKind, head }: Explained): Words {
  const byLaw = deputies(seats);
  const filled = deputies(actual ?? seats);
  const elected =
    actual === undefined
      ? byLaw
      : { uk: `${filled.uk} (за законом — ${seats})`, en: `${filled.en} (by law: ${seats})` };
  const whole =
    actual === undefined
      ? { uk: 'Загальний склад', en: 'Total composition' }
      : { uk: 'Фактичний склад', en: 'Actual composition' };
  const said = (uk: string, en: string): Words => ({ uk: `${whole.uk}: ${uk}.`, en: `${whole.en}: ${en}.` });
  if (!head) return said(elected.uk, elected.en);
  const title = headTitle(councilKind, head);
  if (!headTakesPart)
    return said(`${elected.uk}; ${title.uk} участі не бере`, `${elected.en}; ${title.en} takes no part`);
  const who = head === 'female' ? 'яка' : 'який';
  return said(`${elected.uk} і ${title.uk}, ${who} бере участь`, `${elected.en} and ${title.en}, who takes part`);
}

/** Two thirds reckoned without a head who takes part: the paper says that the council's rules do so. */
function headOutsideBase(verdict: Verdict, { councilKind, head }: Explained): Words | undefined {
  const { majority, headTakesPart, base, seats, actual = seats } = verdict;
  const outside = majority === 'two-thirds-of-composition' && headTakesPart && base === actual;
  if (!outside || !head) return undefined;
  const title = headTitle(councilKind, head);
  return {
    uk: `За правилами ради дві третини обчислено від ${actual}: ${title.uk} до основи не входить.`,
    en: `By the council’s rules two thirds are reckoned from ${actual}, without ${title.en}.`,
  };
}

/** P; who is kept out by a conflict of interest is registered and not among them. */
function registered({ present, counts: { conflict } }: Verdict): Words {
  if (conflict === 0)
    return { uk: `Зареєстровані на час закриття: ${present}.`, en: `Registered at the close: ${present}.` };
  return {
    uk: `Зареєстровані на час закриття: ${present}, і ще ${conflict} з конфліктом інтересів.`,
    en: `Registered at the close: ${present}, and ${conflict} more in conflict of interest.`,
  };
}

/** Votes that the operator entered by name, with the manner and the reason. */
function enteredByHand({ method, methodReason = '' }: Held): Words | undefined {
  if (method === undefined) return undefined;
  const manner = mannerWords(method);
  return {
    uk: `Голосували ${manner.uk}, результат внесено поіменно вручну: ${asSentence(methodReason)}`,
    en: `The vote was held ${manner.en} and entered by hand, by name: ${asSentence(methodReason)}`,
  };
}

const editions = ({ rulesEdition, lawEdition }: Verdict): Words => ({
  uk: `Правила: ${rulesEdition}; ${asSentence(lawEdition)}`,
  en: `Rules: ${rulesEdition}; ${asSentence(lawEdition)}`,
});
