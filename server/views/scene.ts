/** The scene of the hall display, from what the sitting does; and which events are a next step that ends a result. */
import type { SittingEvent } from '#contract/events';
import { unreachable } from '#contract/unreachable';
import type { Scene } from '#contract/views';
import { registeredMembers } from '../council/registration/presence.ts';
import type { SittingRecord } from './house.ts';

const NEXT_STEPS: ReadonlySet<SittingEvent['type']> = new Set([
  'SittingOpened',
  'RollTaken',
  'SittingAdjourned',
  'SittingResumed',
  'SittingClosed',
  'SittingNotHeld',
  'RegistrationReset',
  'CeremonyBegun',
  'ItemOpened',
  'ItemClosed',
  'ItemTakenBack',
  'StageOpened',
  'BallotOpened',
  'SpeechBegun',
]);

/** Whether this event takes the last result off the screens. */
export const isNextStep = (event: SittingEvent): boolean => NEXT_STEPS.has(event.type);

/** What the hall display shows; `idle` when no sitting is convened or nobody has come yet. The alarm is over everything. */
export function sceneOf(record: SittingRecord | undefined): Scene {
  if (!record) return 'idle';
  const { sitting, rollShown, shownResult } = record;
  if (sitting.alarm && sitting.phase !== 'closed') return 'alarm';
  switch (sitting.phase) {
    case 'convened':
      if (sitting.ballots.running) return 'ballot';
      if (sitting.ceremony) return 'ceremony';
      if (shownResult !== undefined) return 'result';
      return rollShown || registeredMembers(sitting).length > 0 ? 'registration' : 'idle';
    case 'open':
      return sceneOfOpen(record);
    case 'adjourned':
      if (sitting.ceremony) return 'ceremony';
      return rollShown ? 'registration' : 'break';
    case 'closed':
      return sitting.notHeld ? 'not-held' : 'closed';
    default:
      return unreachable(sitting.phase);
  }
}

function sceneOfOpen({ sitting, shownResult, rollShown }: SittingRecord): Scene {
  if (sitting.ballots.running) return 'ballot';
  if (sitting.ceremony) return 'ceremony';
  if (shownResult !== undefined) return 'result';
  if (rollShown) return 'registration';
  if (sitting.floor.speech) return 'speech';
  return sitting.agenda.openItemId === undefined ? 'agenda' : 'item';
}
