/**
 * Intake: a report from the hall becomes a command of the council, once. Repeats are known by (device, boot, counter)
 * and get the answer the first one got; what comes out of sequence is refused. The acknowledgement is given when
 * everything it rests on is on the disk.
 */
import type { HallCommand } from '#contract/commands';
import type { Acknowledgement, Report } from '#contract/hall-bus';
import type { BridgeId, CardNumber, DeviceId, SeatNumber } from '#contract/ids';
import { type Refusal, type RefusalCode, refuse } from '#contract/refusals';
import type { Decided, DeviceOfHall, SealedPress } from './decided.ts';
import type { Hall } from './hall.ts';
import type { Links } from './links.ts';
import { Remembered } from './remembered.ts';
import type { SeatMap } from './seat-map.ts';
import { type SlotsOfHall, UnprovenMoves } from './unproven-moves.ts';

/** What intake needs of the hub. */
export type Decider = {
  decide(command: HallCommand, actor: string, cause: string): Decided;
  castSealed(press: SealedPress, actor: string, cause: string): Decided;
  strikeGavel(at: DeviceOfHall, actor: string, cause: string): Decided;
  power(at: DeviceOfHall, mains: 'failed' | 'returned', actor: string, cause: string): Decided;
  /** The seat where the slot of a card's holder is known to hold it, or undefined. */
  seatOfCard(card: CardNumber): SeatNumber | undefined;
  readonly hallDesk: Pick<Hall, 'withoutCard' | 'seatLeftBy' | 'closedSlots' | 'pressed'> & {
    readonly links: SlotsOfHall & Pick<Links, 'reported'>;
  };
  whenCommitted(position: number): Promise<void>;
};

export type RefusedListener = (report: Report, refusal: Refusal) => void;

const REMEMBERED_REPORTS = 64;
/** Lives of counters that are kept, those that were heard last: several for every device of the largest hall. */
const REMEMBERED_LIVES = 8192;

/** What comes from a seat. */
type SeatReport = Exclude<Report, HallReport>;
/** What comes from a device that stands at no seat and is called by what it tells: `gavel`, `power`. */
type HallReport = Extract<Report, { kind: 'gavel' | 'power' }>;
type Life = {
  last: number;
  readonly answers: Remembered<Promise<Acknowledgement>>;
  /** Counters that the journal tells of; a bridge that waits for its answer repeats none but the last ones. */
  readonly recorded: Remembered<true>;
};

/** The cause an event bears when a report asked for it. */
export const causeOf = (report: Pick<Report, 'device' | 'boot' | 'counter'>): string =>
  `${report.device}/${report.boot}/${report.counter}`;

/** Names one life of a device's counter. */
const lifeName = ({ device, boot }: Pick<Report, 'device' | 'boot'>): string => `${device}/${boot}`;

export class Intake {
  readonly #hub: Decider;
  readonly #seatMap: SeatMap;
  readonly #lives = new Map<string, Life>();
  readonly #onRefused: RefusedListener;
  readonly #moves: UnprovenMoves;

  /** @param onRefused told of every refused report, to be counted and logged. */
  constructor(hub: Decider, seatMap: SeatMap, onRefused: RefusedListener) {
    this.#onRefused = onRefused;
    this.#hub = hub;
    this.#seatMap = seatMap;
    this.#moves = new UnprovenMoves(hub, seatMap, hub.hallDesk.links);
  }

  /** Takes note, while the journal is replayed, of what an event was caused by. */
  remember(cause: string): void {
    const parts = /^([a-z0-9-]+)\/([^/]+)\/(\d+)$/.exec(cause);
    if (parts === null) return;
    const [, device = '', boot = '', counter = ''] = parts;
    const life = this.#lifeOf({ device: device as DeviceId, boot });
    life.recorded.set(counter, true);
    life.last = Math.max(life.last, Number(counter));
  }

  /** Takes one report in; the acknowledgement comes when it may be sent. */
  take(bridge: BridgeId, report: Report): Promise<Acknowledgement> {
    if (report.kind === 'gavel' || report.kind === 'power') {
      if (report.device !== report.kind)
        return this.#refuse(report, refuse('UNKNOWN_DEVICE', { device: report.device }));
      return this.#once(report, (cause) => this.#ofHall(bridge, report, cause));
    }
    const seat = this.#seatMap.seatOf(bridge, report.device);
    if (seat === undefined) return this.#atNoSeat(bridge, report);
    return this.#once(report, (cause) => this.#atSeat(seat, report, cause));
  }

