/**
 * What a step of the chair's view does when its button is pressed. In: the step, the view, the draft of the next
 * ballot. Out: a command to give, a sheet to open (something has to be written or confirmed), or the floor's list.
 * Only what can't be undone is asked for twice: stopping a ballot, closing the sitting.
 */
import type { PersonCommand } from '#contract/commands';
import type { ChairStep, ChairView } from '#contract/views';
import type { BallotDraft } from './ballot-defaults.ts';

export type Sheet = 'draft' | 'stop' | 'close' | 'item' | 'keys';
export type StepName = ChairStep['step'];
export type Act =
  | Readonly<{ kind: 'command'; command: PersonCommand }>
  | Readonly<{ kind: 'sheet'; sheet: Sheet }>
  | Readonly<{ kind: 'floor' }>
  | Readonly<{ kind: 'nothing' }>;

/** By how much one press extends a running ballot, s. */
export const EXTEND_SECONDS = 15;

const command = (given: PersonCommand): Act => ({ kind: 'command', command: given });
const sheet = (named: Sheet): Act => ({ kind: 'sheet', sheet: named });
const nothing: Act = { kind: 'nothing' };

/** The command that opens the drafted ballot. */
export const openBallot = ({ subject, majority, text, openForSeconds }: BallotDraft): PersonCommand => ({
  type: 'open-ballot',
  subject,
  manner: 'open',
  majority,
  text: text.trim(),
  ...(openForSeconds === undefined ? {} : { openForSeconds }),
});

/** The item a step leads to: the one it names, else the first that waits. */
export const itemOf = (step: ChairStep, view: ChairView) =>
  step.itemId
    ? view.agenda[step.itemId]
    : Object.values(view.agenda)
        .toSorted((a, b) => a.order - b.order)
        .find((line) => line.state === 'waiting');

/** What pressing the step does now. */
export function actOf(step: ChairStep, view: ChairView, draft: BallotDraft): Act {
  const ballotId = view.ballot?.ballotId;
  switch (step.step) {
    case 'open-sitting':
    case 'take-roll':
    case 'adjourn-sitting':
    case 'resume-sitting':
    case 'close-item':
    case 'end-speech':
      return command({ type: step.step });
    case 'open-item': {
      const item = itemOf(step, view);
      return item ? command({ type: 'open-item', itemId: item.itemId }) : nothing;
    }
    case 'open-ballot':
      return draft.text.trim() ? command(openBallot(draft)) : sheet('draft');
    case 'close-ballot':
      return ballotId ? command({ type: 'close-ballot', ballotId }) : nothing;
    case 'extend-ballot':
      return ballotId ? command({ type: 'extend-ballot', ballotId, bySeconds: EXTEND_SECONDS }) : nothing;
    case 'stop-ballot':
      return sheet('stop');
    case 'close-sitting':
      return sheet('close');
    case 'grant-floor':
      return { kind: 'floor' };
  }
}

/** The key of each step, besides Enter, which takes the primary one. */
export const KEY_OF: Partial<Record<StepName, string>> = {
  'extend-ballot': '+',
  'grant-floor': 'F3',
  'end-speech': 'F4',
  'close-item': 'F7',
  'adjourn-sitting': 'F8',
  'resume-sitting': 'F8',
  'stop-ballot': 'F9',
};
