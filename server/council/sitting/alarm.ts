/**
 * Air-raid alarm (повітряна тривога): one key in any part of a sitting's life. The running ballot stops without a
 * verdict, the speech is paused with the time it has left, microphones close, the queue is frozen. After the all-clear
 * everybody registers anew, perhaps at another place, and the sitting goes on where it stopped.
 */
import type { SittingCommand } from '#contract/commands';
import type { SittingEventOf } from '#contract/events';
import type { CommandOf } from '../command-of.ts';
import { accept, type Decision, reject } from '../decision.ts';
import { pausingForAlarm } from '../floor/pausing.ts';
import { closingAll } from '../microphones/closing.ts';
import { endingCeremony } from './ceremony.ts';
import type { Sitting } from './sitting.ts';

/** Why a ballot that ran was stopped. */
const STOPPED_BY_ALARM = 'Повітряна тривога';

/** While it lasts people leave, cards go in and out, and the sitting may be closed; all else waits. */
const HELD_DURING_ALARM: ReadonlySet<SittingCommand['type']> = new Set([
  'give-all-clear',
  'leave',
  'card-in',
  'card-out',
  'close-sitting',
]);

/** Whether the command waits for the all-clear. */
export const waitsForAllClear = ({ alarm }: Sitting, type: SittingCommand['type']): boolean =>
  alarm !== undefined && !HELD_DURING_ALARM.has(type);

export function decideAlarm(sitting: Sitting, command: CommandOf<'sound-alarm' | 'give-all-clear'>): Decision {
  return command.type === 'sound-alarm' ? soundAlarm(sitting) : giveAllClear(sitting, command);
}

function soundAlarm(sitting: Sitting): Decision {
  return accept(
    ...stoppingBallot(sitting),
    ...pausingForAlarm(sitting),
    ...closingAll(sitting, 'break'),
    ...endingCeremony(sitting),
    { type: 'AlarmSounded', v: 1, data: {} },
  );
}

function giveAllClear({ alarm }: Sitting, { place }: CommandOf<'give-all-clear'>): Decision {
  if (!alarm) return reject('NO_ALARM');
  return accept(
    { type: 'AllClear', v: 1, data: place === undefined ? {} : { place } },
    { type: 'RegistrationReset', v: 1, data: { reason: 'alarm' } },
  );
}

const stoppingBallot = ({ ballots: { running } }: Sitting): readonly SittingEventOf<'BallotStopped'>[] =>
  running ? [{ type: 'BallotStopped', v: 1, data: { ballotId: running.ballotId, reason: STOPPED_BY_ALARM } }] : [];
