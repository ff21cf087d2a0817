/** Where in a sitting's life each command belongs. */
import type { SittingCommand } from '#contract/commands';
import type { RefusalDetails } from '#contract/refusals';
import type { SittingState as Phase } from '#contract/vocabulary';

/** `convened`: from convening to the close, breaks included. `open`: only while the sitting is open. */
type Needs = 'convened' | 'open';

const NEEDS: Readonly<Record<Exclude<SittingCommand['type'], 'convene'>, Needs>> = {
  'open-sitting': 'convened',
  'take-roll': 'convened',
  'adjourn-sitting': 'open',
  'resume-sitting': 'convened',
  'close-sitting': 'convened',
  'register-member': 'convened',
  leave: 'convened',
  'card-in': 'convened',
  'card-out': 'convened',
  'add-item': 'convened',
  'open-item': 'open',
  'close-item': 'open',
  'open-ballot': 'open',
  'extend-ballot': 'open',
  'close-ballot': 'open',
  'stop-ballot': 'open',
  'ballot-time-up': 'open',
  'resume-ballot': 'open',
  'cast-vote': 'open',
  'press-key': 'open',
  'begin-speech': 'open',
  'end-speech': 'open',
};

/** Whether the command waits for the sitting to be open. */
export const needsOpenSitting = (type: keyof typeof NEEDS): boolean => NEEDS[type] === 'open';

const IN_UKRAINIAN: Readonly<Record<Phase, string>> = {
  convened: 'скликано',
  open: 'відкрито',
  adjourned: 'перерва',
  closed: 'закрито',
};

/** The phase as a refusal names it, in English and in Ukrainian. */
export const phaseDetails = (phase: Phase): RefusalDetails => ({ state: phase, stateUk: IN_UKRAINIAN[phase] });
