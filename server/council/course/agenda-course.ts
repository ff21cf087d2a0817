/**
 * The course of the agenda: adopted за основу, changed, adopted в цілому; the sitting's own time limits; then item after
 * item, or several in a block; and the close when nothing is left.
 */

import { type Agenda, type Item, itemById, openItem } from '../agenda/agenda.ts';
import { BLOCK_LEAST } from '../agenda/blocks.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { closeSitting } from './around-the-sitting.ts';
import { isVoted } from './item-votes.ts';
import { ballotStep, type Step, step } from './step.ts';

/** An item has been taken up, so the agenda is followed whether it was voted or not. */
const isBegun = ({ items }: Agenda): boolean => items.some(({ state }) => state === 'open' || state === 'considered');

/** Whether the agenda still waits for its adoption. */
export const agendaIsDue = ({ agenda }: Sitting): boolean =>
  agenda.items.length > 0 && agenda.adopted !== 'as-a-whole' && !isBegun(agenda);

/** The agenda itself and the time limits, before the first item. */
export function agendaSteps(sitting: Sitting): readonly Step[] {
  if (agendaIsDue(sitting)) {
    return sitting.agenda.adopted === undefined
      ? [agendaAsABasis, agendaAsAWhole, ...agendaChanges(sitting)]
      : [agendaAsAWhole, ...agendaChanges(sitting)];
  }
  return limitsAreDue(sitting) ? [limitsStep(sitting)] : [];
}

const agendaAsABasis = ballotStep(
  'agenda:as-a-basis',
  'Поставити на голосування: порядок денний за основу',
  'Put to the vote: the agenda as a basis',
  { subject: 'agenda', agendaStage: 'as-a-basis', text: 'Прийняти порядок денний за основу' },
);
const agendaAsAWhole = ballotStep(
  'agenda:as-a-whole',
  'Поставити на голосування: порядок денний у цілому',
  'Put to the vote: the agenda as a whole',
  { subject: 'agenda', agendaStage: 'as-a-whole', text: 'Прийняти порядок денний у цілому' },
);

/** An item that waits since it was brought in at the sitting is what a change is usually about. */
function changeText({ agenda, ballots }: Sitting): string {
  const brought = agenda.items.filter(({ fromTheFloor, state }) => fromTheFloor && state === 'waiting');
  const texts = brought.map(({ number, title }) => `Включити до порядку денного питання № ${number}: ${title}`);
  return texts.find((text) => !ballots.ended.some((ballot) => ballot.text === text)) ?? 'Змінити порядок денний';
}

const agendaChanges = (sitting: Sitting): readonly Step[] => [
  ballotStep(
    'agenda:change',
    'Поставити на голосування: зміна порядку денного',
    'Put to the vote: a change of the agenda',
    { subject: 'agenda', agendaStage: 'change', text: changeText(sitting) },
    'question',
  ),
  itemFromTheFloor(sitting),
];

/** An item brought in at the sitting, with the next number that is free. */
export function itemFromTheFloor({ agenda }: Sitting): Step {
  const numbers = agenda.items.map(({ number }) => Number.parseInt(number, 10)).filter(Number.isFinite);
  const number = String(Math.max(0, ...numbers) + 1);
  const command = { type: 'add-item' as const, number, title: 'Питання з голосу', fromTheFloor: true as const };
  return step('add-item', 'Внести питання з голосу', 'Add an item from the floor', command, 'text');
}

/** Limits are voted once the agenda is adopted, before the first item. */
const limitsAreDue = ({ agenda, ballots }: Sitting): boolean =>
  agenda.adopted === 'as-a-whole' &&
  !isBegun(agenda) &&
  !ballots.ended.some(({ ended, motion }) => ended === 'closed' && motion?.kind === 'adopt-limits');

function limitsStep({ rules }: Sitting): Step {
  const { speechSeconds, secondSpeechSeconds } = rules;
  return ballotStep(
    'limits',
    'Поставити на голосування: регламент засідання',
    'Put to the vote: the sitting’s time limits',
    {
      subject: 'procedural',
      text: 'Прийняти регламент засідання',
      motion: { kind: 'adopt-limits', limits: { speechSeconds, secondSpeechSeconds } },
    },
    'question',
  );
}

/** What comes when no item is open, or the open one has been decided. */
export function onwards(sitting: Sitting): readonly Step[] {
  const { agenda } = sitting;
  const block = blockSteps(sitting);
  const open = openItem(agenda);
  const next = nextItem(agenda);
  if (open && (block.length > 0 || !next)) return [closeItem(sitting, open), ...block];
  const onTo = next ? [openItemStep(sitting, next)] : [];
  const ends = open
    ? [closeItem(sitting, open)]
    : next || block.length > 0
      ? []
      : [...closedPartOver(sitting), closeSitting];
  return [...block, ...onTo, ...ends];
}

/** A block that has been formed is voted as one. */
function blockSteps({ agenda }: Sitting): readonly Step[] {
  const { block } = agenda;
  if (!block || block.itemIds.length < BLOCK_LEAST) return [];
  const numbers = block.itemIds.map((itemId) => itemById(agenda, itemId)?.number ?? itemId).join(', ');
  return [
    ballotStep(
      `block:${block.blockId}`,
      `Поставити на голосування пакетом: питання № ${numbers}`,
      `Put to the vote as a block: items No. ${numbers}`,
      { subject: 'basis-and-whole', blockId: block.blockId, text: `Пакет питань № ${numbers}` },
    ),
  ];
}

/** The first item that waits, those of a block last: they are voted with it. */
export function nextItem({ items, block }: Agenda): Item | undefined {
  const waiting = items.filter(({ state }) => state === 'waiting');
  return waiting.find(({ itemId }) => !block?.itemIds.includes(itemId)) ?? waiting[0];
}

/** Leaving an item that has not been decided is asked once more. */
function leaving(sitting: Sitting): Step['asks'] {
  const open = openItem(sitting.agenda);
  return open && !isVoted(sitting, open) ? 'confirmation' : 'nothing';
}

function openItemStep(sitting: Sitting, { itemId, number }: Item): Step {
  const command = { type: 'open-item' as const, itemId };
  const label = [`Відкрити питання № ${number}`, `Open item No. ${number}`] as const;
  return step(`open-item:${itemId}`, ...label, command, leaving(sitting));
}

export const closeItem = (sitting: Sitting, { number }: Item): Step =>
  step(
    'close-item',
    `Завершити розгляд питання № ${number}`,
    `Close item No. ${number}`,
    { type: 'close-item' },
    leaving(sitting),
  );

export const closedPartOver = ({ closedPart }: Sitting): readonly Step[] =>
  closedPart
    ? [step('end-closed-part', 'Завершити закриту частину', 'End the closed part', { type: 'end-closed-part' })]
    : [];
