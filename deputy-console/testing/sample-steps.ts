/** Steps of the chair as the hub would offer them in a scene of the sample hall. In: the hall's view. Out: steps. */
import type { PersonCommand } from '#contract/commands';
import type { ItemId } from '#contract/ids';
import type { ChairStep, HallView } from '#contract/views';

type Asks = ChairStep['asks'];

/** One step; the English label is of no matter to pictures and stands in for itself. */
export const step = (key: string, uk: string, command: PersonCommand, asks: Asks = 'nothing'): ChairStep => ({
  key,
  label: { uk, en: EN[key] ?? uk },
  command,
  asks,
});
const EN: Readonly<Record<string, string>> = {
  'close-ballot': 'Close the ballot',
  'extend-ballot': 'Give 15 s more',
  'stop-ballot': 'Stop the ballot',
  'ballot-basis-and-whole': 'Vote: as a basis and as a whole',
};

const roll = step('take-roll', 'Провести перереєстрацію', { type: 'take-roll' });
const close = step('close-sitting', 'Закрити засідання', { type: 'close-sitting' }, 'confirmation');
const pause = step('adjourn-sitting', 'Оголосити перерву', { type: 'adjourn-sitting' }, 'time');
const floor = step('grant-floor', 'Надати слово', { type: 'grant-floor', kind: 'debate' }, 'speaker');
const closeItem = step('close-item', 'Завершити питання 12', { type: 'close-item' });
const nextItem = step('open-item', 'Перейти до питання 13', { type: 'open-item', itemId: 'i13' as ItemId });
const life = [roll, pause, close];

const ballot = (key: string, uk: string, text: string, subject: 'as-a-basis' | 'basis-and-whole' | 'procedural') =>
  step(key, uk, { type: 'open-ballot', subject, majority: 'majority-of-composition', text }, 'question');

const refused = (one: ChairStep, uk: string, article?: string): ChairStep => ({
  ...one,
  refusedBecause: { uk, en: uk },
  ...(article === undefined ? {} : { article }),
});

/** The steps of an open item, ballots first or the next item first. */
function stepsOfItem(title: string, settled: boolean): ChairStep[] {
  const ballots = [
    ballot('ballot-basis-and-whole', 'Голосувати: за основу та в цілому', title, 'basis-and-whole'),
    ballot('ballot-as-a-basis', 'Голосувати: за основу', title, 'as-a-basis'),
    ballot('ballot-procedural', 'Процедурне голосування', ' ', 'procedural'),
  ];
  const amend = step('submit-amendment', 'Внести поправку', { type: 'submit-amendment', text: ' ' }, 'text');
  const repeat = refused(
    step('repeat', 'Повторне голосування', { type: 'open-ballot', subject: 'repeat', text: title }, 'question'),
    'Спершу проголосуйте процедурне рішення про повторне голосування.',
    'регламент ради',
  );
  const exception = refused(
    step('competence', 'Застосувати виняток щодо повноважності', { type: 'apply-competence-exception' }),
    'Без тих, хто має конфлікт інтересів, рада не втрачає повноважності: участь беруть 22, потрібно 14. Виняток не діє.',
    '280/97-ВР ст. 59-1',
  );
  const rest = [amend, floor, ...life];
  return settled
    ? [nextItem, closeItem, ...ballots, ...rest, repeat, exception]
    : [...ballots, closeItem, nextItem, ...rest, repeat, exception];
}

/** The steps of a scene. */
export function sampleSteps(hall: Omit<HallView, 'scene'>): ChairStep[] {
  const { head } = hall;
  if (!head || head.state === 'closed') return [];
  if (hall.alarm) return [step('all-clear', 'Відбій тривоги', { type: 'give-all-clear' }, 'text'), close];
  if (hall.ballot) return stepsOfBallot(hall.ballot);
  if (head.state === 'convened') {
    return [step('open-sitting', 'Відкрити засідання', { type: 'open-sitting' }), roll, close];
  }
  if (head.state === 'adjourned') {
    return [step('resume-sitting', 'Поновити засідання', { type: 'resume-sitting' }), roll, close];
  }
  const item = hall.item ? stepsOfItem(hall.item.title, hall.result !== undefined) : undefined;
  if (hall.speech) {
    return [step('end-speech', 'Завершити виступ', { type: 'end-speech' }), ...(item ?? [nextItem, ...life])];
  }
  return item ?? [nextItem, floor, ballot('ballot-procedural', 'Процедурне голосування', ' ', 'procedural'), ...life];
}

function stepsOfBallot({ ballotId, voted, by }: NonNullable<HallView['ballot']>): ChairStep[] {
  const stop = step('stop-ballot', 'Зупинити голосування', { type: 'stop-ballot', ballotId, reason: ' ' }, 'reason');
  if (by === 'paper') return [pause, stop];
  const takeBack = step('take-back-ballot', 'Забрати голосування', { type: 'take-back-ballot', ballotId });
  return [
    step('close-ballot', 'Закрити голосування', { type: 'close-ballot', ballotId }),
    step('extend-ballot', 'Додати 15 с', { type: 'extend-ballot', ballotId, bySeconds: 15 }),
    stop,
    voted === 0
      ? takeBack
      : refused(takeBack, 'Хтось уже проголосував, тож голосування не забирають без сліду. Зупиніть його.'),
  ];
}
