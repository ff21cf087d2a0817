/**
 * What one OSDP keypad is to the hall: a place where a card is put in and taken out, keys are pressed, lights shine.
 * In: what the device's session hears, and light orders. Out: reports to the hall bus, its link, LED commands.
 *
 * Input 0 is the switch in the card slot (`card-slot.ts`), input 1 the palm pad. Contact lost is not leaving.
 *
 * A key belongs to the ballot whose light the device has confirmed as it is read, not to one that has only been ordered.
 * What a plain keypad has it tells before its light comes to stand for another ballot, so that belongs to the ballot
 * before: what it kept while contact was lost, and keys pressed since the last poll. Left is a key pressed while that
 * last poll is answered and the light is ordered: about one exchange, 8 ms.
 *
 * Our own keypad tells for which opening of a ballot a key was pressed (`vote-exchange.ts`), so of it that pair counts
 * and not the light. A choice under a pair that was not given to it, or has been withdrawn, goes nowhere.
 *
 * In a secret ballot a choice is sealed to the ballot's key as soon as it is read: in the open it is neither reported
 * nor kept. One pressed before the light of a secret ballot has come on names no ballot and goes nowhere. So does what
 * a plain keypad tells a bridge that has just started, until the hub's orders are known and its lights are set: it may
 * have been kept for a secret ballot. So does a choice told after the light of a secret ballot has gone, until the keypad
 * has had nothing more to tell: it may have been pressed while that light was on.
 */
import type { LightOrder, LinkState, SeatKey } from '#contract/hall-bus';
import type { DeviceId } from '#contract/ids';
import type { Choice } from '#contract/vocabulary';
import { cardNumber } from '../card-reader/osdp-raw/codec.ts';
import type { Command } from '../osdp/commands.ts';
import type { DeviceListener } from '../osdp/device-listener.ts';
import type { Identity, RawCard } from '../osdp/replies.ts';
import { CardSlot } from './card-slot.ts';
import { type Happening, type Held, type Origin, sealed } from './happening.ts';
import { keyMeaning } from './keys.ts';
import type { Face } from './lights.ts';
import { type LossReason, LostPresses } from './lost-presses.ts';
import { Openings } from './openings.ts';
import { OrderedLights } from './ordered-lights.ts';
import { PalmPad } from './palm-pad.ts';
import { decodeVoteReply, forgetChoice, isOwnKeypad, type VoteReply } from './vote-exchange.ts';

export type SeatKeypadOptions = {
  readonly device: DeviceId;
  /** Monotonic time, ms. */
  readonly now: () => number;
  /** Of this keypad alone, and the same after a new start of the bridge. */
  readonly secret: Buffer;
  readonly report: (happening: Happening, origin?: Origin) => void;
  readonly link: (state: LinkState) => void;
  /** A light order waits to be sent. */
  readonly wake: () => void;
  /** A choice was lost, for this reason for the first time. */
  readonly onLoss: (reason: LossReason) => void;
};

/** An exchange that is refused is tried so often. */
const MOST_TRIES = 3;

export class SeatKeypad implements DeviceListener {
  readonly #options: SeatKeypadOptions;
  readonly #lights = new OrderedLights();
  #up = false;
  readonly #slot: CardSlot;
  readonly #palm: PalmPad;
  readonly #openings: Openings;
  /** Our own keypad, which tells presses by the manufacturer exchange. */
  #isOwn = false;
  #refusedInARow = 0;
  /** The last key told in the open by KEYPAD. */
  #lastKey: SeatKey | undefined;
  /** What an exchange under way was answered with. */
  #answer: VoteReply | undefined;
  #opening = false;
  #extra: Command | undefined;
  /** Keys without a meaning and cards without a number, since the start. */
  unreadable = 0;
  /** Choices that were reported to nobody, since the start. */
  readonly lost: LostPresses;

  constructor(options: SeatKeypadOptions) {
    this.#options = options;
    this.#slot = new CardSlot(options.report);
    this.#palm = new PalmPad(options.now);
    this.lost = new LostPresses(options.onLoss);
    this.#openings = new Openings(options.secret);
  }

  get hurry(): boolean {
    return this.#lights.hurry;
  }

  /** What the seat has to show from now on. */
  order(order: LightOrder): void {
    this.#lights.order(order);
    this.#openings.order(order);
    this.#refusedInARow = 0;
    if (this.hasErrand) this.#options.wake();
  }

  /** Shows a face whatever the order says, and carries out a command besides; without a face the order counts again. */
  showInstead(face: Face | undefined, command?: Command): void {
    this.#lights.showInstead(face);
    this.#extra = command;
    if (this.hasErrand) this.#options.wake();
  }

