/**
 * What the law says otherwise than a ballot that opens or runs: it is for the council to judge, so the chair is told
 * and nothing is refused. The two readings of two thirds stand beside their threshold (see running-threshold).
 */
import type { Subject } from '#contract/vocabulary';
import { itemById } from '../agenda/agenda.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { isDecision } from './consequences.ts';
import { decidesItems, decisionOn } from './deciding.ts';
import {
  COUNCILS_OF_GROUND,
  DECISIONS_ARTICLE,
  END_OF_POWERS,
  END_OF_POWERS_ARTICLE,
  groundArticle,
  VETO_ARTICLE,
} from './law.ts';
import type { QuestionPut } from './question.ts';
import { subjectOf } from './subject.ts';
import { shortCitation, type Words } from './wording.ts';

/** Of a ballot that runs, or of a question as it would be put (see questionPut). */
type AskedNow = Pick<
  QuestionPut,
  'subject' | 'majority' | 'manner' | 'ground' | 'itemId' | 'itemIds' | 'repeats' | 'reasonedRefusal'
>;

/** Every doubt about the ballot, in sentences; empty when there is none. */
export function doubtsAbout(sitting: Sitting, asked: AskedNow): readonly Words[] {
  const subject = subjectOf(sitting.ballots, asked);
  const doubts = [
    belowTheLaw(asked, subject),
    groundOfOtherCouncils(sitting, asked),
    nothingWasRefused(sitting, asked),
    ...decidedAlready(sitting, asked, subject),
  ];
  return doubts.filter((doubt) => doubt !== undefined);
}

/**
 * A decision is adopted by the majority of the composition; a veto is overridden, and the head's powers are ended
 * early, by two thirds of it.
 */
function belowTheLaw({ majority, ground }: AskedNow, subject: Subject): Words | undefined {
  if (majority === 'two-thirds-of-composition') return undefined;
  if (ground === END_OF_POWERS) {
    const article = shortCitation(END_OF_POWERS_ARTICLE);
    return {
      uk: `Повноваження голови достроково припиняють двома третинами від загального складу (${article.uk}), а голосування — з меншою більшістю.`,
      en: `The head’s powers are ended early by two thirds of the total composition (${article.en}); this ballot asks for less.`,
    };
  }
  if (subject === 'veto-override') {
    const article = shortCitation(VETO_ARTICLE);
    return {
      uk: `Вето голови долають двома третинами від загального складу (${article.uk}), а голосування — з меншою більшістю.`,
      en: `The head’s veto is overridden by two thirds of the total composition (${article.en}); this ballot asks for less.`,
    };
  }
  if (majority === 'majority-of-composition' || (!isDecision(subject) && subject !== 'election')) return undefined;
  const article = shortCitation(DECISIONS_ARTICLE);
  return {
    uk: `Рішення ради приймають більшістю від загального складу (${article.uk}), а голосування — з іншою більшістю.`,
    en: `Decisions are adopted by a majority of the total composition (${article.en}); this ballot asks for another.`,
  };
}

/** Grounds of Art. 26 arise in village, settlement and city councils, those of Art. 43, 55, 56 in the others. */
function groundOfOtherCouncils({ council }: Sitting, { manner, ground }: AskedNow): Words | undefined {
  if (manner !== 'secret' || !ground || COUNCILS_OF_GROUND[ground].includes(council.kind)) return undefined;
  const article = shortCitation(groundArticle(ground));
  return {
    uk: `Підстава таємного голосування (${article.uk}) не стосується рад цього виду.`,
    en: `The ground of the secret ballot (${article.en}) does not concern councils of this kind.`,
  };
}

/** A reasoned refusal is put in a land matter on which no decision was adopted. */
function nothingWasRefused({ agenda, ballots }: Sitting, { itemId, reasonedRefusal }: AskedNow): Words | undefined {
  if (!reasonedRefusal) return undefined;
  const item = itemId === undefined ? undefined : itemById(agenda, itemId);
  const failed = ballots.ended.some(
    (one) =>
      one.ended === 'closed' &&
      one.itemId === itemId &&
      one.verdict.result === 'rejected' &&
      isDecision(subjectOf(ballots, one)),
  );
  if (item?.landMatter && failed) return undefined;
  return {
    uk: 'Мотивовану відмову голосують у земельному питанні, рішення з якого не прийнято; тут такого не було.',
    en: 'A reasoned refusal is put in a land matter that failed; there was no such vote here.',
  };
}

/**
 * What was decided is voted anew only by a repeat, after a procedural decision (регламент ради). A reasoned refusal
 * answers a rejection, and after an election in vain another is held.
 */
function decidedAlready({ agenda, ballots }: Sitting, asked: AskedNow, subject: Subject): readonly Words[] {
  const { itemId, itemIds = itemId === undefined ? [] : [itemId], repeats, reasonedRefusal } = asked;
  if (repeats !== undefined || reasonedRefusal || !(subject === 'as-a-basis' || decidesItems(subject))) return [];
  return itemIds.flatMap((id) => {
    const item = itemById(agenda, id);
    const last = decisionOn(ballots, id);
    if (!item || !last) return [];
    const inVain = subjectOf(ballots, last) === 'election' && last.verdict.result === 'rejected';
    return inVain && subject === 'election' ? [] : [votedAnew(item.number, last.number)];
  });
}

const votedAnew = (item: string, ballot: number): Words => ({
  uk: `Питання № ${item} вже вирішено голосуванням № ${ballot}. Повторно його голосують після процедурного рішення (регламент ради).`,
  en: `Item No. ${item} has been decided by ballot No. ${ballot}. It is voted again after a procedural decision (the council’s regulations).`,
});
