/**
 * The hall's arrangement as the journal tells it. The hall file says how the hall is wired, and is noted at a start
 * when it says something else than at the start before; a spare put in place of a keypad is noted as it happens.
 * After a restart such replacements hold while the file says what it said when they were made, and still has their
 * devices. A file that has changed since knows better, and begins anew.
 */
import type { PersonCommand } from '#contract/commands';
import type { HallEvent } from '#contract/events';
import type { SeatNumber } from '#contract/ids';
import { refuse } from '#contract/refusals';
import type { Journal } from '../journal/journal.ts';
import { HALL_STREAM } from './chronicle.ts';
import { type HubClock, stamp } from './clock.ts';
import type { Decided } from './hub.ts';
import type { SeatDevice, SeatMap } from './seat-map.ts';

type ReplaceKeypad = Extract<PersonCommand, { type: 'replace-keypad' }>;

/** Who and what causes the note of a file. */
const FILE_NOTED = { actor: 'hub', cause: 'start' } as const;
const NO_SPARES = '—';

export class Arranging {
  readonly #journal: Journal;
  readonly #clock: HubClock;
  readonly #seatMap: SeatMap;
  readonly #seats: ReadonlySet<SeatNumber>;
  #last: readonly SeatDevice[] = [];
  #ofFile = '';

  /** @param seats of members, which a spare may serve though no keypad does. */
  constructor(journal: Journal, clock: HubClock, seatMap: SeatMap, seats: readonly SeatNumber[]) {
    this.#journal = journal;
    this.#clock = clock;
    this.#seatMap = seatMap;
    this.#seats = new Set(seats);
  }

  /** Takes note, while the journal is replayed, of how the hall was arranged, and by whom. */
  remember({ data }: HallEvent, actor: string, cause: string): void {
    this.#last = data.seats;
    if (actor === FILE_NOTED.actor && cause === FILE_NOTED.cause) this.#ofFile = written(data.seats);
  }

  /** After the replay: takes up the last arrangement, or notes a file that has changed since. */
  settle(): void {
    const ofFile = this.#seatMap.arrangement();
    if (written(ofFile) === this.#ofFile && this.#seatMap.has(this.#last)) this.#seatMap.arrange(this.#last);
    else this.#note(ofFile, FILE_NOTED.actor, FILE_NOTED.cause);
  }

  /** A spare serves this seat from now on; where it serves it already, nothing is noted. */
  replace({ seat, device }: ReplaceKeypad, actor: string, cause: string): Decided {
    const { position } = this.#journal;
    const serving = this.#seatMap.arrangement().filter((one) => one.seat === seat);
    if (serving.length === 0 && !this.#seats.has(seat))
      return { ok: false, position, refusal: refuse('UNKNOWN_SEAT', { seat }) };
    if (serving.some((one) => one.device === device)) return { ok: true, position };
    const spares = this.#seatMap.spares().map((one) => one.device);
    if (!spares.includes(device)) {
      const refusal = refuse('NOT_A_SPARE', { device, spares: spares.join(', ') || NO_SPARES });
      return { ok: false, position, refusal };
    }
    return { ok: true, position: this.#note(this.#seatMap.withSpareAt(seat, device), actor, cause) };
  }

  #note(seats: SeatDevice[], actor: string, cause: string): number {
    const event: HallEvent = { type: 'HallArranged', v: 1, data: { seats } };
    const record = { stream: HALL_STREAM, at: stamp(this.#clock.wallMs()), actor, cause, ...event };
    const { last } = this.#journal.append([record], this.#journal.position);
    this.#seatMap.arrange(seats);
    return last;
  }
}

const written = (seats: readonly SeatDevice[]): string =>
  seats.map(({ bridge, line, device, seat }) => `${bridge}/${line}/${device}=${seat}`).join(' ');
