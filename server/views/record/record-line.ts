/**
 * The sitting's record in sentences, Ukrainian and English: one line an event, from the event and the state after
 * it. A vote has no line: how and when each voted is told by the roll call, after the close. Who took part in a
 * secret ballot has none either, since order and time would tell more than the list does. Trials are outside the
 * record.
 */
import type { SittingEvent } from '#contract/events';
import { unreachable } from '#contract/unreachable';
import type { RecordLine } from '#contract/views';
import type { Sitting } from '../../council/council.ts';
import { agendaLine } from './agenda-lines.ts';
import { ballotLine, takenBackLine } from './ballot-lines.ts';
import { floorLine } from './floor-lines.ts';
import { lifeLine } from './life-lines.ts';
import type { Line } from './line.ts';
import { peopleLine } from './people-lines.ts';
import { presenceLine } from './presence-lines.ts';

type Where = Pick<RecordLine, 'position' | 'at'>;

/** The line of this event, or undefined when it has none; `before`: the sitting before the event. */
export function recordLine(
  sitting: Sitting,
  event: SittingEvent,
  where: Where,
  before: Sitting | undefined,
): RecordLine | undefined {
  const line = event.type === 'BallotTakenBack' ? takenBackLine(before) : lineOf(sitting, event, before);
  return line && { ...where, ...line };
}

type Told = Exclude<SittingEvent, { type: 'BallotTakenBack' }>;

function lineOf(sitting: Sitting, event: Told, before: Sitting | undefined): Line | undefined {
  switch (event.type) {
    case 'SittingConvened':
    case 'SittingOpened':
    case 'RollTaken':
    case 'SittingAdjourned':
    case 'SittingResumed':
    case 'SittingExtended':
    case 'SittingClosed':
    case 'SecondRegistrationSet':
    case 'SittingNotHeld':
    case 'AlarmSounded':
    case 'AllClear':
    case 'RegistrationReset':
    case 'ClosedPartBegun':
    case 'ClosedPartEnded':
    case 'CeremonyBegun':
    case 'CeremonyEnded':
    case 'LimitsAdopted':
      return lifeLine(sitting, event);
    case 'MemberRegistered':
    case 'MemberLeft':
    case 'CardRemoved':
    case 'CardSeenTwice':
    case 'OtherCardSeen':
    case 'CardSeenOnce':
    case 'MovedToConsole':
    case 'DepartureConfirmed':
    case 'ConflictDeclared':
    case 'ConflictRetracted':
    case 'CompetenceExceptionApplied':
      return presenceLine(sitting, event, before);
    case 'ChairPassed':
    case 'MandateEnded':
    case 'MandateRecognised':
    case 'FactionChanged':
    case 'TemporaryCardGiven':
    case 'SittingSecretaryNamed':
    case 'CountingCommissionFormed':
    case 'GuestAdded':
    case 'StatementEntered':
      return peopleLine(sitting, event);
    case 'ItemAdded':
    case 'ItemOpened':
    case 'ItemClosed':
    case 'ItemTakenBack':
    case 'ItemWithdrawn':
    case 'ItemPostponed':
    case 'ItemRestored':
    case 'ItemMoved':
    case 'StageOpened':
    case 'AmendmentSubmitted':
    case 'AmendmentWithdrawn':
    case 'BlockFormed':
    case 'ItemTakenFromBlock':
      return agendaLine(sitting, event);
    case 'PartTaken':
      return undefined;
    case 'BallotOpened':
    case 'VoteCast':
    case 'VoteVoided':
    case 'BallotExtended':
    case 'BallotResumed':
    case 'AlternativeClosed':
    case 'AlternativeOpened':
    case 'BallotClosed':
    case 'BallotStopped':
    case 'BallotVoided':
    case 'ResultSetAside':
    case 'DecisionNumbered':
      return ballotLine(sitting, event);
    case 'FloorRequested':
    case 'RequestEnded':
    case 'QueueReordered':
    case 'SpeechBegun':
    case 'SpeechPaused':
    case 'SpeechContinued':
    case 'SpeechExtended':
    case 'SpeechEnded':
    case 'MicrophoneModeSet':
    case 'MicrophoneOpened':
    case 'MicrophoneClosed':
      return floorLine(sitting, event);
    default:
      return unreachable(event);
  }
}
