/**
 * The hall's arrangement as the journal tells it. The hall file says how the hall is wired, and is noted at a start
 * when it says something else than at the start before; a spare put in place of a keypad is noted as it happens.
 * After a restart such arrangements hold while the file says what it said when they were made, and still has their
 * devices; adopted ones, which no file names, come back with the note. A file that has changed since knows better, and
 * begins anew: adopted devices are spares then.
 */
import type { PersonCommand } from '#contract/commands';
import type { HallEventOf } from '#contract/events';
import type { DeviceId, SeatNumber } from '#contract/ids';
import { type RefusalCode, type RefusalDetails, refuse } from '#contract/refusals';
import type { Journal } from '../journal/journal.ts';
import { HALL_STREAM } from './chronicle.ts';
import { type HubClock, stamp } from './clock.ts';
import type { Decided } from './decided.ts';
import type { SeatDevice, SeatMap } from './seat-map.ts';

type ReplaceKeypad = Extract<PersonCommand, { type: 'replace-keypad' }>;
type AssignKeypad = Extract<PersonCommand, { type: 'assign-keypad' }>;
type Arranged = HallEventOf<'HallArranged'>;

/** Who and what causes the note of a file. */
const FILE_NOTED = { actor: 'hub', cause: 'start' } as const;
const NO_SPARES = '—';

export class Arranging {
  readonly #journal: Journal;
  readonly #clock: HubClock;
  readonly #seatMap: SeatMap;
  readonly #isOfCouncil: (seat: SeatNumber) => boolean;
  readonly #holdsCard: (device: DeviceId) => boolean;
  readonly #servedBefore = new Map<DeviceId, SeatNumber>();
  #last: readonly SeatDevice[] = [];
  #ofFile = '';

  /**
   * @param isOfCouncil whether the council has this seat, which a spare may serve though no keypad does.
   * @param holdsCard whether the device said last that a card is in its slot: such a card would vote at a seat of others.
   */
  constructor(
    journal: Journal,
    clock: HubClock,
    seatMap: SeatMap,
    isOfCouncil: (seat: SeatNumber) => boolean,
    holdsCard: (device: DeviceId) => boolean,
  ) {
    this.#holdsCard = holdsCard;
    this.#journal = journal;
    this.#clock = clock;
    this.#seatMap = seatMap;
    this.#isOfCouncil = isOfCouncil;
  }

  /** Takes note, while the journal is replayed, of how the hall was arranged, and by whom. */
  remember({ data }: Arranged, actor: string, cause: string): void {
    this.#leaving(this.#last, data.seats);
    this.#last = data.seats;
    if (actor === FILE_NOTED.actor && cause === FILE_NOTED.cause) this.#ofFile = written(data.seats);
  }

  /** After the replay: takes up the last arrangement, or notes a file that has changed since. */
  settle(): void {
    const ofFile = this.#seatMap.arrangement();
    const [adopted, named] = [this.#last.filter(isAdopted), this.#last.filter((one) => !isAdopted(one))];
    if (written(ofFile) === this.#ofFile && this.#seatMap.has(named)) {
      for (const { seat: _, ...keypad } of adopted) {
        if (this.#seatMap.keypadOf(keypad.device) === undefined) this.#seatMap.add(keypad);
      }
      this.#seatMap.arrange(this.#last);
    } else this.#note(ofFile, FILE_NOTED.actor, FILE_NOTED.cause);
  }

  /** A spare serves this seat from now on; where it serves it already, nothing is noted. */
  replace({ seat, device }: ReplaceKeypad, actor: string, cause: string): Decided {
    const { position } = this.#journal;
    if (!this.#isSeat(seat)) return this.#refuse('UNKNOWN_SEAT', { seat });
    if (this.#serves(device, seat)) return { ok: true, position };
    const spares = this.#seatMap.spares().map((one) => one.device);
    if (!spares.includes(device))
      return this.#refuse('NOT_A_SPARE', { device, spares: spares.join(', ') || NO_SPARES });
    if (this.#holdsCard(device)) return this.#refuse('KEYPAD_HOLDS_CARD', { device });
    return { ok: true, position: this.#note(this.#seatMap.withKeypadAt(seat, device), actor, cause) };
  }

  /**
   * A keypad serves this seat from now on, or none. While a sitting is open only a spare may come to a seat.
   * @param open whether a sitting is open.
   */
  assign({ seat, device }: AssignKeypad, open: boolean, actor: string, cause: string): Decided {
    const { position } = this.#journal;
    if (this.#seatMap.keypadOf(device) === undefined) return this.#refuse('NO_SUCH_DEVICE', { device });
    if (seat !== undefined && !this.#isSeat(seat)) return this.#refuse('UNKNOWN_SEAT', { seat });
    const isSpare = this.#seatMap.spares().some((one) => one.device === device);
    if (seat === undefined ? isSpare : this.#serves(device, seat)) return { ok: true, position };
    if (open && !isSpare) return this.#refuse('SET_UP_WHILE_OPEN');
    if (this.#holdsCard(device)) return this.#refuse('KEYPAD_HOLDS_CARD', { device });
    return { ok: true, position: this.#note(this.#seatMap.withKeypadAt(seat, device), actor, cause) };
  }

  /** An adopted keypad is of this hall no more. */
  forget(device: DeviceId, actor: string, cause: string): void {
    const serves = this.#seatMap.arrangement().some((one) => one.device === device);
    if (serves) this.#note(this.#seatMap.withKeypadAt(undefined, device), actor, cause);
    this.#seatMap.remove(device);
  }

  /** The seat that a keypad without a seat served last. */
  seatBefore(device: DeviceId): SeatNumber | undefined {
    return this.#servedBefore.get(device);
  }

  #leaving(before: readonly SeatDevice[], now: readonly SeatDevice[]): void {
    for (const { device, seat } of before) this.#servedBefore.set(device, seat);
    for (const { device } of now) this.#servedBefore.delete(device);
  }

  #isSeat(seat: SeatNumber): boolean {
    return this.#isOfCouncil(seat) || this.#seatMap.arrangement().some((one) => one.seat === seat);
  }

  #serves(device: DeviceId, seat: SeatNumber): boolean {
    return this.#seatMap.arrangement().some((one) => one.seat === seat && one.device === device);
  }

  #refuse(code: RefusalCode, details: RefusalDetails = {}): Decided {
    return { ok: false, position: this.#journal.position, refusal: refuse(code, details) };
  }

  #note(seats: SeatDevice[], actor: string, cause: string): number {
    const event: Arranged = { type: 'HallArranged', v: 1, data: { seats } };
    const record = { stream: HALL_STREAM, at: stamp(this.#clock.wallMs()), actor, cause, ...event };
    const { last } = this.#journal.append([record], this.#journal.position);
    this.#leaving(this.#seatMap.arrangement(), seats);
    this.#seatMap.arrange(seats);
    return last;
  }
}

const isAdopted = ({ adopted }: SeatDevice): boolean => adopted === true;

const written = (seats: readonly SeatDevice[]): string =>
  seats.map(({ bridge, line, device, seat }) => `${bridge}/${line}/${device}=${seat}`).join(' ');
