/** Steps that vote by keys: every subject, ballots that name another one, several alternatives, blocks, and stopping. */
import type { Answer } from '#contract/live-wire';
import { unreachable } from '#contract/unreachable';
import type { Majority, Subject } from '#contract/vocabulary';
import { hold, type Manners, open, type Question, untilOver } from './hold-ballot.ts';
import { ballotMeant } from './named-ballot.ts';
import { addItem, itemNumbered } from './play-item.ts';
import { holdSecret } from './play-secret.ts';
import type { Play } from './play-state.ts';
import type { StepOf } from './read-scenario.ts';

export type BallotStep = StepOf<'ballot' | 'stop-ballot' | 'repeat' | 'rating' | 'election' | 'block'>;

/** What a stopped ballot was about when the scenario does not say. */
export const DEFAULT_SUBJECT: Subject = 'as-a-whole';
const DEFAULT_MAJORITY: Majority = 'majority-of-composition';

export async function playBallot(play: Play, step: BallotStep): Promise<Answer> {
  switch (step.do) {
    case 'ballot':
      return step.manner === 'secret'
        ? holdSecret(play, step, await questionOf(play, step))
        : hold(play, await questionOf(play, step), [step.votes], step.expect, mannersOf(step));
    case 'stop-ballot':
      return stopBallot(play, step);
    case 'repeat':
      return repeat(play, step);
    case 'rating':
      return hold(
        play,
        { subject: 'rating', text: step.text, alternatives: texts(step.alternatives) },
        step.alternatives,
        step.expect,
      );
    case 'election':
      return elect(play, step);
    case 'block':
      return voteOnBlock(play, step);
    default:
      return unreachable(step);
  }
}

const mannersOf = ({ oneMotion, oneHand, cardOut }: StepOf<'ballot'>): Manners => ({
  ...(oneMotion && { oneMotion }),
  ...(oneHand && { oneHand }),
  ...(cardOut && { cardOut }),
});

type Choices = StepOf<'rating'>['alternatives'];
const texts = (alternatives: Choices) =>
  alternatives.map(({ text, member }) => ({ text, ...(member !== undefined && { memberId: member }) }));

function elect(play: Play, { text, candidates, majority, expect }: StepOf<'election'>): Promise<Answer> {
  const question = { subject: 'election' as const, text, alternatives: texts(candidates) };
  return hold(play, { ...question, ...(majority && { majority }) }, candidates, expect);
}

/** The question of a step, with what its subject names: the ballot it sets aside, repeats or allows to repeat. */
async function questionOf(play: Play, step: StepOf<'ballot'>): Promise<Question> {
  const { subject, majority, text, agendaStage, limits, amendment, ground } = step;
  const question = { subject, majority, text, ...(agendaStage && { agendaStage }) };
  const motion = limits && { motion: { kind: 'adopt-limits' as const, limits } };
  const secret = step.manner === 'secret' && { manner: 'secret' as const, ...(ground && { ground }) };
  const about = amendment !== undefined && { amendmentId: await amendmentNumbered(play, amendment) };
  return { ...question, ...motion, ...secret, ...about, ...(await naming(play, step)) };
}

async function naming(play: Play, step: StepOf<'ballot'>): Promise<Pick<Question, 'motion' | 'repeats'>> {
  const { subject, ballot, text, reason = text } = step;
  if (subject === 'set-aside')
    return { motion: { kind: 'set-aside', ballotId: await ballotMeant(play, ballot), reason: reason.slice(0, 1000) } };
  if (subject === 'repeat') return { repeats: await ballotMeant(play, ballot) };
  if (subject === 'procedural' && ballot !== undefined)
    return { motion: { kind: 'allow-repeat', ballotId: await ballotMeant(play, ballot) } };
  return {};
}

const amendmentNumbered = (play: Play, number: number) =>
  play.stage.chair.until(
    'chair',
    ({ amendments, item }) =>
      Object.entries(amendments).find(([, one]) => one.itemId === item?.itemId && one.number === number)?.[0],
    `amendment ${number}`,
  ) as Promise<NonNullable<Question['amendmentId']>>;

/** A procedural ballot that allows it, and the repeat itself. */
async function repeat(play: Play, step: StepOf<'repeat'>): Promise<Answer> {
  const repeats = await ballotMeant(play, step.ballot);
  const allowing = { subject: 'procedural', text: 'Провести повторне голосування' } as const;
  const allowed = await hold(play, { ...allowing, motion: { kind: 'allow-repeat', ballotId: repeats } }, [step.allow]);
  if (!allowed.ok) return allowed;
  const { text = 'Повторне голосування', votes, expect } = step;
  return hold(play, { subject: 'repeat', text, repeats }, [votes], expect);
}

async function stopBallot(play: Play, step: StepOf<'stop-ballot'>): Promise<Answer> {
  const { text, reason, subject = DEFAULT_SUBJECT, majority = DEFAULT_MAJORITY } = step;
  const opened = await open(play, { subject, majority, text });
  if (!opened.ok) return opened.answer;
  const { ballotId } = opened.asked.ballot;
  const stopped = await play.stage.chair.command({ type: 'stop-ballot', ballotId, reason });
  await untilOver(play);
  return stopped;
}

/** Items are put on the agenda, joined to a block, some taken out, the rest voted together. */
async function voteOnBlock(play: Play, { items, takeOut = [], text, votes, expect }: StepOf<'block'>): Promise<Answer> {
  const { chair } = play.stage;
  const itemIds = [];
  for (const entry of items) {
    const added = await addItem(play, entry);
    if (!added.ok) return added.answer;
    itemIds.push(added.itemId);
  }
  const formed = await chair.command({ type: 'form-block', itemIds });
  if (!formed.ok) return formed;
  const { blockId } = await chair.until('chair', ({ block }) => block, 'the block on the chair’s screen');
  for (const number of takeOut) {
    const taken = await chair.command({ type: 'take-from-block', blockId, itemId: await itemNumbered(play, number) });
    if (!taken.ok) return taken;
  }
  const question = { subject: 'basis-and-whole' as const, text: text ?? 'Прийняти рішення пакетом', blockId };
  return hold(play, question, [votes], expect);
}