  /** Decides a report unless it has been; repeats get the same answer. */
  #once(report: Report, decide: (cause: string) => Decided): Promise<Acknowledgement> {
    const life = this.#lifeOf(report);
    const given = life.answers.get(String(report.counter));
    if (given !== undefined) return given;
    if (report.counter <= life.last) {
      return life.recorded.get(String(report.counter))
        ? Promise.resolve(acknowledge(report))
        : this.#refuse(report, outOfSequence(report, life.last));
    }
    life.last = report.counter;
    const answer = this.#answer(report, decide(causeOf(report)));
    life.answers.set(String(report.counter), answer);
    return answer;
  }

  /**
   * A device that serves no seat moves nothing: a spare, or a dead keypad heard late. What was taken in while it served
   * one stays so, and the empty slot of a spare is no news; but a card that leaves the keypad a spare has replaced leaves
   * the seat, unless it has come into the spare.
   */
  #atNoSeat(bridge: BridgeId, report: SeatReport): Promise<Acknowledgement> {
    const { answers, recorded } = this.#lifeOf(report);
    const given = answers.get(String(report.counter));
    if (given !== undefined) return given;
    const left = report.kind === 'card-out' ? this.#hub.hallDesk.seatLeftBy(report.device) : undefined;
    if (left !== undefined && this.#seatMap.isSpare(bridge, report.device))
      return this.#once(report, (cause) => this.#atSeat(left, report, cause));
    const emptySlot = report.kind === 'card-out' && this.#seatMap.isSpare(bridge, report.device);
    if (emptySlot || recorded.get(String(report.counter))) return Promise.resolve(acknowledge(report));
    const refused = this.#refuse(report, refuse('UNKNOWN_DEVICE', { device: report.device }));
    answers.set(String(report.counter), refused);
    return refused;
  }

  #atSeat(seat: SeatNumber, report: SeatReport, cause: string): Decided {
    const actor = actorOf(report);
    this.#hub.hallDesk.links.reported(report);
    if (report.kind === 'key') this.#hub.hallDesk.pressed(report);
    const without = votes(report) ? this.#hub.hallDesk.withoutCard(seat, report) : undefined;
    if (without !== undefined) return without;
    if (report.kind === 'sealed-key') return this.#hub.castSealed(sealedPressOf(seat, report), actor, cause);
    this.#moves.note(seat, report);
    return this.#hub.decide(commandOf(seat, report, this.#hub), actor, cause);
  }

  #ofHall(bridge: BridgeId, report: HallReport, cause: string): Decided {
    const at = { bridge, device: report.device };
    return report.kind === 'gavel'
      ? this.#hub.strikeGavel(at, actorOf(report), cause)
      : this.#hub.power(at, report.mains, actorOf(report), cause);
  }

  async #answer(report: Report, decided: Decided): Promise<Acknowledgement> {
    if (!decided.ok) this.#onRefused(report, decided.refusal);
    await this.#hub.whenCommitted(decided.position);
    return decided.ok ? acknowledge(report) : acknowledge(report, decided.refusal.code);
  }

  #refuse(report: Report, refusal: Refusal): Promise<Acknowledgement> {
    this.#onRefused(report, refusal);
    return Promise.resolve(acknowledge(report, refusal.code));
  }

  #lifeOf(of: Pick<Report, 'device' | 'boot'>): Life {
    const key = lifeName(of);
    const life: Life = this.#lives.get(key) ?? {
      last: 0,
      answers: new Remembered(REMEMBERED_REPORTS),
      recorded: new Remembered(REMEMBERED_REPORTS),
    };
    this.#lives.delete(key);
    this.#lives.set(key, life);
    const [longestSilent] = this.#lives.keys();
    if (this.#lives.size > REMEMBERED_LIVES && longestSilent !== undefined) this.#lives.delete(longestSilent);
    return life;
  }
}

const actorOf = ({ device }: Report): string => `device:${device}`;

type SealedReport = Extract<Report, { kind: 'sealed-key' }>;

const sealedPressOf = (seat: SeatNumber, { ballotId, sealed, heldMs }: SealedReport): SealedPress => ({
  ballotId,
  seat,
  sealed,
  ...(heldMs !== undefined && { heldMs }),
});

/** A press in a ballot. The floor key asks for no card, and «за» outside a ballot registers whose card stayed in its slot. */
const votes = (report: SeatReport): boolean =>
  report.kind === 'sealed-key' ||
  (report.kind === 'key' && report.key !== 'request-floor' && report.ballotId !== undefined);

function commandOf(seat: SeatNumber, report: Exclude<SeatReport, SealedReport>, hub: Decider): HallCommand {
  switch (report.kind) {
    case 'card-in':
      return { type: 'card-in', seat, card: report.card, closedSlots: hub.hallDesk.closedSlots() };
    case 'card-out':
      return { type: 'card-out', seat };
    case 'key':
      return {
        type: 'press-key',
        seat,
        key: report.key,
        ageMs: report.ageMs,
        ...(report.heldMs !== undefined && { heldMs: report.heldMs }),
        ...(report.ballotId !== undefined && { ballotId: report.ballotId }),
      };
  }
}

const outOfSequence = ({ device, counter }: Report, last: number): Refusal =>
  refuse('OUT_OF_SEQUENCE', { device, counter, last });

function acknowledge({ device, boot, counter }: Report, code?: RefusalCode): Acknowledgement {
  if (code === undefined) return { device, boot, counter, answer: 'recorded' };
  return { device, boot, counter, answer: 'refused', code };
}
