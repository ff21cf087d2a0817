/**
 * A seat keypad as its person and its panel know it: keys, a card slot with a switch, a palm pad, lights.
 * It reports one thing a poll, oldest first, and keeps a report until the panel has gone on. The lights' meaning
 * is in hardware/README.md.
 */
import type { SeatKey } from '#contract/hall-bus';
import type { SeatLights } from '#contract/simulated-hall';
import { CHOICES } from '#contract/vocabulary';
import { type Command, commandCode, decodeLights, type PermanentLight } from '../osdp/commands.ts';
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
import type { PeripheralOwner } from './peripheral.ts';

const IDENTITY = { vendor: 'd2f1a0', model: 1, version: 1, serial: 1, firmware: '0.1.0' };
const MOST_WAITING = 64;
const RECEIVES_BYTES = 128;

export class Keypad implements PeripheralOwner {
  readonly #seat: number;
  readonly #onLights: (lights: SeatLights) => void;
  readonly #lights = new Map<number, PermanentLight>();
  readonly #waiting: Reply[] = [];
  #told: Reply | undefined;
  #card: string | undefined;
  #shown = '';
  #openings = 0;

  constructor(seat: number, onLights: (lights: SeatLights) => void) {
    this.#seat = seat;
    this.#onLights = onLights;
  }

  /** A person presses a key. */
  press(key: SeatKey): void {
    this.#report(encodeKeys(Buffer.of(keyByte[key])));
  }

  /** A person puts a card into the slot: the switch closes, the reader reads. `card`: hexadecimal digits. */
  insertCard(card: string): void {
    this.#card = card;
    const digits = card.length % 2 === 0 ? card : `0${card}`;
    this.#report(this.#inputs());
    this.#report(encodeCard({ reader: 0, format: 0, bits: card.length * 4, data: leftAligned(digits, card.length) }));
  }

  /** A person takes the card. */
  removeCard(): void {
    this.#card = undefined;
    this.#report(this.#inputs());
  }

  answer(command: Command, secure: boolean): Reply {
    if (command.code === commandCode.id) return encodeIdentity({ ...IDENTITY, serial: this.#seat });
    if (command.code === commandCode.capabilities) return this.#capabilities();
    if (!secure) return refuse(nakReason.secureChannelConditions);
    if (command.code === commandCode.poll) return this.#tell();
    if (command.code === commandCode.inputStatus) return this.#inputs();
    if (command.code === commandCode.led) return this.#setLights(command);
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
    return this.#told ?? acknowledge;
  }

  #report(reply: Reply): void {
    if (this.#waiting.length < MOST_WAITING) this.#waiting.push(reply);
  }

  #inputs(): Reply {
    return encodeInputs([this.#card !== undefined, false]);
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
    const seen = this.#look();
    const shown = JSON.stringify(seen);
    if (shown !== this.#shown) this.#onLights(seen);
    this.#shown = shown;
    return acknowledge;
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
