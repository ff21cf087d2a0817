/**
 * The manufacturer exchange from the keypad's side (hardware/keypad-exchange.md): the ballot that is open to it, and its
 * count of presses. In: VOTE_OPEN, VOTE_CLOSE, presses. Out: answers, and VOTE replies aged when they are told; KEYPAD
 * for a panel that has said nothing of the exchange since power came on.
 */
import type { SeatKey } from '#contract/hall-bus';
import type { Clock } from '../clock.ts';
import { encodeKeys, nakReason, type Reply, refuse } from '../osdp/replies.ts';
import { keyByte } from '../seat-keypad/keys.ts';
import { decodeVoteCommand, encodeVoteReply, type Pair } from '../seat-keypad/vote-exchange.ts';

/** A press as it was made; its reply is made when it is told. */
export type Press = Pair & {
  readonly key: SeatKey;
  readonly counter: number;
  readonly heldMs: number;
  readonly inputs: { readonly slot: boolean; readonly palm: boolean };
  readonly at: number;
};

const NONE: Pair = { ballot: 0, nonce: 0 };

export class VoteMemory {
  readonly #clock: Clock;
  #boot: number;
  #counter = 0;
  #spoken = false;
  #open: Pair & { readonly holdMs: number } = { ...NONE, holdMs: 0 };

  /** `boot`: a random number of 32 bits. */
  constructor(clock: Clock, boot: number) {
    this.#clock = clock;
    this.#boot = boot;
  }

  /** How long palm pad and key have to be held together for the ballot that is open, ms. */
  get holdMs(): number {
    return this.#open.holdMs;
  }

  /** What a key that goes down now is pressed for. */
  get open(): Pair {
    return { ballot: this.#open.ballot, nonce: this.#open.nonce };
  }

  /** Power was off. */
  restart(boot: number): void {
    this.#boot = boot;
    this.#counter = 0;
    this.#spoken = false;
    this.#open = { ...NONE, holdMs: 0 };
  }

  /** Answers MFG. */
  command(data: Buffer): Reply {
    const command = decodeVoteCommand(data);
    if (command === undefined) return refuse(nakReason.record);
    this.#spoken = true;
    const [boot, counter] = [this.#boot, this.#counter];
    if (command.kind === 'open') {
      const { ballot, nonce, holdMs } = command;
      this.#open = { ballot, nonce, holdMs };
      return encodeVoteReply({ kind: 'opened', ballot, nonce, boot, counter });
    }
    this.#open = { ...NONE, holdMs: 0 };
    return encodeVoteReply({ kind: 'closed', ballot: command.ballot, counter });
  }

  /** A press that counts; `pair` and `at` of the moment its key went down. */
  press(key: SeatKey, pair: Pair, at: number, heldMs: number, inputs: Press['inputs']): Press {
    this.#counter += 1;
    return { ...pair, key, at, heldMs, inputs, counter: this.#counter };
  }

  /** The VOTE of a press, told now, or its KEYPAD. */
  tell({ at, ...press }: Press): Reply {
    if (!this.#spoken) return encodeKeys(Buffer.of(keyByte[press.key]));
    return encodeVoteReply({
      kind: 'vote',
      ...press,
      boot: this.#boot,
      ageMs: Math.max(0, Math.round(this.#clock.now() - at)),
    });
  }
}
