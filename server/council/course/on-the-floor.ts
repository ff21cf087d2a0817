/** Steps of the floor: the speech that is held, and who speaks next. */
import type { ItemStage } from '#contract/vocabulary';
import { openItem } from '../agenda/agenda.ts';
import { inConflict } from '../conflict/conflict.ts';
import type { FloorRequest } from '../floor/floor.ts';
import { closesDebate, isDebateClosed, openedKind } from '../floor/opened-kind.ts';
import { nameOf, type Person, personOf } from '../floor/person.ts';
import { queueNow } from '../floor/queue.ts';
import { registeredMembers } from '../registration/presence.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { isVoted, standingOf } from './item-votes.ts';
import { shortNameOf } from './names.ts';
import { reportIsDue } from './reporter.ts';
import { type Step, type StepCommand, step } from './step.ts';
import { speechWords } from './words.ts';

type Kind = FloorRequest['kind'];

/** While somebody speaks, or was interrupted by an alarm. */
export function speechSteps(sitting: Sitting): readonly Step[] {
  const { speech } = sitting.floor;
  if (!speech) return [];
  const name = shortNameOf(nameOf(sitting, speech));
  const end = step('end-speech', `Завершити виступ: ${name}`, `End the speech: ${name}`, { type: 'end-speech' });
  const goOn = step('continue-speech', `Продовжити виступ: ${name}`, `Continue the speech: ${name}`, {
    type: 'continue-speech',
  });
  const pause = step('pause-speech', 'Призупинити виступ', 'Pause the speech', { type: 'pause-speech' });
  const longer = step('extend-speech', 'Додати виступу хвилину', 'Give the speech another minute', {
    type: 'extend-speech',
    bySeconds: 60,
  });
  const cut = step('cut-microphones', 'Вимкнути всі мікрофони', 'Cut all microphones', { type: 'cut-microphones' });
  const isPaused = speech.goingSince === undefined;
  return [...(isPaused ? [goOn, end] : [end, pause]), longer, ...interposing(sitting), cut];
}

/** Kinds of speech that may interrupt another. */
const MAY_INTERPOSE: readonly Kind[] = ['point-of-order', 'question', 'answer', 'reply'];

function interposing(sitting: Sitting): readonly Step[] {
  const next = queueNow(sitting).find(({ kind }) => MAY_INTERPOSE.includes(kind));
  return next ? [granting(sitting, next, next.kind, { interposed: true })] : [];
}

/** Who waits is heard before anything is voted: on a point of order at once, else when the stage has come to it. */
export function nextSpeaker(sitting: Sitting): readonly Step[] {
  const next = queueNow(sitting).find(({ kind }) => isHeard(sitting, kind) && !isForLater(sitting, kind));
  return next ? [granting(sitting, next, next.kind)] : [];
}

/** How many wait for the floor who are to be heard before the open item is voted. */
export const floorIsOwed = (sitting: Sitting): number =>
  queueNow(sitting).filter(({ kind }) => isHeard(sitting, kind)).length;

/** How many of those who wait to be heard this stage would leave unheard: it closes the debate. */
export const leftUnheard = (sitting: Sitting, stage: ItemStage): number =>
  queueNow(sitting).filter(({ kind }) => isHeard(sitting, kind) && closesDebate(stage, kind)).length;

/** On a point of order always, else while the debate is not closed and the item not voted. */
function isHeard(sitting: Sitting, kind: Kind): boolean {
  if (kind === 'point-of-order') return true;
  const item = openItem(sitting.agenda);
  return !isDebateClosed(sitting, kind) && !(item && isVoted(sitting, item));
}

/** Questions wait for the report, the debate for its own stage; both come before the vote. */
function isForLater(sitting: Sitting, kind: Kind): boolean {
  const item = openItem(sitting.agenda);
  if (!item || standingOf(sitting, item) !== 'not-voted') return false;
  const { stage } = item;
  const beforeDebate = stage === undefined || stage === 'report' || stage === 'questions';
  const beforeQuestions = stage === undefined || (stage === 'report' && reportIsDue(sitting, item));
  return (kind === 'debate' && beforeDebate) || (kind === 'question' && beforeQuestions);
}

/** The floor goes to this person. */
export function granting(sitting: Sitting, who: Person, kind: Kind, more: { interposed?: true } = {}): Step {
  const { memberId, guestId } = who;
  const name = shortNameOf(nameOf(sitting, who));
  const command: StepCommand = { type: 'grant-floor', ...personOf(who), kind, ...more };
  const { uk, en } = speechWords(kind);
  return step(
    `grant-floor:${kind}:${memberId ?? guestId}`,
    `Надати слово: ${name} — ${uk}`,
    `Give the floor: ${name} — ${en}`,
    command,
  );
}

/** The floor to anybody, also to one who did not ask for it; filled in with the first who may take it. */
export function floorToAnybody(sitting: Sitting): readonly Step[] {
  const member = registeredMembers(sitting).find(({ id }) => !inConflict(sitting, id));
  if (!member) return [];
  const command: StepCommand = { type: 'grant-floor', memberId: member.id, kind: openedKind(sitting) };
  return [step('grant-floor', 'Надати слово…', 'Give the floor…', command, 'speaker')];
}