  /** Link and inputs as last known. */
  get linkState(): LinkState {
    const [{ cardIn }, { covered: palm }] = [this.#slot, this.#palm];
    const inputs = { ...(cardIn !== undefined && { cardIn }), ...(palm !== undefined && { palm }) };
    return { device: this.#options.device, link: this.#up ? 'up' : 'down', ...inputs };
  }

  identified(identity: Identity): void {
    this.#isOwn = isOwnKeypad(identity);
  }

  contact(up: boolean): void {
    this.#up = up;
    if (!up) this.#palm.interrupted();
    this.#openings.interrupted();
    this.#opening = false;
    this.#refusedInARow = 0;
    this.#lights.interrupted();
    this.#options.link(this.linkState);
  }

  inputs(inputs: readonly boolean[]): void {
    const [slotClosed, palm] = inputs;
    const before = JSON.stringify(this.linkState);
    if (slotClosed !== undefined) this.#slot.read(slotClosed);
    if (palm !== undefined) this.#palm.read(palm);
    if (this.#up && JSON.stringify(this.linkState) !== before) this.#options.link(this.linkState);
  }

  keys(keys: Buffer, maybeAgain = false): void {
    for (const [place, byte] of keys.entries()) {
      const key = keyMeaning(byte);
      const again = maybeAgain && place === 0 && key !== undefined && key === this.#lastKey;
      this.#lastKey = undefined;
      if (key !== undefined && key !== 'request-floor' && (this.#lights.isSecret || !this.#lights.isShown)) {
        keys[place] = 0;
        if (this.#lights.secretFades) this.lost.add('stray');
        else this.#seal(key);
      } else {
        this.#lastKey = key;
        if (key === undefined) this.unreadable += 1;
        else if (!again) this.#tell(key);
      }
    }
  }

  toldAll(): void {
    this.#lights.toldAll();
  }

  #tell(key: SeatKey): void {
    const { ballotId } = this.#lights.open;
    this.#options.report({ kind: 'key', key, ...(ballotId !== undefined && { ballotId }), ...this.#held });
  }

  get #held(): Held {
    const { heldMs } = this.#palm;
    return heldMs === undefined ? {} : { heldMs };
  }

  #seal(choice: Choice): void {
    const { ballotId, sealKey } = this.#lights.open;
    if (ballotId === undefined || sealKey === undefined) this.#loseEarly();
    else this.#options.report(sealed(ballotId, sealKey, choice, this.#held));
  }

  /** Before the first order and its lights it may have been kept for a ballot of before the bridge's start. */
  #loseEarly(): void {
    this.lost.add(this.#lights.isShown && this.#lights.isOrdered ? 'early' : 'kept');
  }

  manufacturer(data: Buffer): void {
    const reply = this.#isOwn ? decodeVoteReply(data) : undefined;
    if (reply?.kind === 'vote') this.#vote(reply);
    else this.#answer = reply;
    if (reply === undefined) this.unreadable += 1;
    forgetChoice(data);
  }

  #vote({ key, heldMs, ageMs, counter, boot, ...pair }: Extract<VoteReply, { kind: 'vote' }>): void {
    const opening = this.#openings.find(pair);
    const origin = { boot: boot.toString(16).padStart(8, '0'), counter, ageMs };
    const { ballotId, sealKey } = opening ?? {};
    if (key === 'request-floor') {
      this.#options.report({ kind: 'key', key, ...(ballotId !== undefined && { ballotId }), heldMs }, origin);
    } else if (ballotId !== undefined && sealKey !== undefined) {
      this.#options.report(sealed(ballotId, sealKey, key, { heldMs }), origin);
    } else if (ballotId !== undefined) this.#options.report({ kind: 'key', key, ballotId, heldMs }, origin);
    else if (pair.ballot !== 0) this.lost.add('stray');
    else if (this.#lights.isSecret) this.#loseEarly();
    else this.#options.report({ kind: 'key', key, heldMs }, origin);
  }

  card(card: RawCard): void {
    const number = cardNumber(card);
    if (number === undefined) this.unreadable += 1;
    else this.#slot.insert(number);
  }

  get hasErrand(): boolean {
    return this.#extra !== undefined || this.#hasOpening || this.#lights.differ;
  }

  /** The open light is to stand for another ballot; our own keypad tells for which opening a key was pressed. */
  get errandChangesMeaning(): boolean {
    return !this.#isOwn && this.#lights.changeMeaning;
  }

  /** The ballot is opened before its light comes on, so that no press is made for none. */
  nextErrand(maxData: number): Command | undefined {
    this.#opening = this.#hasOpening;
    this.#answer = undefined;
    return this.#opening ? this.#openings.nextErrand() : (this.#nextExtra() ?? this.#lights.nextCommand(maxData));
  }

  get #hasOpening(): boolean {
    return this.#isOwn && this.#refusedInARow < MOST_TRIES && this.#openings.hasErrand;
  }

  #nextExtra(): Command | undefined {
    const extra = this.#extra;
    this.#extra = undefined;
    return extra;
  }

  /**
   * A keypad that refuses a light is not asked again until contact returns or the order changes; its keys count for
   * the ballot it was told of all the same, so that one without lights can vote. One that refuses the exchange time and
   * again is given only lights until contact returns or the order changes; what it tells by the exchange is heard.
   */
  errandDone(): void {
    const [opening, answer] = [this.#opening, this.#answer];
    this.#opening = false;
    this.#answer = undefined;
    if (opening) this.#refusedInARow = this.#openings.answered(answer) ? 0 : this.#refusedInARow + 1;
    this.#lights.done();
  }
}
