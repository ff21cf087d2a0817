/**
 * Whether a question may be put to the vote at all, whoever is there: what each subject needs, and what was settled
 * already. Which majority fits is advice and not asked here (see disputed).
 */
import { type Refusal, refuse } from '#contract/refusals';
import type { Subject } from '#contract/vocabulary';
import { amendmentById, isOff, itemById } from '../agenda/agenda.ts';
import { BLOCK_LEAST } from '../agenda/blocks.ts';
import type { DecisionContext } from '../decision.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { closedBallot, isSetAside } from './ballot.ts';
import { unlawfulMotion } from './motion.ts';
import type { QuestionPut } from './question.ts';
import { repeatRefused } from './repeat.ts';
import { secretRefused } from './secret.ts';
import { subjectOf } from './subject.ts';

type Check = (sitting: Sitting, question: QuestionPut, context: DecisionContext) => Refusal | undefined;

/** Why the question may not be put, or undefined. */
export const inadmissible: Check = (sitting, question, context) => {
  for (const check of CHECKS) {
    const refusal = check(sitting, question, context);
    if (refusal) return refusal;
  }
  return undefined;
};

const NEVER_ADOPTS: readonly Subject[] = ['indicative', 'rating'];
const AMONG_ALTERNATIVES: readonly Subject[] = ['rating', 'election'];

/** Subjects that sound out opinion, pick what is put next, and never adopt. */
export const onlySoundsOut = (subject: Subject): boolean => NEVER_ADOPTS.includes(subject);

/** A plurality picks what is put next and never adopts. */
const pluralityNeverAdopts: Check = ({ ballots }, question) =>
  question.majority === 'plurality' && !onlySoundsOut(subjectOf(ballots, question))
    ? refuse('PLURALITY_NEVER_ADOPTS')
    : undefined;

/** A rating is held among 2 to 20 alternatives, an election among candidates or of one; nothing else has them. */
const alternativesBelong: Check = ({ ballots }, question) => {
  const subject = subjectOf(ballots, question);
  const { alternatives, manner, by } = question;
  if (!alternatives) return subject === 'rating' ? refuse('ALTERNATIVES_MISSING') : undefined;
  if (!AMONG_ALTERNATIVES.includes(subject)) return refuse('ALTERNATIVES_NOT_HERE');
  if (manner === 'secret' && by !== 'paper') return refuse('ALTERNATIVES_NOT_HERE');
  return alternatives.length < 2 || alternatives.length > 20 ? refuse('ALTERNATIVES_MISSING') : undefined;
};

/** Letters and figures alone make the text of an amendment. */
const sameText = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (text: string): string =>
  text
    .toLocaleLowerCase('uk')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A rejected amendment is not put again within the item, nor is another of the same text, nor any once the item is off. */
const amendmentNotSettled: Check = (sitting, question) => {
  const { amendmentId, repeats } = question;
  if (amendmentId === undefined) return amendmentByWord(sitting, question);
  const amendment = amendmentById(sitting.agenda, amendmentId);
  if (!amendment) return refuse('UNKNOWN_AMENDMENT', { amendmentId });
  const item = itemById(sitting.agenda, amendment.itemId);
  if (item && isOff(item)) return refuse('ITEM_OFF_THE_AGENDA', { number: item.number });
  if (repeats !== undefined) return undefined;
  const { state, number } = amendment;
  if (state === 'rejected' || rejectedAlike(sitting, amendment)) return refuse('AMENDMENT_REJECTED', { amendmentId });
  return state === 'waiting' ? undefined : refuse('AMENDMENT_SETTLED', { amendmentId, number });
};

const rejectedAlike = ({ agenda }: Sitting, { itemId, text }: Pick<QuestionPut, 'itemId' | 'text'>): boolean =>
  agenda.amendments.some((one) => one.state === 'rejected' && one.itemId === itemId && sameText(one.text, text));

/** An amendment that was never entered in the list is known by the text of its ballot. */
const amendmentByWord = (sitting: Sitting, question: QuestionPut): Refusal | undefined => {
  if (question.subject !== 'amendment') return undefined;
  const { itemId, text } = question;
  const { ballots } = sitting;
  const rejected =
    rejectedAlike(sitting, question) ||
    ballots.ended.some(
      (one) =>
        one.ended === 'closed' &&
        one.subject === 'amendment' &&
        one.amendmentId === undefined &&
        one.itemId === itemId &&
        one.verdict.result === 'rejected' &&
        !isSetAside(ballots, one.ballotId) &&
        sameText(one.text, text),
    );
  return rejected ? refuse('AMENDMENT_REJECTED') : undefined;
};

/** Items are voted together while at least two are left in their block, or of those that a repeat is about. */
const blockStands: Check = ({ agenda }, { blockId, itemIds, repeats }) => {
  if (repeats === undefined && blockId !== undefined && agenda.block?.blockId !== blockId)
    return refuse('UNKNOWN_BLOCK', { blockId });
  if (!itemIds || itemIds.length >= BLOCK_LEAST) return undefined;
  return refuse('BLOCK_TOO_SMALL', { count: itemIds.length });
};

/** A ballot that sets a result aside names it and the reason. */
const setAsideNamesBallot: Check = ({ ballots }, { subject, motion }) => {
  if (motion?.kind !== 'set-aside') return subject === 'set-aside' ? refuse('NAMES_NO_BALLOT') : undefined;
  const { ballotId } = motion;
  const ballot = closedBallot(ballots, ballotId);
  if (!ballot || ballot.verdict.result === 'void') return refuse('NOT_CLOSED_BALLOT', { ballotId });
  return isSetAside(ballots, ballotId) ? refuse('ALREADY_SET_ASIDE', { ballotId }) : undefined;
};

const CHECKS: readonly Check[] = [
  repeatRefused,
  secretRefused,
  pluralityNeverAdopts,
  alternativesBelong,
  amendmentNotSettled,
  blockStands,
  setAsideNamesBallot,
  unlawfulMotion,
];
