/**
 * The port every driver of microphones fills. In: what to set and what to ask. Out: what the equipment says and whether
 * there is contact. A driver promises nothing: what was lost is noticed and set anew by the reconciler, which keeps
 * asking. A driver holds no state of microphones itself.
 */
import type { MicrophonePlace } from '#contract/hall-bus';
import type { HallMicrophones } from '#contract/hall-equipment';

/** Who listens to a driver. */
export interface MicrophoneListener {
  /**
   * The equipment says whether a microphone is open, asked or of its own accord. `question`: number of the question it
   * answers. Where answers carry no number whatever is heard is taken as the answer to the oldest question.
   */
  heard(place: MicrophonePlace, open: boolean, question?: number): void;
  /** Contact with what drives these places has come or gone. Not every protocol can tell; silence is noticed anyway. */
  contact(places: readonly MicrophonePlace[], up: boolean): void;
}

export interface MicrophoneDriver {
  /** Kind of equipment, as in the hall file. */
  readonly kind: HallMicrophones['driver'];
  readonly places: readonly MicrophonePlace[];
  readonly traffic: Traffic;
  /**
   * How answers are known from each other. `numbered`: they carry the number of their question. `echoed`: an order is
   * answered like a question. `plain`: only questions are answered.
   */
  readonly answers: 'numbered' | 'echoed' | 'plain';
  /** Makes contact, and makes it again whenever it is lost, until {@link end}. Called once. */
  start(listener: MicrophoneListener): void;
  /** Sends an order; one that can't be sent now is dropped, never kept for later. */
  set(place: MicrophonePlace, open: boolean): void;
  /** Asks whether a microphone is open. `question` rises with each question and order of this place. */
  ask(place: MicrophonePlace, question: number): void;
  /** Lets the equipment go, as it is. */
  end(): Promise<void>;
}

/** What went over the wire: messages; what fitted nothing is counted by reason. */
export class Traffic {
  sent = 0;
  received = 0;
  readonly discarded: Record<string, number> = {};

  discard(reason: string, count = 1): void {
    this.discarded[reason] = (this.discarded[reason] ?? 0) + count;
  }

  get discardedInAll(): number {
    return Object.values(this.discarded).reduce((sum, count) => sum + count, 0);
  }
}

/** Places of an entry of the hall file with what the equipment calls each: keys of JSON are text. */
export function placesOf<T>(places: Readonly<Record<string, T>>): ReadonlyMap<MicrophonePlace, T> {
  return new Map(Object.entries(places).map(([name, address]) => [placeOf(name), address]));
}

/** @param name digits, `rostrum` or `chair`: the schema lets nothing else through. */
const placeOf = (name: string): MicrophonePlace => (name === 'rostrum' || name === 'chair' ? name : Number(name));
