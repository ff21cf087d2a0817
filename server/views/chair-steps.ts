/**
 * The chair's steps, the next lawful one first. Whether a step would be refused is asked of the council itself: it
 * decides the command on the state as it stands, and its events are thrown away.
 */
import type { SittingCommand } from '#contract/commands';
import type { MemberId } from '#contract/ids';
import { unreachable } from '#contract/unreachable';
import type { ChairStep } from '#contract/views';
import { openItem } from '../council/agenda/agenda.ts';
import { decide, type Item, type Sitting } from '../council/council.ts';
import { registeredMembers } from '../council/registration/presence.ts';
import type { SittingRecord } from './house.ts';

type Step = ChairStep['step'];

/** The steps that belong to the sitting's present state; one that would be refused now says why. */
export function chairSteps(record: SittingRecord): ChairStep[] {
  const { sitting } = record;
  switch (sitting.phase) {
    case 'convened':
      return triedOut(sitting, ['open-sitting', 'take-roll', 'close-sitting']);
    case 'open':
      return triedOut(sitting, stepsWhenOpen(record));
    case 'adjourned':
      return triedOut(sitting, ['resume-sitting', 'take-roll', 'close-sitting']);
    case 'closed':
      return [];
    default:
      return unreachable(sitting.phase);
  }
}

function stepsWhenOpen({ sitting, shownResult }: SittingRecord): readonly Step[] {
  if (sitting.ballots.running) return ['close-ballot', 'extend-ballot', 'stop-ballot'];
  const life = ['take-roll', 'adjourn-sitting', 'close-sitting'] as const;
  if (sitting.floor.speech) return ['end-speech', 'open-ballot', 'open-item', ...life];
  if (!openItem(sitting.agenda)) {
    return nextItem(sitting)
      ? ['open-item', 'begin-speech', 'open-ballot', ...life]
      : ['close-sitting', 'begin-speech', 'open-ballot', 'take-roll', 'adjourn-sitting'];
  }
  if (shownResult !== undefined && isSettled(sitting)) {
    const onwards = nextItem(sitting) ? (['open-item', 'close-item'] as const) : (['close-item'] as const);
    return [...onwards, 'open-ballot', 'begin-speech', ...life];
  }
  return ['open-ballot', 'begin-speech', 'close-item', 'open-item', ...life];
}

/** Whether the last ballot settled the open item: the draft was put to the vote as a whole. */
function isSettled({ ballots }: Sitting): boolean {
  const last = ballots.ended.at(-1);
  if (last?.ended !== 'closed' || last.verdict.result === 'void') return false;
  return last.subject === 'as-a-whole' || last.subject === 'basis-and-whole' || last.subject === 'take-note';
}

const nextItem = ({ agenda }: Sitting): Item | undefined => agenda.items.find(({ state }) => state === 'waiting');

function triedOut(sitting: Sitting, steps: readonly Step[]): ChairStep[] {
  return steps.flatMap((step) => {
    const command = commandOf(step, sitting);
    if (!command) return [];
    const decision = decide(sitting, command, { nowMs: 0, actor: 'chair' });
    const item = command.type === 'open-item' ? { itemId: command.itemId } : {};
    if (decision.ok) return [{ step, ...item }];
    const { uk, en } = decision.refusal;
    return [{ step, ...item, refusedBecause: { uk, en } }];
  });
}

/** The command by which a step is tried out; undefined when the step has no object now. */
function commandOf(step: Step, sitting: Sitting): SittingCommand | undefined {
  const ballotId = sitting.ballots.running?.ballotId;
  switch (step) {
    case 'open-sitting':
    case 'take-roll':
    case 'adjourn-sitting':
    case 'resume-sitting':
    case 'close-sitting':
    case 'close-item':
    case 'end-speech':
      return { type: step };
    case 'open-item': {
      const item = nextItem(sitting);
      return item && { type: step, itemId: item.itemId };
    }
    case 'open-ballot': {
      const text = openItem(sitting.agenda)?.title ?? 'процедурне';
      return { type: step, subject: 'procedural', majority: 'majority-of-composition', text };
    }
    case 'begin-speech': {
      const memberId: MemberId | undefined = (registeredMembers(sitting)[0] ?? sitting.roster.members[0])?.id;
      return memberId && { type: step, memberId, kind: 'debate' };
    }
    case 'close-ballot':
      return ballotId && { type: step, ballotId };
    case 'extend-ballot':
      return ballotId && { type: step, ballotId, bySeconds: 15 };
    case 'stop-ballot':
      return ballotId && { type: step, ballotId, reason: 'спроба' };
    default:
      return unreachable(step);
  }
}
