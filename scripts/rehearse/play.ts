/**
 * Plays the steps of a scenario: the chair and the secretary by commands, the members by cards and keys at their seats.
 * It waits for lights, answers and views, never for time. Out: which ballots were held, and differences met on the way.
 */
import type { Answer } from '#contract/live-wire';
import type { RehearsalStep } from '#contract/rehearsal-file';
import { unreachable } from '#contract/unreachable';
import { playBallot } from './play-ballot.ts';
import { playFloor } from './play-floor.ts';
import { playAgenda } from './play-item.ts';
import { playLife } from './play-life.ts';
import { playPeople } from './play-people.ts';
import { playRefusal } from './play-refusal.ts';
import { enterByHand, holdOnPaper } from './play-secret.ts';
import { newPlay, type Play } from './play-state.ts';
import type { Scenario } from './read-scenario.ts';
import type { Stage } from './stage.ts';

/** Who watches while it is played: told after every step, and waited for. */
export type Looks = { readonly afterStep?: (play: Play, step: number) => Promise<unknown> };

/** Plays all steps of a scenario. */
export async function playAll(stage: Stage, scenario: Scenario, { afterStep }: Looks = {}): Promise<Play> {
  const play = newPlay(stage, scenario);
  try {
    for (const step of scenario.steps.keys()) {
      await playSteps(play, step, step + 1);
      await afterStep?.(play, step);
    }
    return play;
  } finally {
    for (const console of play.consoles.values()) console.close();
  }
}

/** Plays the steps from one on to before another. */
export async function playSteps(play: Play, from: number, to: number): Promise<void> {
  for (const [offset, step] of play.scenario.steps.slice(from, to).entries()) {
    play.at = `/steps/${from + offset} (${step.do})`;
    const answer = await playStep(play, step).catch((problem: Error) => {
      throw new Error(`${play.at}: ${problem.message}`);
    });
    if (answer && !answer.ok) play.differences.push(`${play.at}: refused ${answer.refusal.code}: ${answer.refusal.en}`);
  }
}

/** Plays one step; gives the answer that matters, if any. */
async function playStep(play: Play, step: RehearsalStep): Promise<Answer | undefined> {
  switch (step.do) {
    case 'register':
    case 'leave':
    case 'change-seat':
    case 'copied-card':
    case 'take-copied-card':
    case 'expect-neighbours':
    case 'temporary-card':
    case 'spare-keypad':
    case 'pass-chair':
    case 'declare-conflict':
    case 'competence-exception':
    case 'statement':
    case 'end-mandate':
    case 'counting-commission':
      return playPeople(play, step);
    case 'open-sitting':
    case 'close-sitting':
    case 'break':
    case 'resume':
    case 'alarm':
    case 'second-registration':
    case 'not-held':
    case 'closed-part':
    case 'end-closed-part':
      return playLife(play, step);
    case 'open-item':
    case 'stage':
    case 'withdraw-item':
    case 'postpone-item':
    case 'amendment':
      return playAgenda(play, step);
    case 'speech':
    case 'guest-speech':
    case 'request-floor':
    case 'withdraw-request':
    case 'expect-queue':
    case 'expect-microphones':
      return playFloor(play, step);
    case 'ballot':
    case 'stop-ballot':
    case 'repeat':
    case 'rating':
    case 'election':
    case 'block':
      return playBallot(play, step);
    case 'manual-ballot':
      return enterByHand(play, step);
    case 'paper-ballot':
      return holdOnPaper(play, step);
    case 'expect-refusal':
      return playRefusal(play, step);
    default:
      return unreachable(step);
  }
}
