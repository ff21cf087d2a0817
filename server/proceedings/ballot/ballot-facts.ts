/** How a ballot was held and what it was about, in the words of the printout. */
import type { BallotId } from '#contract/ids';
import type { EnteredMethod, Subject } from '#contract/vocabulary';
import { amendmentById } from '../../council/agenda/agenda.ts';
import { type ClosedBallot, endedBallot } from '../../council/ballot/ballot.ts';
import type { Sitting } from '../../council/council.ts';
import { subjectWords } from '../words.ts';

/** A closed ballot that was open and by name. */
export type OpenBallot = ClosedBallot & { readonly votes: NonNullable<ClosedBallot['votes']> };

export type BallotFacts = {
  readonly id: BallotId;
  readonly number: number;
  readonly subject: Subject;
  readonly text: string;
  /** What it was on: «в цілому», «поправка № 2», «повторне щодо голосування № 8». */
  readonly about: string;
  /** «електронною системою», or how it was held without it. */
  readonly manner: string;
  /** Why it was held without the machine. */
  readonly mannerReason?: string;
  /** Why a result is set aside. */
  readonly reason?: string;
  /** Numbers of the decisions it adopted. */
  readonly decisions: readonly string[];
  /** ISO 8601 */
  readonly openedAt: string;
  /** ISO 8601 */
  readonly closedAt: string;
};

const METHODS: Readonly<Record<EnteredMethod, string>> = {
  'raised-hands': 'підняттям рук, внесено поіменно вручну',
  'by-voice': 'голосом, внесено поіменно вручну',
  paper: 'на папері, внесено поіменно вручну',
};

export function ballotFacts(sitting: Sitting, ballot: OpenBallot, decisions: readonly string[]): BallotFacts {
  const { ballotId: id, number, subject, text, method, methodReason, motion, openedAt, closedAt } = ballot;
  return {
    id,
    number,
    subject,
    text,
    about: about(sitting, ballot),
    manner: method === undefined ? 'електронною системою' : METHODS[method],
    ...(methodReason !== undefined && { mannerReason: methodReason }),
    ...(motion?.kind === 'set-aside' && { reason: motion.reason }),
    decisions,
    openedAt,
    closedAt,
  };
}

const AGENDA_STAGES = { 'as-a-basis': 'за основу', change: 'зміна', 'as-a-whole': 'в цілому' } as const;

function about(sitting: Sitting, ballot: OpenBallot): string {
  const { subject, agendaStage, amendmentId, repeats, motion, itemIds, reasonedRefusal } = ballot;
  const numberOf = (id: BallotId) => endedBallot(sitting.ballots, id)?.number ?? '—';
  const amendment = amendmentId && amendmentById(sitting.agenda, amendmentId);
  const words = subjectWords(subject);
  if (agendaStage) return `${words} ${AGENDA_STAGES[agendaStage]}`;
  if (amendment) return `${words} № ${amendment.number}`;
  if (repeats) return `${words} щодо голосування № ${numberOf(repeats)}`;
  if (motion?.kind === 'set-aside') return `${words} № ${numberOf(motion.ballotId)}`;
  if (itemIds) return `${words}, пакетом`;
  return reasonedRefusal ? `${words}, мотивована відмова` : words;
}
