/**
 * Secret ballots of a rehearsal: sealed presses whose sums the scenario gives, spread over those present; and ballots on
 * paper, whose figures the commission brings. And ballots held without the machine, entered by name.
 */
import type { MemberId } from '#contract/ids';
import type { Answer } from '#contract/live-wire';
import type { SittingLine } from '#contract/views';
import { CHOICES } from '#contract/vocabulary';
import { close, open, type Question, untilOver } from './hold-ballot.ts';
import { keypadOf, type Play } from './play-state.ts';
import { pressUntil } from './press-keys.ts';
import type { StepOf } from './read-scenario.ts';

/** The sums pressed by as many of those who are asked, in the roster's order. */
export async function holdSecret(play: Play, step: StepOf<'ballot'>, question: Question): Promise<Answer> {
  const opened = await open(play, question);
  if (!opened.ok) return opened.answer;
  const { ballot, keypads } = opened.asked;
  play.held.set(ballot.number, step.expect);
  const choices = CHOICES.flatMap((choice) => Array.from({ length: step.tally?.[choice] ?? 0 }, () => choice));
  if (choices.length > keypads.length) throw new Error(`tally of ${choices.length}, but ${keypads.length} may vote`);
  const asked = new Set(keypads);
  const inOrder = play.scenario.members.map(({ id }) => keypadOf(play, id)).filter((keypad) => asked.has(keypad));
  const pressed = inOrder.slice(0, choices.length);
  const presses = choices.map((key, at) => ({ keypad: pressed[at] ?? 0, key }));
  await pressUntil(play, presses, pressed, ({ tookPart }) => tookPart === true, 'press not taken in');
  const answer = await close(play, ballot.ballotId);
  await untilOver(play);
  return answer;
}

/** Opened by the chair, closed by the figures. */
export async function holdOnPaper(play: Play, step: StepOf<'paper-ballot'>): Promise<Answer> {
  const { clerk } = play.stage;
  const { ground, subject = 'election', majority, text, candidates, figures, declareVoid, expect } = step;
  const alternatives = candidates && { alternatives: candidates.map((candidate) => ({ text: candidate })) };
  const secret = { manner: 'secret', by: 'paper', ground } as const;
  const opened = await open(play, { subject, text, ...(majority && { majority }), ...secret, ...alternatives });
  if (!opened.ok) return opened.answer;
  const { ballotId, number } = opened.asked.ballot;
  play.held.set(number, expect);
  const declared = declareVoid && { declareVoid };
  const answer = await clerk.command({ type: 'enter-paper-figures', ballotId, figures, ...declared });
  if (answer.ok) await untilOver(play);
  return answer;
}

/** A whole ballot by raised hands, by voice or on paper, entered by name. */
export async function enterByHand(play: Play, step: StepOf<'manual-ballot'>): Promise<Answer> {
  const { do: _, votes, expect, ...question } = step;
  const given = (members: readonly MemberId[] = []) => [...members];
  const named = { for: given(votes.for), against: given(votes.against), abstain: given(votes.abstain) };
  const answer = await play.stage.clerk.command({ type: 'enter-ballot', ...question, votes: named });
  if (!answer.ok) return answer;
  const number = await play.stage.clerk.until(
    'secretary',
    ({ health, sittings }) => health.position >= answer.position && lastNumber(sittings),
    'the ballot on the secretary’s page',
  );
  play.held.set(number, expect);
  return answer;
}

const lastNumber = (sittings: Readonly<Record<string, SittingLine>>) =>
  Math.max(0, ...Object.values(sittings).flatMap(({ ballots }) => ballots.map((ballot) => ballot.number)));
