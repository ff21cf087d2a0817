/**
 * What files the sound of a sitting is cut into: each recorded ms of it into exactly one, a closed part into none; the
 * whole besides. A speech that was interrupted is one file of several pieces, as a person expects to hear it.
 * In: the timeline, what was recorded when; out: cuts with their paths, without the ending.
 */
import type { ItemId } from '#contract/ids';
import type { Item } from '../../council/agenda/agenda.ts';
import type { SpeechRecord } from '../../proceedings/proceedings.ts';
import { Names } from './names.ts';
import { type Heard, isHeard, partKey, type Span, type Stretch } from './timeline.ts';

export type CutKind = 'whole' | Heard['kind'];
export type Cut = {
  /** Within the folder of the sitting, e.g. `03 Про бюджет/02 Коваль Марія Степанівна`. */
  readonly path: string;
  readonly kind: CutKind;
  readonly itemId?: ItemId;
  readonly speech?: SpeechRecord;
  readonly ballotNumber?: number;
  /** In the order of time. */
  readonly pieces: readonly Span[];
};

const WHOLE = '00 Засідання повністю';
const BEFORE = '00 До відкриття';
const AFTER = '99 Після закриття';
const BREAKS = 'Перерви';
const OFF_AGENDA = '00 Поза питаннями порядку денного';
const BETWEEN = '00 Головуючий та інше';
const BALLOT = 'Голосування №';

type Given = {
  readonly stretches: readonly Stretch[];
  /** What was recorded, in the order of time; nothing of it overlaps. */
  readonly recorded: readonly Span[];
  readonly items: readonly Item[];
};

/** Cuts in the order in which they begin, the whole first. What was not recorded at all has none. */
export function cutsOf({ stretches, recorded, items }: Given): readonly Cut[] {
  const paths = new Paths(items);
  const cuts = new Map<string, Cut>();
  for (const { part, ...span } of stretches) {
    if (!isHeard(part)) continue;
    const known = cuts.get(partKey(part)) ?? { ...aboutOf(part), kind: part.kind, path: paths.of(part), pieces: [] };
    cuts.set(partKey(part), { ...known, pieces: [...known.pieces, ...within(recorded, span)] });
  }
  const parts = [...cuts.values()].filter(({ pieces }) => pieces.length > 0);
  const whole = joined(parts.filter(isOfWhole).flatMap(({ pieces }) => pieces));
  return whole.length === 0 ? parts : [{ path: WHOLE, kind: 'whole', pieces: whole }, ...parts];
}

/** Breaks, and what was heard before the opening and after the close, are kept apart. */
const isOfWhole = ({ kind }: Cut): boolean => kind === 'speech' || kind === 'ballot' || kind === 'between';

function aboutOf(part: Heard): Pick<Cut, 'itemId' | 'speech' | 'ballotNumber'> {
  if (part.kind === 'speech') {
    const { speech } = part;
    return { speech, ...(speech.itemId !== undefined && { itemId: speech.itemId }) };
  }
  const itemId = 'itemId' in part ? part.itemId : undefined;
  return {
    ...(itemId !== undefined && { itemId }),
    ...(part.kind === 'ballot' && { ballotNumber: part.ballot.number }),
  };
}

/** What of `spans` lies within one of them. */
export function within(spans: readonly Span[], { fromMs, toMs }: Span): readonly Span[] {
  return spans.flatMap((span): Span[] => {
    const from = Math.max(span.fromMs, fromMs);
    const to = Math.min(span.toMs, toMs);
    return from < to ? [{ fromMs: from, toMs: to }] : [];
  });
}

/** The same time in fewest pieces, in order. */
export function joined(pieces: readonly Span[]): readonly Span[] {
  const together: Span[] = [];
  for (const piece of pieces.toSorted((one, other) => one.fromMs - other.fromMs)) {
    const last = together.at(-1);
    if (last && piece.fromMs <= last.toMs) {
      together[together.length - 1] = { fromMs: last.fromMs, toMs: Math.max(last.toMs, piece.toMs) };
    } else together.push(piece);
  }
  return together;
}

/** Length of pieces, ms. */
export const lengthOf = (pieces: readonly Span[]): number =>
  pieces.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);

/** Numbers and names within their folders. Speeches and ballots of an item are counted as they began, recorded or not. */
class Paths {
  readonly #items: ReadonlyMap<ItemId, Item>;
  readonly #folders = new Map<string, { name: string; names: Names; count: number }>();
  readonly #top = new Names();

  constructor(items: readonly Item[]) {
    this.#items = new Map(items.map((item) => [item.itemId, item]));
  }

  of(part: Heard): string {
    if (part.kind === 'before') return BEFORE;
    if (part.kind === 'after') return AFTER;
    if (part.kind === 'break') return `${BREAKS}/${two(part.number)} ${part.isAlarm ? 'Повітряна тривога' : 'Перерва'}`;
    const folder = this.#folder(part.kind === 'speech' ? part.speech.itemId : part.itemId);
    if (part.kind === 'between') return `${folder.name}/${folder.names.take(BETWEEN)}`;
    folder.count += 1;
    const words = part.kind === 'speech' ? part.speech.speaker.name : `${BALLOT} ${part.ballot.number}`;
    return `${folder.name}/${folder.names.take(`${two(folder.count)} ${words}`)}`;
  }

  #folder(itemId: ItemId | undefined): { name: string; names: Names; count: number } {
    const item = itemId === undefined ? undefined : this.#items.get(itemId);
    const known = this.#folders.get(item?.itemId ?? '');
    if (known) return known;
    const name = this.#top.take(item ? `${two(item.number)} ${item.title}` : OFF_AGENDA);
    const folder = { name, names: new Names(), count: 0 };
    this.#folders.set(item?.itemId ?? '', folder);
    return folder;
  }
}

/** `3` and `3.1` as `03` and `03.1`, so that folders stand in the order of the agenda. */
const two = (number: number | string): string => String(number).replace(/^\d(?!\d)/, '0$&');
