/** The steps beside the next one, without those that have their own place on the page. In: steps. Out: lawful, refused. */
import type { ChairStep } from '#contract/views';
import type { CommandType } from './act.ts';

/** Speech and microphones, stages, the alarm, and the floor to anybody stand elsewhere. */
const ELSEWHERE: readonly CommandType[] = [
  'end-speech',
  'pause-speech',
  'continue-speech',
  'extend-speech',
  'cut-microphones',
  'open-stage',
  'sound-alarm',
];
const isElsewhere = ({ command, asks }: ChairStep): boolean =>
  ELSEWHERE.includes(command.type) || (command.type === 'grant-floor' && asks === 'speaker');

export function otherSteps(steps: readonly ChairStep[], primary: ChairStep | undefined) {
  const others = steps.filter((step) => step !== primary && !isElsewhere(step));
  return {
    lawful: others.filter(({ refusedBecause }) => !refusedBecause),
    refused: others.filter(({ refusedBecause }) => refusedBecause),
  };
}
