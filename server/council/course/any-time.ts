/** Steps that may be taken at other moments too, the commonest first: one tap away. */
import type { Member } from '#contract/composition';
import { ITEM_STAGES } from '#contract/vocabulary';
import { type Item, openItem } from '../agenda/agenda.ts';
import { declaredOn } from '../conflict/conflict.ts';
import { registeredMembers } from '../registration/presence.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { closedPartOver, closeItem, itemFromTheFloor } from './agenda-course.ts';
import { closeSitting, extendSitting, minuteOfSilence, soundAlarm, takeRoll } from './around-the-sitting.ts';
import { asABasis, asAWhole, basisAndWhole, stageStep } from './consideration.ts';
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
    ...(item ? onTheItem(sitting, item) : [itemFromTheFloor(sitting), minuteOfSilence]),
    takeRoll,
    extendSitting(sitting, nowMs),
    ...passingTheChair(sitting),
    reRegister,
    ...(sitting.closedPart ? closedPartOver(sitting) : [closedPart]),
    ...(item ? ITEM_STAGES.map(stageStep) : []),
  ];
}

const anyBallot = ballotStep(
  'ballot',
  'Поставити на голосування інше питання…',
  'Put another question to the vote…',
  { subject: 'procedural', text: 'Процедурне питання' },
  'question',
);
const adjourn = step(
  'adjourn-sitting',
  'Оголосити перерву',
  'Adjourn the sitting',
  { type: 'adjourn-sitting' },
  'time',
);
const reRegister = step(
  're-register',
  'Перереєстрація: усі реєструються знову',
  'Everybody registers anew',
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

function onTheItem(sitting: Sitting, item: Item): readonly Step[] {
  const { itemId, number } = item;
  return [
    ...exception(sitting, item),
    basisAndWhole(item),
    asABasis(item),
    asAWhole(item),
    closeItem(item),
    step(
      'postpone-item',
      `Відкласти питання № ${number}`,
      `Postpone item No. ${number}`,
      { type: 'postpone-item', itemId },
      'confirmation',
    ),
    step(
      'withdraw-item',
      `Зняти питання № ${number} з розгляду`,
      `Withdraw item No. ${number}`,
      { type: 'withdraw-item', itemId },
      'confirmation',
    ),
  ];
}

/** Offered once somebody is in conflict: lawful only when the council would lose its competence (280/97-ВР ст. 59-1). */
function exception(sitting: Sitting, { itemId }: Item): readonly Step[] {
  if (declaredOn(sitting, itemId).length === 0) return [];
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
