/** How an ended ballot was held and what it was about, in the words of papers and data. */
import type { BallotId } from '#contract/ids';
import { unreachable } from '#contract/unreachable';
import type { EnteredMethod, SecretMeans, Subject } from '#contract/vocabulary';
import { amendmentById } from '../../council/agenda/agenda.ts';
import { type ClosedBallot, type EndedBallot, endedBallot } from '../../council/ballot/ballot.ts';
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
  /** «електронною системою», or how it was held otherwise. */
  readonly manner: string;
  /** Why it was held without the machine. */
  readonly mannerReason?: string;
  /** Why a result is set aside. */
  readonly reason?: string;
  /** Numbers of the decisions it adopted. */
  readonly decisions: readonly string[];
  /** ISO 8601 */
  readonly openedAt: string;
  /** When it was closed, or stopped without a verdict; ISO 8601. */
  readonly closedAt: string;
};

const METHODS: Readonly<Record<EnteredMethod, string>> = {
  'raised-hands': 'підняттям рук, внесено поіменно вручну',
  'by-voice': 'голосом, внесено поіменно вручну',
  paper: 'на папері, внесено поіменно вручну',
};

const SECRET: Readonly<Record<SecretMeans, string>> = {
  paper: 'таємно, бюлетенями',
  electronic: 'таємно, електронною системою',
};

export function ballotFacts(sitting: Sitting, ballot: EndedBallot, decisions: readonly string[]): BallotFacts {
  const { ballotId: id, number, subject, text, methodReason, motion, openedAt } = ballot;
  return {
    id,
    number,
    subject,
    text,
    about: about(sitting, ballot),
    manner: mannerWords(ballot),
    ...(methodReason !== undefined && { mannerReason: methodReason }),
    ...(motion?.kind === 'set-aside' && { reason: motion.reason }),
    decisions,
    openedAt,
    closedAt: endedAt(ballot),
  };
}

function mannerWords({ manner, by, method }: EndedBallot): string {
  if (manner === 'secret') return SECRET[by ?? 'electronic'];
  return method === undefined ? 'електронною системою' : METHODS[method];
}

function endedAt(ballot: EndedBallot): string {
  switch (ballot.ended) {
    case 'closed':
      return ballot.closedAt;
    case 'stopped':
      return ballot.stoppedAt;
    case 'voided':
      return ballot.voidedAt;
    default:
      return unreachable(ballot);
  }
}

const AGENDA_STAGES = { 'as-a-basis': 'за основу', change: 'зміна', 'as-a-whole': 'в цілому' } as const;

function about(sitting: Sitting, ballot: EndedBallot): string {
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
