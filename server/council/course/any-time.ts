/** Steps that may be taken at other moments too, the commonest first: one tap away. */
import type { Member } from '#contract/composition';
import { ITEM_STAGES } from '#contract/vocabulary';
import { type Item, openItem } from '../agenda/agenda.ts';
import { isUntouched } from '../agenda/taking-back.ts';
import { declaredOn } from '../conflict/conflict.ts';
import { registeredMembers } from '../registration/presence.ts';
import { hasQuorum } from '../registration/quorum.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { agendaIsDue, closedPartOver, closeItem, itemFromTheFloor } from './agenda-course.ts';
import { anthem, closeSitting, extendSitting, minuteOfSilence, soundAlarm, takeRoll } from './around-the-sitting.ts';
import { adjourn } from './break.ts';
import { asABasis, asAWhole, basisAndWhole, stageStep } from './consideration.ts';
import { decidingBallot, isVoted } from './item-votes.ts';
import { floorToAnybody } from './on-the-floor.ts';
import { ballotStep, type Step, step } from './step.ts';

export function anyTime(sitting: Sitting, nowMs: number): readonly Step[] {
  const item = openItem(sitting.agenda);
  return [
    ...floorToAnybody(sitting),
    anyBallot,
    soundAlarm,
    adjourn,
    closeSitting,
    ...(item ? onTheItem(sitting, item) : betweenItems(sitting)),
    ...clearingTheQueue(sitting),
    takeRoll,
    extendSitting(sitting, nowMs),
    ...passingTheChair(sitting),
    reRegister,
    ...(sitting.closedPart ? closedPartOver(sitting) : [closedPart]),
    ...(item ? ITEM_STAGES.map((stage) => stageStep(sitting, stage)) : []),
  ];
}

const anyBallot = ballotStep(
  'ballot',
  'Поставити на голосування інше питання…',
  'Put another question to the vote…',
  { subject: 'procedural', text: ' ' },
  'question',
);
const reRegister = step(
  're-register',
  'Провести перереєстрацію: усі реєструються знову',
  'Have everybody register anew',
  { type: 're-register' },
  'confirmation',
);
const closedPart = step(
  'begin-closed-part',
  'Почати закриту частину',
  'Begin a closed part',
  { type: 'begin-closed-part', reason: 'Закрита частина засідання' },
  'reason',
);

const betweenItems = (sitting: Sitting): readonly Step[] => [
  itemFromTheFloor(sitting),
  minuteOfSilence,
  ...(agendaIsDue(sitting) ? [anthem] : []),
];

function onTheItem(sitting: Sitting, item: Item): readonly Step[] {
  const { itemId, number } = item;
  const postpone = { type: 'postpone-item' as const, itemId };
  const withdraw = { type: 'withdraw-item' as const, itemId };
  return [
    ...exception(sitting, item),
    ...(isVoted(sitting, item) ? votedAlready(sitting, item) : [basisAndWhole(item), asABasis(item), asAWhole(item)]),
    closeItem(sitting, item),
    ...(isUntouched(sitting) ? [takingBack(item)] : []),
    step('postpone-item', `Відкласти питання № ${number}`, `Postpone item No. ${number}`, postpone, 'confirmation'),
    step(
      'withdraw-item',
      `Зняти питання № ${number} з розгляду`,
      `Withdraw item No. ${number}`,
      withdraw,
      'confirmation',
    ),
  ];
}

/** Offered while nobody has spoken and nothing was voted since the item was opened. */
const takingBack = ({ itemId, number }: Item): Step =>
  step(
    `take-back-item:${itemId}`,
    `Скасувати відкриття питання № ${number}`,
    `Take back the opening of item No. ${number}`,
    { type: 'take-back-item', itemId },
  );

/** What was decided is voted anew only after a procedural decision, or set aside by one (регламент ради). */
function votedAlready(sitting: Sitting, item: Item): readonly Step[] {
  const ballot = decidingBallot(sitting, item);
  if (!ballot) return [];
  const { ballotId, number } = ballot;
  const repeat = {
    subject: 'procedural' as const,
    text: `Провести повторне голосування щодо голосування № ${number}`,
    motion: { kind: 'allow-repeat' as const, ballotId },
  };
  const aside = {
    subject: 'set-aside' as const,
    text: `Скасувати результат голосування № ${number}`,
    motion: { kind: 'set-aside' as const, ballotId, reason: 'Помилка під час голосування' },
  };
  return [
    ballotStep(
      `allow-repeat:${ballotId}`,
      `Поставити на голосування: чи проводити голосування № ${number} повторно`,
      `Put to the vote: whether to hold ballot No. ${number} again`,
      repeat,
    ),
    ballotStep(
      `set-aside:${ballotId}`,
      `Поставити на голосування: скасувати результат голосування № ${number}`,
      `Put to the vote: set the result of ballot No. ${number} aside`,
      aside,
      'question',
    ),
  ];
}

const clearingTheQueue = ({ floor }: Sitting): readonly Step[] =>
  floor.requests.length === 0
    ? []
    : [step('clear-queue', 'Очистити чергу на виступ', 'Clear the queue', { type: 'clear-queue' }, 'confirmation')];

/**
 * Offered once somebody is in conflict: lawful only when the council would lose its competence by that, and not by the
 * absence of others (280/97-ВР ст. 59-1).
 */
function exception(sitting: Sitting, { itemId }: Item): readonly Step[] {
  if (declaredOn(sitting, itemId).length === 0 || !hasQuorum(sitting)) return [];
  return [
    step(
      'competence-exception',
      'Застосувати виняток: інакше рада втратить повноважність',
      'Apply the exception: else the council would lose its competence',
      { type: 'apply-competence-exception' },
    ),
  ];
}

/** To the council's secretary, or to whoever else is here and does not preside. */
function passingTheChair(sitting: Sitting): readonly Step[] {
  const { chair } = sitting;
  const others = registeredMembers(sitting).filter(({ id }) => !('member' in chair) || chair.member !== id);
  const next: Member | undefined = others.find(({ office }) => office === 'secretary') ?? others[0];
  if (!next) return [];
  const forItem = sitting.agenda.openItemId === undefined ? {} : { forItem: true as const };
  const command = { type: 'pass-chair' as const, chair: { member: next.id }, ...forItem };
  return [step('pass-chair', 'Передати головування…', 'Pass the chair…', command, 'speaker')];
}
