/**
 * What the chair's page proposes for a ballot of each subject: the usual majority and whether the item's title
 * serves as the question. In: a subject. Out: a proposal that the chair may change before the ballot opens.
 * Follows the table of majorities of 280/97-ВР ст. 59: a decision is adopted by the majority of the composition,
 * the head's veto is overridden by two thirds (ч. 4), an indicative ballot by the most votes.
 * The majority of those present serves only where a council's own regulations say so, and is never proposed.
 */
import type { Majority, Result, Subject } from '#contract/vocabulary';

type Proposal = Readonly<{ majority: Majority; question: 'title' | 'own' }>;
const decision = { majority: 'majority-of-composition', question: 'title' } as const;
const ownQuestion = { majority: 'majority-of-composition', question: 'own' } as const;

const PROPOSALS: Readonly<Record<Subject, Proposal>> = {
  'basis-and-whole': decision,
  'as-a-basis': decision,
  amendment: ownQuestion,
  'as-a-whole': decision,
  procedural: ownQuestion,
  agenda: ownQuestion,
  'take-note': decision,
  instruction: ownQuestion,
  request: decision,
  'veto-override': { majority: 'two-thirds-of-composition', question: 'title' },
  election: decision,
  indicative: { majority: 'plurality', question: 'own' },
  rating: { majority: 'plurality', question: 'own' },
  repeat: decision,
  'set-aside': ownQuestion,
};

/** Subjects in the order in which the page offers them; a rating needs alternatives and is not offered. */
export const OFFERED_SUBJECTS: readonly Subject[] = (Object.keys(PROPOSALS) as Subject[]).filter(
  (subject) => subject !== 'rating',
);
/** The subjects of everyday, one press away. */
export const USUAL_SUBJECTS: readonly Subject[] = [
  'basis-and-whole',
  'as-a-basis',
  'amendment',
  'as-a-whole',
  'procedural',
];

/** Majorities in the order in which the page offers them. */
export const OFFERED_MAJORITIES: readonly Majority[] = [
  'majority-of-composition',
  'two-thirds-of-composition',
  'half-of-composition',
  'one-third-of-composition',
  'majority-of-present',
  'two-thirds-of-present',
  'plurality',
];

/** Everything that opening a ballot needs, as the chair's page holds it until then. Without seconds: the council's rule. */
export type BallotDraft = Readonly<{
  subject: Subject;
  majority: Majority;
  text: string;
  openForSeconds?: number | undefined;
}>;

/** The texts that serve as a question: the open item's title, and the agenda's own, in the page's language. */
export type Questions = Readonly<{ title: string | undefined; agenda: string }>;

/** The draft of a ballot on `subject`; the text stays empty where the chair has to bring one. */
export function draftFor(subject: Subject, questions: Questions, openForSeconds: number | undefined): BallotDraft {
  const { majority, question } = PROPOSALS[subject];
  const text = subject === 'agenda' ? questions.agenda : question === 'title' ? questions.title : undefined;
  return { subject, majority, text: text ?? '', openForSeconds };
}

/** The last ballot that ended, as far as the next one depends on it. */
export type LastBallot = Readonly<{ subject: Subject; result: Result }>;

/**
 * The subject that usually follows: what was adopted as a basis is put as a whole, and so is a draft after its
 * amendments, however they fared. Before any item the agenda is put. Advice only.
 */
export function usualNext(last: LastBallot | undefined, hasItem: boolean): Subject {
  if (!hasItem) return last ? 'procedural' : 'agenda';
  if (last?.subject === 'amendment') return 'as-a-whole';
  return last?.subject === 'as-a-basis' && last.result === 'adopted' ? 'as-a-whole' : 'basis-and-whole';
}
