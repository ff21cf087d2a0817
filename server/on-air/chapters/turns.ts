/**
 * The turns of a sitting: every moment at which something begins that a video is cut by. In: the sitting's events in
 * their order; out: turns by the wall clock, which never goes back here though a clock may have been set. Of a closed
 * part there is its beginning and its end, and nothing in it.
 */
import type { ChapterKind } from '#contract/chapters';
import { isOfSitting, type SittingEvent } from '#contract/events';
import type { BallotId, ItemId } from '#contract/ids';
import { type Ballots, evolve, initialState, type Sitting, type SittingState } from '../../council/council.ts';
import type { PlacedEvent } from '../../proceedings/placed-event.ts';

/** What lies under speeches and ballots: one at any time. */
export type Ground = Exclude<ChapterKind, 'speech' | 'ballot'>;
export type Turn = {
  /** Of the event, in the journal. */
  readonly position: number;
  readonly ms: number;
} & (
  | { readonly kind: Ground; readonly itemId?: ItemId; readonly resumed?: true }
  /** Interposed words are a speech of their own within another. */
  | { readonly kind: 'speech'; readonly endMs?: number }
  | { readonly kind: 'ballot'; readonly ballotId: BallotId; readonly endMs?: number }
);

export type Turns = {
  readonly turns: readonly Turn[];
  /** Of the last event, ms. */
  readonly lastMs: number;
  readonly openedMs?: number;
  readonly closedMs?: number;
};

type Now = { readonly kind: Ground; readonly itemId?: ItemId };
type Place = Pick<Turn, 'position' | 'ms'>;

class TurnBook {
  readonly #turns: Turn[] = [];
  readonly #items = new Set<ItemId>();
  #sitting: SittingState = initialState;
  #now: Now | undefined;
  /** Speeches that are not over, the last one spoken now: the places of their turns; of a closed part none. */
  readonly #speaking: (number | undefined)[] = [];
  #lastMs = Number.NEGATIVE_INFINITY;
  #wasOpened = false;
  #edges: { openedMs?: number; closedMs?: number } = {};

  follow({ event, at, position }: PlacedEvent): void {
    if (!isOfSitting(event)) return;
    this.#sitting = evolve(this.#sitting, event, at);
    if (this.#sitting.phase === 'none') return;
    this.#lastMs = Math.max(this.#lastMs, Date.parse(at));
    const place = { position, ms: this.#lastMs };
    if (event.type === 'SittingOpened') this.#edges = { ...this.#edges, openedMs: place.ms };
    if (event.type === 'SittingClosed') this.#edges = { ...this.#edges, closedMs: place.ms };
    if (event.type === 'ItemTakenBack') this.#takeBack(event.data.itemId);
    this.#turn(this.#sitting, place);
    this.#followEvent(this.#sitting, event, place);
  }

  get all(): Turns {
    return { turns: this.#turns, lastMs: this.#lastMs, ...this.#edges };
  }

  /** The ground that is now; between items it stays the former's. */
  #turn(sitting: Sitting, place: Place): void {
    const now = groundOf(sitting, this.#now, this.#wasOpened);
    if (now.kind === this.#now?.kind && now.itemId === this.#now.itemId) return;
    this.#now = now;
    if (now.kind === 'opening') this.#wasOpened = true;
    const resumed = now.itemId !== undefined && this.#items.has(now.itemId);
    if (now.itemId !== undefined) this.#items.add(now.itemId);
    this.#turns.push({ ...place, ...now, ...(resumed && { resumed: true as const }) });
  }

  /** An item opened by mistake was none, when nothing has come of it. */
  #takeBack(itemId: ItemId): void {
    const last = this.#turns.at(-1);
    if (last?.kind !== 'item' || last.itemId !== itemId || last.resumed) return;
    this.#turns.pop();
    this.#items.delete(itemId);
    const before = this.#turns.findLast(isGround);
    this.#now = before && { kind: before.kind, ...(before.itemId !== undefined && { itemId: before.itemId }) };
  }

  #followEvent({ closedPart, ballots }: Sitting, event: SittingEvent, place: Place): void {
    if (event.type === 'BallotClosed' || event.type === 'BallotStopped' || event.type === 'BallotVoided')
      this.#endBallot(event.data.ballotId, place.ms);
    if (event.type === 'SpeechBegun') this.#speaking.push(closedPart ? undefined : this.#turns.length);
    if (event.type === 'SpeechEnded') this.#endSpeech(place.ms);
    if (closedPart) return;
    if (event.type === 'SpeechBegun') this.#turns.push({ ...place, kind: 'speech' });
    else if (event.type === 'BallotOpened' || event.type === 'ClosedPartEnded') this.#openBallot(ballots, place);
  }

  /** One that was opened in a closed part and is closed after it is told from the part's end on. */
  #openBallot({ running }: Ballots, place: Place): void {
    if (!running || running.trial) return;
    const { ballotId } = running;
    const isTold = this.#turns.some((turn) => turn.kind === 'ballot' && turn.ballotId === ballotId);
    if (!isTold) this.#turns.push({ ...place, kind: 'ballot', ballotId });
  }

  #endSpeech(endMs: number): void {
    const index = this.#speaking.pop();
    const begun = index === undefined ? undefined : this.#turns[index];
    if (index !== undefined && begun?.kind === 'speech') this.#turns[index] = { ...begun, endMs };
  }

  #endBallot(ballotId: BallotId, endMs: number): void {
    const index = this.#turns.findLastIndex((turn) => turn.kind === 'ballot' && turn.ballotId === ballotId);
    const opened = this.#turns[index];
    if (opened?.kind === 'ballot') this.#turns[index] = { ...opened, endMs };
  }
}

/** Whether a turn lies under speeches and ballots. */
export const isGround = (turn: Turn): turn is Turn & { readonly kind: Ground } =>
  turn.kind !== 'speech' && turn.kind !== 'ballot';

/** @param before the ground until now. */
function groundOf(sitting: Sitting, before: Now | undefined, wasOpened: boolean): Now {
  const { phase, closedPart, alarm, agenda } = sitting;
  if (phase === 'closed') return { kind: 'after' };
  if (closedPart) return { kind: 'closed-part' };
  if (alarm) return { kind: 'alarm' };
  if (phase === 'convened') return { kind: 'before' };
  if (phase === 'adjourned') return { kind: 'break' };
  if (agenda.openItemId !== undefined) return { kind: 'item', itemId: agenda.openItemId };
  if (!wasOpened) return { kind: 'opening' };
  const goesOn = before?.kind === 'item' || before?.kind === 'opening' || before?.kind === 'resumed';
  return goesOn ? before : { kind: 'resumed' };
}

export function turnsOf(events: Iterable<PlacedEvent>): Turns {
  const book = new TurnBook();
  for (const placed of events) book.follow(placed);
  return book.all;
}
