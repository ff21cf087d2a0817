/**
 * What was heard when: a sitting's events as stretches of time without a gap, each of one part. In: the events; out:
 * stretches from the convening on, ms since the epoch. A closed part is a part as well, so that it gets no file.
 */
import { isOfSitting } from '#contract/events';
import type { ItemId } from '#contract/ids';
import { evolve, initialState, type Sitting } from '../../council/council.ts';
import type { Speech } from '../../council/floor/floor.ts';
import type { PlacedEvent } from '../../proceedings/placed-event.ts';
import type { BallotRecord, Proceedings, SpeechRecord } from '../../proceedings/proceedings.ts';

export type Part = { readonly kind: 'closed' } | Heard;
/** What may be kept. `between`: the chair's words, announcements, whatever is neither a speech nor a ballot. */
export type Heard =
  | { readonly kind: 'before' }
  | { readonly kind: 'after' }
  /** `isAlarm`: an air-raid alarm interrupted the sitting. */
  | { readonly kind: 'break'; readonly number: number; readonly isAlarm: boolean }
  | { readonly kind: 'between'; readonly itemId?: ItemId }
  | { readonly kind: 'speech'; readonly speech: SpeechRecord }
  | { readonly kind: 'ballot'; readonly ballot: BallotRecord; readonly itemId?: ItemId };
/** From `fromMs` on, up to `toMs`, which belongs to the next. */
export type Span = { readonly fromMs: number; readonly toMs: number };
export type Stretch = Span & { readonly part: Part };

type Known = Pick<Proceedings, 'speeches' | 'ballots'>;

/** Stretches of one sitting in the order of time, each another part than the one before; the last has no end. */
export function timelineOf(events: Iterable<PlacedEvent>, known: Known): readonly Stretch[] {
  const reading = new Reading(known);
  for (const placed of events) reading.follow(placed);
  return reading.stretches();
}

class Reading {
  readonly #known: Known;
  readonly #speeches = new Map<string, SpeechRecord>();
  readonly #begins: { fromMs: number; part: Part }[] = [];
  #state: Sitting | typeof initialState = initialState;
  #breaks = 0;

  constructor(known: Known) {
    this.#known = known;
  }

  follow({ event, at, position }: PlacedEvent): void {
    if (!isOfSitting(event)) return;
    this.#state = evolve(this.#state, event, at);
    if (this.#state.phase === 'none') return;
    const { speech } = this.#state.floor;
    const record = this.#known.speeches.find((one) => one.position === position);
    if (event.type === 'SpeechBegun' && speech && record) this.#speeches.set(keyOf(speech), record);
    this.#begin(Date.parse(at), this.#partOf(this.#state));
  }

  stretches(): readonly Stretch[] {
    return this.#begins.flatMap(({ fromMs, part }, index): Stretch[] => {
      const toMs = this.#begins[index + 1]?.fromMs ?? Number.POSITIVE_INFINITY;
      return toMs > fromMs ? [{ fromMs, toMs, part }] : [];
    });
  }

  /** Stamps may stand still; should a clock have been set back, the stretch before is none the shorter. */
  #begin(atMs: number, part: Part): void {
    const last = this.#begins.at(-1);
    if (last && isSame(last.part, part)) return;
    this.#begins.push({ fromMs: Math.max(atMs, last?.fromMs ?? atMs), part });
  }

  #partOf(sitting: Sitting): Part {
    const { phase, closedPart, agenda, ballots, floor } = sitting;
    if (closedPart) return { kind: 'closed' };
    if (phase === 'closed') return { kind: 'after' };
    if (phase === 'convened') return { kind: 'before' };
    if (phase !== 'open') return this.#break(sitting.alarm !== undefined);
    const { running } = ballots;
    const ballot = running && this.#known.ballots.find(({ ballotId }) => ballotId === running.ballotId);
    const itemId = agenda.openItemId;
    const about = itemId === undefined ? {} : { itemId };
    if (ballot) return { kind: 'ballot', ballot, ...(ballot.items[0] ? { itemId: ballot.items[0].itemId } : about) };
    const speech = floor.speech && this.#speeches.get(keyOf(floor.speech));
    return speech ? { kind: 'speech', speech } : { kind: 'between', ...about };
  }

  #break(isAlarm: boolean): Part {
    const last = this.#begins.at(-1)?.part;
    if (last?.kind !== 'break' || last.isAlarm !== isAlarm) this.#breaks += 1;
    return { kind: 'break', number: this.#breaks, isAlarm };
  }
}

const keyOf = ({ begunAt, memberId, guestId }: Speech): string => `${begunAt} ${memberId ?? guestId ?? ''}`;

/** Whether two parts are one: what is heard of both goes into one file. */
export const isSame = (one: Part, other: Part): boolean => partKey(one) === partKey(other);

export const isHeard = (part: Part): part is Heard => part.kind !== 'closed';

/** Names a part within its sitting. */
export function partKey(part: Part): string {
  if (part.kind === 'speech') return `speech ${part.speech.position}`;
  if (part.kind === 'ballot') return `ballot ${part.ballot.ballotId}`;
  if (part.kind === 'break') return `break ${part.number}`;
  return part.kind === 'between' ? `between ${part.itemId ?? ''}` : part.kind;
}
