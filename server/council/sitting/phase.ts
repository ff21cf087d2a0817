/** Where in a sitting's life each command belongs. */
import type { SittingCommand } from '#contract/commands';
import type { RefusalDetails } from '#contract/refusals';
import type { SittingState as Phase } from '#contract/vocabulary';
import type { Sitting } from './sitting.ts';

/**
 * `convened`: from convening to the close, breaks included. `open`: only while the sitting is open. `voting`: then, and
 * before the opening in a trial vote.
 */
type Needs = 'convened' | 'open' | 'voting';

const NEEDS: Readonly<Record<Exclude<SittingCommand['type'], 'convene'>, Needs>> = {
  'open-sitting': 'convened',
  'take-roll': 'convened',
  'adjourn-sitting': 'open',
  'resume-sitting': 'convened',
  'extend-sitting': 'convened',
  'close-sitting': 'convened',
  'set-second-registration': 'convened',
  'declare-not-held': 'convened',
  'sound-alarm': 'convened',
  'give-all-clear': 'convened',
  're-register': 'convened',
  'begin-closed-part': 'open',
  'end-closed-part': 'convened',
  'begin-ceremony': 'convened',
  'end-ceremony': 'convened',
  'register-member': 'convened',
  leave: 'convened',
  'move-to-console': 'convened',
  'confirm-departure': 'convened',
  'card-in': 'convened',
  'card-out': 'convened',
  'pass-chair': 'convened',
  'end-mandate': 'convened',
  'recognise-mandate': 'convened',
  'change-faction': 'convened',
  'give-temporary-card': 'convened',
  'name-sitting-secretary': 'convened',
  'form-counting-commission': 'convened',
  'add-guest': 'convened',
  'add-item': 'convened',
  'open-item': 'open',
  'close-item': 'open',
  'take-back-item': 'open',
  'withdraw-item': 'convened',
  'postpone-item': 'convened',
  'restore-item': 'convened',
  'move-item': 'convened',
  'open-stage': 'open',
  'submit-amendment': 'convened',
  'withdraw-amendment': 'convened',
  'form-block': 'convened',
  'take-from-block': 'convened',
  'declare-conflict': 'open',
  'retract-conflict': 'convened',
  'apply-competence-exception': 'open',
  'state-recorded-wrongly': 'convened',
  'enter-statement': 'convened',
  'open-ballot': 'voting',
  'extend-ballot': 'voting',
  'close-ballot': 'voting',
  'stop-ballot': 'voting',
  'take-back-ballot': 'voting',
  'ballot-time-up': 'voting',
  'resume-ballot': 'voting',
  'cast-vote': 'voting',
  'press-key': 'voting',
  'take-part': 'voting',
  'enter-vote': 'voting',
  'enter-ballot': 'open',
  'enter-paper-figures': 'open',
  'request-floor': 'open',
  'withdraw-request': 'convened',
  'grant-floor': 'open',
  'end-speech': 'open',
  'pause-speech': 'open',
  'continue-speech': 'open',
  'extend-speech': 'open',
  'speech-time-up': 'open',
  'reorder-queue': 'convened',
  'clear-queue': 'convened',
  'set-microphone-mode': 'convened',
  'open-microphone': 'open',
  'close-microphone': 'open',
  'cut-microphones': 'open',
};

/** Whether the command waits for the sitting to be open. */
export const needsOpenSitting = (type: keyof typeof NEEDS): boolean => NEEDS[type] !== 'convened';

/** Whether the command belongs to a trial vote, which is held before the opening. */
export function isForTrial({ phase, ballots }: Sitting, command: SittingCommand): boolean {
  if (command.type === 'convene' || NEEDS[command.type] !== 'voting') return false;
  if (command.type === 'open-ballot') return command.trial === true;
  if (command.type === 'press-key' && command.key === 'request-floor') return false;
  return phase === 'convened' && ballots.running !== undefined;
}

const IN_UKRAINIAN: Readonly<Record<Phase, string>> = {
  convened: 'скликано',
  open: 'відкрито',
  adjourned: 'перерва',
  closed: 'закрито',
};

/** The phase as a refusal names it, in English and in Ukrainian. */
export const phaseDetails = (phase: Phase): RefusalDetails => ({ state: phase, stateUk: IN_UKRAINIAN[phase] });
