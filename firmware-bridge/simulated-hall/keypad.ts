/**
 * A seat keypad as its person and its panel know it: keys, a card slot with a switch, a palm pad, lights, a buzzer.
 * Our own tells presses by the manufacturer exchange; a plain one, of another vendor, by KEYPAD alone.
 * It reports one thing a poll, oldest first, and keeps a report until the panel has gone on. The lights' meaning
 * is in hardware/README.md.
 */
import { randomInt } from 'node:crypto';
import type { SeatKey } from '#contract/hall-bus';
import type { KeypadKind, SeatLights } from '#contract/simulated-hall';
import { CHOICES } from '#contract/vocabulary';
import type { Clock } from '../clock.ts';
import { type Command, commandCode, decodeLights, decodeTone, type PermanentLight } from '../osdp/commands.ts';
import {
  acknowledge,
  encodeCapabilities,
  encodeCard,
  encodeIdentity,
  encodeInputs,
  encodeKeys,
  nakReason,
  RECEIVE_BUFFER,
  type Reply,
  refuse,
} from '../osdp/replies.ts';
import { keyByte } from '../seat-keypad/keys.ts';
import { isBlinking, isLit, light } from '../seat-keypad/lights.ts';
import { OWN_MODEL, OWN_VENDOR } from '../seat-keypad/vote-exchange.ts';
import { type CountedPress, HandsOnKeypad } from './hands.ts';
import type { PeripheralOwner } from './peripheral.ts';
import { type Press, VoteMemory } from './vote-memory.ts';

const IDENTITY = {
  own: { vendor: OWN_VENDOR, model: OWN_MODEL, version: 1, firmware: '0.1.0' },
  plain: { vendor: 'ac0b1e', model: 7, version: 1, firmware: '2.4.1' },
} as const;
const BOOTS = 2 ** 32;
const MOST_WAITING = 64;
const LONGEST_TEXT = 32;
const RECEIVES_BYTES = 128;

/** A reply that waits; of a press, what it was. */
type Waiting = { readonly reply?: Reply; readonly press?: Press };

/** Kinds that are simulated by their protocol. */
export type ProtocolKind = Exclude<KeypadKind, 'firmware'>;
export type KeypadOptions = { readonly kind: ProtocolKind; readonly clock: Clock };

export class Keypad implements PeripheralOwner {
  readonly #kind: ProtocolKind;
  readonly #hands: HandsOnKeypad;
  readonly #votes: VoteMemory;
  readonly #seat: number;
  readonly #onLights: (lights: SeatLights) => void;
  readonly #lights = new Map<number, PermanentLight>();
  readonly #waiting: Waiting[] = [];
  #told: Waiting | undefined;
  #card: string | undefined;
  #shown = '';
  #openings = 0;
  /** How often the buzzer has sounded. */
  buzzed = 0;
  /** What TEXT wrote last. */
  text = '';

  constructor(seat: number, onLights: (lights: SeatLights) => void, { kind, clock }: KeypadOptions) {
    this.#seat = seat;
    this.#onLights = onLights;
    this.#kind = kind;
    this.#hands = new HandsOnKeypad(clock);
    this.#votes = new VoteMemory(clock, randomInt(BOOTS));
  }

  /** A person presses a key and lets it go. */
  press(key: SeatKey): void {
    this.hold(key, 0);
  }

