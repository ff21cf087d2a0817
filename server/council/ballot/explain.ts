/**
 * The stored verdict in words, Ukrainian and English: one sentence for screens, the long form for papers. Nothing is
 * counted here; every figure is the verdict's own.
 */
import type { Verdict } from '#contract/verdict';
import type { CouncilKind, Gender } from '#contract/vocabulary';
import { QUORUM_ARTICLE } from './law.ts';
import { demandOf, deputies, fullCitation, headTitle, partOf, shortCitation, type Words } from './wording.ts';

/** What the long form says beyond the verdict's figures. */
export type Explained = {
  readonly councilKind: CouncilKind;
  /** Gender of the separately elected head, where the roster has one. */
  readonly head?: Gender;
};

/** One sentence for screens: «За — 15. Потрібна більшість від загального складу: 14 з 27 (ст. 59 ч. 2)». */
export const explainVerdict = (verdict: Verdict, councilKind: CouncilKind): Words =>
  outcome(verdict, councilKind, shortCitation);

/**
 * The long form for papers: the sentence with the full citation, the composition, who was registered at the close,
 * and the edition of the council's rules.
 */
export function explainAtLength(verdict: Verdict, explained: Explained): Words {
  const sentence = outcome(verdict, explained.councilKind, fullCitation);
  const whole = composition(verdict, explained);
  const base = headOutsideBase(verdict, explained);
  const { present, rulesEdition } = verdict;
  return {
    uk: `${sentence.uk}. Загальний склад: ${whole.uk}.${base.uk} Зареєстровані на час закриття: ${present}. Правила: ${rulesEdition}.`,
    en: `${sentence.en}. Total composition: ${whole.en}.${base.en} Registered at the close: ${present}. Rules: ${rulesEdition}.`,
  };
}

function outcome(verdict: Verdict, councilKind: CouncilKind, cite: (article: string) => Words): Words {
  const { counts, majority, base, needed } = verdict;
  const article = cite(verdict.article);
  if (verdict.result === 'void') return voided(counts.for, cite(QUORUM_ARTICLE));
  if (majority === 'plurality') {
    return {
      uk: `За — ${counts.for}, проти — ${counts.against}. Потрібно більше «за», ніж «проти»; рішення цим не приймають (${article.uk})`,
      en: `For: ${counts.for}, against: ${counts.against}. More for than against is needed; this adopts no decision (${article.en})`,
    };
  }
  const demand = demandOf(majority, councilKind);
  const share = partOf(needed, base);
  return {
    uk: `За — ${counts.for}. ${demand.uk}: ${share.uk} (${article.uk})`,
    en: `For: ${counts.for}. ${demand.en}: ${share.en} (${article.en})`,
  };
}

const voided = (votesFor: number, article: Words): Words => ({
  uk: `За — ${votesFor}. Голосування недійсне: до його закриття втрачено кворум (${article.uk})`,
  en: `For: ${votesFor}. The ballot is void: the quorum was lost before its close (${article.en})`,
});

function composition({ seats, headTakesPart }: Verdict, { councilKind, head }: Explained): Words {
  const elected = deputies(seats);
  if (!head) return elected;
  const title = headTitle(councilKind, head);
  if (!headTakesPart) {
    return { uk: `${elected.uk}; ${title.uk} участі не бере`, en: `${elected.en}; ${title.en} takes no part` };
  }
  const who = head === 'female' ? 'яка' : 'який';
  return { uk: `${elected.uk} і ${title.uk}, ${who} бере участь`, en: `${elected.en} and ${title.en}, who takes part` };
}

/** Two thirds reckoned without a head who takes part: the paper says that the council's rules do so. */
function headOutsideBase({ majority, headTakesPart, base, seats }: Verdict, { councilKind, head }: Explained): Words {
  const outside = majority === 'two-thirds-of-composition' && headTakesPart && base === seats;
  if (!outside || !head) return { uk: '', en: '' };
  const title = headTitle(councilKind, head);
  return {
    uk: ` За правилами ради дві третини обчислено від ${seats}: ${title.uk} до основи не входить.`,
    en: ` By the council’s rules two thirds are reckoned from ${seats}, without ${title.en}.`,
  };
}
