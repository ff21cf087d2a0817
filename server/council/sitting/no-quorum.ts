/**
 * No quorum at the opening: a second registration at a set time, and if that brings none, «засідання не відбулося».
 * Both only before the opening, and only while there is no quorum (280/97-ВР ст. 46).
 */
import type { CommandOf } from '../command-of.ts';
import { accept, type Decision, type DecisionContext, reject } from '../decision.ts';
import { registeredMembers } from '../registration/presence.ts';
import { quorumOf } from '../registration/quorum.ts';
import { endingCeremony, endingClosedPart } from './ceremony.ts';
import { isLaterThan, noSuchTime } from './later-time.ts';
import type { Sitting } from './sitting.ts';

export function setSecondRegistration(
  sitting: Sitting,
  { at }: CommandOf<'set-second-registration'>,
  { nowMs }: DecisionContext,
): Decision {
  const quorum = quorumOf(sitting);
  if (sitting.phase !== 'convened') return reject('SITTING_ALREADY_OPEN');
  if (quorum.met) return reject('NO_QUORUM_STILL', { deputies: quorum.deputies, needed: quorum.needed });
  if (!isLaterThan(at, nowMs)) return noSuchTime(at);
  return accept({ type: 'SecondRegistrationSet', v: 1, data: { at, quorum } });
}

/** Closes the sitting, with who came. */
export function declareNotHeld(sitting: Sitting): Decision {
  const { ballots, phase } = sitting;
  const quorum = quorumOf(sitting);
  if (phase !== 'convened') return reject('SITTING_ALREADY_OPEN');
  if (ballots.running) return reject('BALLOT_RUNNING', { ballotId: ballots.running.ballotId });
  if (quorum.met) return reject('NO_QUORUM_STILL', { deputies: quorum.deputies, needed: quorum.needed });
  const registered = registeredMembers(sitting).map(({ id }) => id);
  return accept(...endingCeremony(sitting), ...endingClosedPart(sitting), {
    type: 'SittingNotHeld',
    v: 1,
    data: { registered, quorum },
  });
}