  /** A person holds a key down for so long, ms. */
  hold(key: SeatKey, forMs: number): void {
    const holdMs = this.#kind === 'own' && key !== 'request-floor' ? this.#votes.holdMs : 0;
    const open = this.#votes.open;
    this.#hands.holdKey(key, forMs, holdMs, ({ downAt, heldMs }: CountedPress) => {
      if (this.#kind === 'plain') this.#report({ reply: encodeKeys(Buffer.of(keyByte[key])) });
      else this.#report({ press: this.#votes.press(key, open, downAt, heldMs, this.#inputs) });
    });
  }

  /** A person lays a hand on the palm pad, or takes it away. */
  palm(covered: boolean): void {
    this.#hands.cover(covered);
    this.#report({ reply: this.#inputStatus() });
  }

  /** Power was off: a new life of the counter begins, and what had not been told is forgotten. */
  restart(): void {
    this.#waiting.length = 0;
    this.#told = undefined;
    this.#hands.release();
    this.#votes.restart(randomInt(BOOTS));
    this.#lights.clear();
    this.#show();
  }

  /** A person puts a card into the slot: the switch closes, the reader reads. `card`: hexadecimal digits. */
  insertCard(card: string): void {
    this.#card = card;
    const digits = card.length % 2 === 0 ? card : `0${card}`;
    const data = leftAligned(digits, card.length);
    this.#report({ reply: this.#inputStatus() });
    this.#report({ reply: encodeCard({ reader: 0, format: 0, bits: card.length * 4, data }) });
  }

  /** A person takes the card. */
  removeCard(): void {
    this.#card = undefined;
    this.#report({ reply: this.#inputStatus() });
  }

  answer(command: Command, secure: boolean): Reply {
    if (command.code === commandCode.id) return encodeIdentity({ ...IDENTITY[this.#kind], serial: this.#seat });
    if (command.code === commandCode.capabilities) return this.#capabilities();
    if (!secure) return refuse(nakReason.secureChannelConditions);
    if (command.code === commandCode.poll) return this.#tell();
    if (command.code === commandCode.inputStatus) return this.#inputStatus();
    if (command.code === commandCode.led) return this.#setLights(command);
    if (command.code === commandCode.buzzer) return this.#buzz(command);
    if (command.code === commandCode.text) return this.#write(command);
    if (command.code === commandCode.manufacturer && this.#kind === 'own') return this.#votes.command(command.data);
    return refuse(nakReason.unknownCommand);
  }

  delivered(): void {
    if (this.#told !== undefined && this.#waiting[0] === this.#told) this.#waiting.shift();
    this.#told = undefined;
  }

  interrupted(): void {
    this.#told = undefined;
  }

  #tell(): Reply {
    this.#told = this.#waiting[0];
    if (this.#told?.press !== undefined) return this.#votes.tell(this.#told.press);
    return this.#told?.reply ?? acknowledge;
  }

  #report(waiting: Waiting): void {
    if (this.#waiting.length < MOST_WAITING) this.#waiting.push(waiting);
  }

  get #inputs(): Press['inputs'] {
    return { slot: this.#card !== undefined, palm: this.#hands.palm };
  }

  #inputStatus(): Reply {
    return encodeInputs([this.#inputs.slot, this.#inputs.palm]);
  }

  #buzz(command: Command): Reply {
    const tone = decodeTone(command.data);
    if (tone === undefined) return refuse(nakReason.length);
    this.buzzed += tone.tone > 1 ? 1 : 0;
    return acknowledge;
  }

  #write(command: Command): Reply {
    const length = command.data[5];
    if (length === undefined || length > LONGEST_TEXT || command.data.length !== 6 + length) {
      return refuse(nakReason.length);
    }
    this.text = command.data.toString('ascii', 6);
    return acknowledge;
  }

  #capabilities(): Reply {
    return encodeCapabilities([
      { feature: 1, compliance: 1, count: 2 },
      { feature: 4, compliance: 4, count: Object.keys(light).length },
      { feature: RECEIVE_BUFFER, compliance: RECEIVES_BYTES, count: 0 },
    ]);
  }

  #setLights(command: Command): Reply {
    const lights = decodeLights(command.data);
    if (lights === undefined) return refuse(nakReason.length);
    for (const setting of lights) this.#lights.set(setting.led, setting);
    if (lights.some((setting) => setting.led === light.open && isLit(setting))) this.#openings += 1;
    this.#show();
    return acknowledge;
  }

  #show(): void {
    const seen = this.#look();
    const shown = JSON.stringify(seen);
    if (shown !== this.#shown) this.#onLights(seen);
    this.#shown = shown;
  }

  #look(): SeatLights {
    const lit = (led: number) => isLit(this.#lights.get(led));
    const choices = CHOICES.filter((key) => lit(light[key]));
    const floor = !lit(light.floor) ? 'none' : isBlinking(this.#lights.get(light.floor)) ? 'requested' : 'granted';
    const seen = {
      seat: this.#seat,
      ready: lit(light.ready),
      open: lit(light.open),
      floor,
      openings: this.#openings,
    } as const;
    if (choices.length === CHOICES.length) return { ...seen, tookPart: true };
    const [choice] = choices;
    return choice === undefined ? seen : { ...seen, choice };
  }
}

/** Bits of an odd number of digits fill their bytes from the left, as readers send them. */
function leftAligned(even: string, digits: number): Buffer {
  return Buffer.from(digits % 2 === 0 ? even : `${even.slice(1)}0`, 'hex');
}
