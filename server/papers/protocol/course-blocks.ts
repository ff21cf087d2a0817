/**
 * The course of a sitting as a protocol tells it: item by item, СЛУХАЛИ, ВИСТУПИЛИ, ГОЛОСУВАЛИ, ВИРІШИЛИ in the order
 * of time. Of a closed part only that it was held is told.
 */
import { unreachable } from '#contract/unreachable';
import type { Item } from '../../council/agenda/agenda.ts';
import { speechWords } from '../../council/course/words.ts';
import type { BallotRecord, Matter, Proceedings, SpeechRecord } from '../../proceedings/proceedings.ts';
import type { Block } from '../document/blocks.ts';
import { ballotBox } from './ballot-box.ts';
import { minute } from './presence.ts';

type Word = (word: string) => string;
type Told = Extract<Matter, { kind: 'told' }>;

export const itemNumber = (number: string): string => number.replace(/\.$/, '');
export const itemTitle = ({ number, title }: Item): string => `${itemNumber(number)}. ${title}`;

/** The agenda in its last order, with what became of what was not considered. */
export function agendaBlocks({ agenda }: Proceedings, word: Word): readonly Block[] {
  if (agenda.length === 0) return [];
  const lines = agenda.map((item) => {
    const notes = [
      ...(item.fromTheFloor ? ['з голосу'] : []),
      ...(item.state === 'withdrawn' ? ['знято з розгляду'] : []),
      ...(item.state === 'postponed' ? ['відкладено'] : []),
      ...(item.project === undefined ? [] : [`проєкт № ${item.project}`]),
    ];
    return `${itemTitle(item)}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`;
  });
  return [
    { kind: 'heading', text: word('Порядок денний') },
    { kind: 'list', numbered: false, lines },
  ];
}

/** What was said or put to the vote after an item and belongs to none. */
const OUTSIDE = 'Поза питаннями порядку денного';

export function courseBlocks(proceedings: Proceedings, word: Word): readonly Block[] {
  const blocks: Block[] = [{ kind: 'heading', text: word('Хід засідання') }];
  let itemId: Matter['itemId'];
  let last: string | undefined;
  for (const matter of proceedings.course.filter(isTold)) {
    const isOutside = matter.itemId === undefined && itemId !== undefined && matter.kind !== 'told';
    const began = matter.itemId !== undefined && matter.itemId !== itemId && !isOfAgenda(matter);
    if (began || isOutside) {
      itemId = matter.itemId;
      last = undefined;
      blocks.push(...(isOutside ? [{ kind: 'item', text: word(OUTSIDE) } as const] : itemHeading(proceedings, matter)));
    }
    const marker = markerOf(matter);
    if (marker !== undefined && marker !== last) blocks.push({ kind: 'word', text: `${word(marker)}:` });
    last = marker;
    blocks.push(...matterBlocks(matter, proceedings, word));
  }
  return blocks;
}

/** What is told: everything but the inside of a closed part. */
const isTold = (matter: Matter): boolean =>
  !matter.inClosedPart || (matter.kind === 'told' && matter.type === 'ClosedPartBegun');

const AGENDA_MATTERS: ReadonlySet<Told['type']> = new Set<Told['type']>([
  'ItemAdded',
  'ItemWithdrawn',
  'ItemPostponed',
  'ItemRestored',
  'ItemMoved',
]);

/** A change of the agenda opens no item. */
const isOfAgenda = (matter: Matter): boolean => matter.kind === 'told' && AGENDA_MATTERS.has(matter.type);

/** The item, or those of a block that is voted at once. */
function itemHeading({ agenda }: Proceedings, matter: Matter): readonly Block[] {
  const items = matter.kind === 'ballot' && matter.ballot.items.length > 0 ? matter.ballot.items : undefined;
  const item = agenda.find((one) => one.itemId === matter.itemId);
  const shown = items ?? (item ? [item] : []);
  const reporter = shown.length === 1 ? shown[0]?.reporter : undefined;
  return [
    ...shown.map((one): Block => ({ kind: 'item', text: itemTitle(one) })),
    ...(reporter === undefined ? [] : [{ kind: 'paragraph', text: `Доповідає: ${reporter}` } as const]),
  ];
}

const REPORTS: ReadonlySet<SpeechRecord['kind']> = new Set<SpeechRecord['kind']>(['report', 'co-report']);

function markerOf(matter: Matter): string | undefined {
  if (matter.kind === 'speech') return REPORTS.has(matter.speech.kind) ? 'СЛУХАЛИ' : 'ВИСТУПИЛИ';
  return matter.kind === 'ballot' ? 'ГОЛОСУВАЛИ' : undefined;
}

function matterBlocks(matter: Matter, { council: { timeZone } }: Proceedings, word: Word): readonly Block[] {
  switch (matter.kind) {
    case 'speech':
      return [{ kind: 'paragraph', text: speechLine(matter.speech) }];
    case 'ballot':
      return [{ kind: 'ballot', ballot: ballotBox(matter.ballot, timeZone) }, ...decidedBlocks(matter.ballot, word)];
    case 'amendment': {
      const by = matter.author ? `${matter.author.name}: ` : '';
      return [{ kind: 'paragraph', text: `Пропозиція № ${matter.amendment.number}. ${by}${matter.amendment.text}` }];
    }
    case 'statement': {
      const by = matter.member?.name ?? '';
      return [{ kind: 'paragraph', text: `Заява для протоколу. ${by}: ${matter.statement.text}` }];
    }
    case 'told':
      return [{ kind: 'paragraph', text: toldLine(matter, timeZone) }];
    default:
      return unreachable(matter);
  }
}

const toldLine = ({ at, title, detail }: Told, timeZone: string): string =>
  `${minute(at, timeZone)} ${title}${detail === undefined ? '' : `. ${detail}`}`;

/** «Жайворонок Лідія Яківна, депутатка, округ № 8, Спільний дім — запитання, 0:45» */
export function speechLine({ speaker, kind, seconds }: SpeechRecord): string {
  const { name, office, district, faction } = speaker;
  const who = [
    name,
    ...(office === undefined ? [] : [office]),
    ...(district === undefined ? [] : [`округ № ${district}`]),
    ...(faction === undefined ? [] : [faction]),
  ];
  return `${who.join(', ')} — ${speechWords(kind).uk}, ${lengthWords(seconds)}`;
}

/** «7:05»: minutes and seconds. */
export const lengthWords = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/** ВИРІШИЛИ: the decisions with their numbers, or what the ballot came to. */
function decidedBlocks({ facts, items, end }: BallotRecord, word: Word): readonly Block[] {
  if (end.kind !== 'closed') return [];
  const { decisions } = facts;
  const titled = decisions.length === items.length ? items : undefined;
  const lines = decisions.map(
    (number, index) => `Рішення № ${number} «${titled?.[index]?.title ?? facts.text}» прийнято.`,
  );
  const marker: Block = { kind: 'word', text: `${word('ВИРІШИЛИ')}:` };
  if (lines.length > 0) return [marker, ...lines.map((text): Block => ({ kind: 'paragraph', text }))];
  return [];
}
