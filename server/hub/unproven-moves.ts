/**
 * Moves that nothing has proven yet. A card is read at another seat while the keypad of the first is out of contact, or
 * has only just returned: whether its slot still holds that card is not known, so the card counts as moved. When that
 * keypad has answered for a while and its slot is closed, with no report of a card since, the card is in both: it is
 * decided again. A report that comes meanwhile tells what the slot holds, and is decided as it comes.
 */
import type { HallCommand } from '#contract/commands';
import type { Report } from '#contract/hall-bus';
import type { CardNumber, DeviceId, SeatNumber } from '#contract/ids';
import type { Decided } from './decided.ts';
import type { Links } from './links.ts';
import type { SeatMap } from './seat-map.ts';

export type SlotsOfHall = Pick<Links, 'isSettled' | 'lastSlot' | 'onSettled'>;
type Hub = {
  decide(command: HallCommand, actor: string, cause: string): Decided;
  seatOfCard(card: CardNumber): SeatNumber | undefined;
};
type Move = { readonly card: CardNumber; readonly from: SeatNumber };

export class UnprovenMoves {
  readonly #hub: Hub;
  readonly #seatMap: SeatMap;
  readonly #slots: SlotsOfHall;
  /** By the keypad of the seat that the card may have left. */
  readonly #moves = new Map<DeviceId, Move>();

  constructor(hub: Hub, seatMap: SeatMap, slots: SlotsOfHall) {
    this.#hub = hub;
    this.#seatMap = seatMap;
    this.#slots = slots;
    slots.onSettled((device) => this.#settled(device));
  }

  /** A report of this seat is about to be decided: what a card report says of its own slot counts, and of another is noted. */
  note(seat: SeatNumber, report: Report): void {
    if (report.kind !== 'card-in' && report.kind !== 'card-out') return;
    for (const [device, { from }] of this.#moves) if (from === seat) this.#moves.delete(device);
    if (report.kind === 'card-in') this.#noteCard(report.card);
  }

  #noteCard(card: CardNumber): void {
    const from = this.#hub.seatOfCard(card);
    const device = from === undefined ? undefined : this.#keypadAt(from);
    if (from === undefined || device === undefined || this.#slots.isSettled(device)) return;
    this.#moves.set(device, { card, from });
  }

  #settled(device: DeviceId): void {
    const move = this.#moves.get(device);
    this.#moves.delete(device);
    if (move === undefined || this.#slots.lastSlot(device) !== 'closed') return;
    const { card, from } = move;
    const now = this.#hub.seatOfCard(card);
    if (now === undefined || now === from || this.#keypadAt(from) !== device) return;
    this.#hub.decide(
      { type: 'card-in', seat: from, card, closedSlots: [now] },
      `device:${device}`,
      `slot of ${device}`,
    );
  }

  #keypadAt(seat: SeatNumber): DeviceId | undefined {
    return this.#seatMap.arrangement().find((one) => one.seat === seat)?.device;
  }
}
