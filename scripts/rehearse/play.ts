/**
 * Plays the steps of a scenario: the chair by commands, the members by cards and keys at their seats. It waits for
 * lights, answers and views, never for time. Out: which ballots were held, and differences met on the way.
 */
import type { Answer } from '#contract/live-wire';
import { unreachable } from '#contract/unreachable';
import { holdBallot, stopBallot } from './play-ballot.ts';
import { openItem } from './play-item.ts';
import { playRefusal } from './play-refusal.ts';
import { type Play, seatOf } from './play-state.ts';
import type { Scenario } from './read-scenario.ts';
import type { Stage } from './stage.ts';
import type { PlayableStep } from './step-shape.ts';

type StepOf<D extends PlayableStep['do']> = Extract<PlayableStep, { do: D }>;

export async function playAll(stage: Stage, scenario: Scenario): Promise<Play> {
  const play: Play = {
    stage,
    scenario,
    seats: new Map(scenario.members.map(({ id, seat }) => [id, seat])),
    registered: new Set(),
    held: new Map(),
    differences: [],
    lastItem: undefined,
    at: '',
  };
  for (const [index, step] of scenario.steps.entries()) {
    play.at = `/steps/${index} (${step.do})`;
    const answer = await playStep(play, step).catch((problem: Error) => {
      throw new Error(`${play.at}: ${problem.message}`);
    });
    if (answer && !answer.ok) play.differences.push(`${play.at}: refused ${answer.refusal.code}: ${answer.refusal.en}`);
  }
  return play;
}

/** Plays one step; gives the answer that matters, if any. */
async function playStep(play: Play, step: PlayableStep): Promise<Answer | undefined> {
  const { chair } = play.stage;
  switch (step.do) {
    case 'register':
      return register(play, step);
    case 'leave':
      return leave(play, step);
    case 'open-sitting':
      return chair.command({ type: 'open-sitting' });
    case 'close-sitting':
      return chair.command({ type: 'close-sitting' });
    case 'open-item':
      return openItem(play, step);
    case 'speech':
      return speak(play, step);
    case 'ballot':
      return holdBallot(play, step);
    case 'stop-ballot':
      return stopBallot(play, step);
    case 'expect-refusal':
      return playRefusal(play, step);
    default:
      return unreachable(step);
  }
}

async function register(play: Play, { members }: StepOf<'register'>): Promise<undefined> {
  const { hall } = play.stage;
  const cards = new Map(play.scenario.members.map(({ id, card }) => [id, card]));
  for (const id of members) {
    const card = cards.get(id);
    if (card !== undefined && !play.registered.has(id)) hall.order({ do: 'insert-card', seat: seatOf(play, id), card });
    play.registered.add(id);
  }
  await hall.untilLights(
    members.map((id) => seatOf(play, id)),
    ({ ready }) => ready,
    'not registered',
  );
}

async function leave(play: Play, { members }: StepOf<'leave'>): Promise<undefined> {
  const { hall } = play.stage;
  const leaving = members.filter((id) => play.registered.delete(id));
  for (const id of leaving) hall.order({ do: 'remove-card', seat: seatOf(play, id) });
  await hall.untilLights(
    leaving.map((id) => seatOf(play, id)),
    ({ ready }) => !ready,
    'still registered',
  );
}

async function speak(play: Play, { member, kind, seconds }: StepOf<'speech'>): Promise<Answer> {
  const { chair, hub } = play.stage;
  const begun = await chair.command({ type: 'grant-floor', memberId: member, kind });
  if (!begun.ok) return begun;
  await hub.advanceClock(seconds * 1000);
  return chair.command({ type: 'end-speech' });
}
