/** Steps of the sitting's life: opened, in a break, under an alarm, not held, closed. */
import type { Answer } from '#contract/live-wire';
import { unreachable } from '#contract/unreachable';
import { leave } from './play-people.ts';
import { inMinutes, type Play, wait } from './play-state.ts';
import type { StepOf } from './read-scenario.ts';

export type LifeStep = StepOf<
  | 'open-sitting'
  | 'close-sitting'
  | 'break'
  | 'resume'
  | 'alarm'
  | 'second-registration'
  | 'not-held'
  | 'closed-part'
  | 'end-closed-part'
>;

export async function playLife(play: Play, step: LifeStep): Promise<Answer> {
  const { chair } = play.stage;
  switch (step.do) {
    case 'open-sitting':
      return chair.command({ type: 'open-sitting' });
    case 'close-sitting':
      return chair.command({ type: 'close-sitting' });
    case 'break':
      return takeBreak(play, step);
    case 'resume':
      return chair.command({ type: 'resume-sitting' });
    case 'alarm':
      return sitOutAlarm(play, step);
    case 'second-registration':
      return waitForSecondRegistration(play, step);
    case 'not-held':
      return chair.command({ type: 'declare-not-held' });
    case 'closed-part':
      return chair.command({ type: 'begin-closed-part', reason: step.reason });
    case 'end-closed-part':
      return chair.command({ type: 'end-closed-part' });
    default:
      return unreachable(step);
  }
}

async function takeBreak(play: Play, { reason, minutes }: StepOf<'break'>): Promise<Answer> {
  const until = minutes === undefined ? {} : { until: inMinutes(play, minutes) };
  const given = { ...(reason !== undefined && { reason }), ...until };
  const answer = await play.stage.chair.command({ type: 'adjourn-sitting', ...given });
  if (answer.ok && minutes !== undefined) await wait(play, minutes * 60);
  return answer;
}

/** Alarm, everybody takes the card along to the shelter, all-clear. A `register` and a `resume` follow. */
async function sitOutAlarm(play: Play, { seconds = 0, place }: StepOf<'alarm'>): Promise<Answer> {
  const { chair } = play.stage;
  const sounded = await chair.command({ type: 'sound-alarm' });
  if (!sounded.ok) return sounded;
  await leave(play, [...play.registered]);
  await wait(play, seconds);
  return chair.command({ type: 'give-all-clear', ...(place !== undefined && { place }) });
}

async function waitForSecondRegistration(play: Play, { minutes }: StepOf<'second-registration'>): Promise<Answer> {
  const answer = await play.stage.chair.command({ type: 'set-second-registration', at: inMinutes(play, minutes) });
  if (answer.ok) await wait(play, minutes * 60);
  return answer;
}
