/**
 * The life of a sitting: opened, adjourned, resumed, extended, closed. Opening asks for no quorum, since the roll is a
 * record; quorum is tested when a ballot opens. A break and the close end a running speech and wait for a running
 * ballot; a break may be called while papers are counted. An alarm waits for nothing (see alarm).
 */
import type { SittingEvent } from '#contract/events';
import { unreachable } from '#contract/unreachable';
import { closingOpenItem } from '../agenda/closing.ts';
import { isOnPaper } from '../ballot/secret.ts';
import type { CommandOf } from '../command-of.ts';
import { accept, type Decision, type DecisionContext, reject } from '../decision.ts';
import { endingSpeech } from '../floor/ending.ts';
import { closingAll } from '../microphones/closing.ts';
import { registeredMembers } from '../registration/presence.ts';
import { quorumOf } from '../registration/quorum.ts';
import { decideAlarm } from './alarm.ts';
import { decideCeremony, endingCeremony, endingClosedPart } from './ceremony.ts';
import { isLaterThan, noSuchTime } from './later-time.ts';
import { declareNotHeld, setSecondRegistration } from './no-quorum.ts';
import { phaseDetails } from './phase.ts';
import type { Sitting } from './sitting.ts';

export type LifeCommand = CommandOf<
  | 'open-sitting'
  | 'take-roll'
  | 'adjourn-sitting'
  | 'resume-sitting'
  | 'extend-sitting'
  | 'close-sitting'
  | 'set-second-registration'
  | 'declare-not-held'
  | 'sound-alarm'
  | 'give-all-clear'
  | 'begin-closed-part'
  | 'end-closed-part'
  | 'begin-ceremony'
  | 'end-ceremony'
>;

export function decideSitting(sitting: Sitting, command: LifeCommand, context: DecisionContext): Decision {
  switch (command.type) {
    case 'open-sitting':
      return open(sitting);
    case 'take-roll':
      return accept({ type: 'RollTaken', v: 1, data: { registered: roll(sitting), quorum: quorumOf(sitting) } });
    case 'adjourn-sitting':
      return adjourn(sitting, command, context);
    case 'resume-sitting':
      if (sitting.phase !== 'adjourned') return reject('SITTING_NOT_ADJOURNED', phaseDetails(sitting.phase));
      return accept({ type: 'SittingResumed', v: 1, data: { quorum: quorumOf(sitting) } });
    case 'extend-sitting':
      return extend(sitting, command, context);
    case 'close-sitting':
      return close(sitting, context);
    case 'set-second-registration':
      return setSecondRegistration(sitting, command, context);
    case 'declare-not-held':
      return declareNotHeld(sitting);
    case 'sound-alarm':
    case 'give-all-clear':
      return decideAlarm(sitting, command);
    case 'begin-closed-part':
    case 'end-closed-part':
    case 'begin-ceremony':
    case 'end-ceremony':
      return decideCeremony(sitting, command);
    default:
      return unreachable(command);
  }
}

/** A trial vote is over before the sitting is opened. */
function open(sitting: Sitting): Decision {
  const { running } = sitting.ballots;
  if (sitting.phase !== 'convened') return reject('SITTING_ALREADY_OPEN');
  if (running) return reject('BALLOT_RUNNING', { ballotId: running.ballotId });
  return accept({ type: 'SittingOpened', v: 1, data: { quorum: quorumOf(sitting) } });
}

function adjourn(
  sitting: Sitting,
  { reason, until }: CommandOf<'adjourn-sitting'>,
  context: DecisionContext,
): Decision {
  const ballot = sitting.ballots.running;
  if (ballot && !isOnPaper(ballot)) return reject('BALLOT_RUNNING', { ballotId: ballot.ballotId });
  if (until !== undefined && !isLaterThan(until, context.nowMs)) return noSuchTime(until);
  const data = { ...(reason !== undefined && { reason }), ...(until !== undefined && { until }) };
  return accept(...falling(sitting, context), ...endingCeremony(sitting), { type: 'SittingAdjourned', v: 1, data });
}

/** Beyond the end in force, as planned or extended before. */
function extend({ endsAt }: Sitting, { until }: CommandOf<'extend-sitting'>, { nowMs }: DecisionContext): Decision {
  const inForceMs = endsAt === undefined ? nowMs : Math.max(nowMs, Date.parse(endsAt));
  if (!isLaterThan(until, inForceMs)) return noSuchTime(until);
  return accept({ type: 'SittingExtended', v: 1, data: { until } });
}

function close(sitting: Sitting, context: DecisionContext): Decision {
  const ballot = sitting.ballots.running;
  if (ballot) return reject('BALLOT_RUNNING', { ballotId: ballot.ballotId });
  return accept(
    ...falling(sitting, context),
    ...closingOpenItem(sitting),
    ...endingCeremony(sitting),
    ...endingClosedPart(sitting),
    { type: 'SittingClosed', v: 1, data: { registered: roll(sitting) } },
  );
}

/** The hall falls silent: the speech ends, microphones close. */
const falling = (sitting: Sitting, context: DecisionContext): SittingEvent[] => [
  ...endingSpeech(sitting, context),
  ...closingAll(sitting, 'break'),
];

const roll = (sitting: Sitting) => registeredMembers(sitting).map(({ id }) => id);
