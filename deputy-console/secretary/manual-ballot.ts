/**
 * A ballot held without the machine, as it is written down. In: what was written and chosen, the votes by name.
 * Out: the order, or nothing while something that it needs is missing.
 */
import type { PersonCommand } from '#contract/commands';
import type { AmendmentId, BallotId, MemberId } from '#contract/ids';
import type { EndedBallot, SecretaryView } from '#contract/views';
import type { AgendaStage, Choice, EnteredMethod, Majority, Subject } from '#contract/vocabulary';

export type ManualBallot = {
  readonly subject: Subject;
  readonly text: string;
  readonly method: EnteredMethod;
  readonly reason: string;
  /** Empty: by the council's rules. */
  readonly majority: Majority | '';
  readonly agendaStage: AgendaStage;
  readonly amendmentId: string;
  /** The ballot that it repeats or sets aside. */
  readonly bound: string;
};

/** Subjects that one question with three choices can be about. Several alternatives are opened by the chair. */
export const MANUAL_SUBJECTS: readonly Subject[] = [
  'basis-and-whole',
  'as-a-basis',
  'as-a-whole',
  'amendment',
  'agenda',
  'procedural',
  'indicative',
  'take-note',
  'instruction',
  'request',
  'veto-override',
  'election',
  'repeat',
  'set-aside',
];

export const METHODS: readonly EnteredMethod[] = ['raised-hands', 'by-voice', 'paper'];

/** Ended ballots of the current sitting, the newest first: to repeat or to set aside. */
export function endedOf(view: SecretaryView): readonly EndedBallot[] {
  const sitting = view.head && view.sittings[view.head.sittingId];
  return (sitting?.ballots ?? []).filter(({ trial }) => !trial).toSorted((a, b) => b.number - a.number);
}

type EnterBallot = Extract<PersonCommand, { type: 'enter-ballot' }>;

export function manualCommand(form: ManualBallot, votes: Record<Choice, MemberId[]>): EnterBallot | undefined {
  const { subject, method, majority } = form;
  const [text, reason] = [form.text.trim(), form.reason.trim()];
  const needsBound = subject === 'repeat' || subject === 'set-aside';
  if (text === '' || reason === '' || (needsBound && form.bound === '')) return undefined;
  if (subject === 'amendment' && form.amendmentId === '') return undefined;
  const ballotId = form.bound as BallotId;
  return {
    type: 'enter-ballot',
    subject,
    text,
    method,
    reason,
    votes,
    ...(majority && { majority }),
    ...(subject === 'agenda' && { agendaStage: form.agendaStage }),
    ...(subject === 'amendment' && { amendmentId: form.amendmentId as AmendmentId }),
    ...(subject === 'repeat' && { repeats: ballotId }),
    ...(subject === 'set-aside' && { motion: { kind: 'set-aside' as const, ballotId, reason } }),
  };
}
