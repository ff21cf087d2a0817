/** A chair who always takes the first step that is not refused, and a hall that votes as told. */
import type { ChairStep } from '#contract/views';
import type { Choice } from '#contract/vocabulary';
import { askedId } from '../../ballot/ballot.ts';
import { notVoted } from '../../ballot/not-voted.ts';
import { after, type Given, later, sittingOf } from '../../testing/given.ts';
import { stepsNow } from '../next-step.ts';
import type { StepCommand } from '../step.ts';

export const stepsOf = (given: Given): readonly ChairStep[] => stepsNow(sittingOf(given), given.nowMs);

/** The next lawful step, as the console offers it. */
export function nextOf(given: Given): ChairStep | undefined {
  return stepsOf(given).find(({ refusedBecause }) => refusedBecause === undefined);
}

export const stepOf = (given: Given, key: string): ChairStep | undefined =>
  stepsOf(given).find((step) => step.key === key);

/** After this step; its command is the council's own, as every step's is. */
export const taking = (given: Given, step: ChairStep): Given => after(given, step.command as StepCommand);

/** After the step of this key. */
export const takingStep = (given: Given, key: string): Given => taking(given, stepOf(given, key) ?? missing(key));

/** After the next lawful step. */
export const takingNext = (given: Given): Given => taking(given, nextOf(given) ?? missing('next'));

/** After everybody has voted the same in the running ballot, and its close. */
export const decided = (given: Given, choice: Choice): Given => takingStep(voting(given, choice), 'close-ballot');

function missing(key: string): never {
  throw new Error(`the step ${key} is not offered`);
}

/** How the hall votes on what a step put to the vote. */
export type Hall = (key: string) => Choice;
const allFor: Hall = () => 'for';

/** Takes next steps until `until` says so or the sitting is closed; the keys of the steps taken, and what is given then. */
export function follow(given: Given, until: (key: string) => boolean = () => false, hall: Hall = allFor) {
  const keys: string[] = [];
  let now = given;
  let asked = '';
  for (let taken = 0; taken < 200; taken += 1) {
    const step = nextOf(now);
    if (!step || until(step.key)) return { keys, given: now };
    if (step.key === 'close-ballot') now = voting(now, hall(asked));
    else asked = step.key;
    keys.push(step.key);
    now = later(taking(now, step), 20);
  }
  throw new Error(`no end in sight: ${keys.slice(-6).join(', ')}`);
}

/** Everybody who has not voted does, the same. */
export function voting(given: Given, choice: Choice): Given {
  const { running } = sittingOf(given).ballots;
  if (!running) return given;
  const ballotId = askedId(running);
  return notVoted(sittingOf(given)).reduce(
    (now, { id }) => after(now, { type: 'cast-vote', ballotId, memberId: id, choice }),
    given,
  );
}
