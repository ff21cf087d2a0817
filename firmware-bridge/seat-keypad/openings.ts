/**
 * Ballots as they have been opened to one of our own keypads: which (ballot, nonce) pair stands for which ballot.
 * In: light orders, the keypad's answers. Out: VOTE_OPEN and VOTE_CLOSE, and what a VOTE's pair means.
 *
 * A ballot gets a new pair each time it is opened to the keypad. The keypad is told again after a loss of contact, with
 * the pair it had, so that what it kept still counts. The highest bit of the ballot's number says that the ballot is secret, so that
 * also a bridge that has just started knows which choice may not be told in the open.
 */
import type { LightOrder } from '#contract/hall-bus';
import type { BallotId } from '#contract/ids';
import type { Command } from '../osdp/commands.ts';
import { encodeVoteCommand, type Pair, type VoteReply } from './vote-exchange.ts';

/** What a pair stands for. */
export type Opening = Pair & {
  readonly ballotId: BallotId;
  readonly sealKey: string | undefined;
  readonly holdMs: number;
};

const SECRET = 0x8000_0000;
const MOST = 0x7fff_ffff;

/** Whether a pair was given to a secret ballot, by this bridge or one before. */
export const isSecretPair = ({ ballot }: Pair): boolean => ballot >= SECRET;

export class Openings {
  readonly #nonce: () => number;
  #wanted: Opening | undefined;
  /** Given to the keypad and not withdrawn. */
  #given: Opening | undefined;
  /** What the keypad has confirmed since contact returned; `unknown` before it has confirmed anything. */
  #confirmed: Opening | 'none' | 'unknown' = 'unknown';
  #underWay: Opening | 'none' | undefined;
  #last = 0;

  /** `nonce`: a fresh random number of 32 bits for each opening. */
  constructor(nonce: () => number) {
    this.#nonce = nonce;
  }

  /** What the seat has to be opened for from now on. */
  order(order: LightOrder): void {
    const { ballotId, sealKey, holdMs = 0 } = order;
    if (ballotId === undefined) this.#wanted = undefined;
    else if (!this.#isWanted(ballotId, sealKey, holdMs)) {
      this.#last = (this.#last % MOST) + 1;
      const ballot = sealKey === undefined ? this.#last : this.#last + SECRET;
      this.#wanted = { ballot, nonce: this.#nonce(), ballotId, sealKey, holdMs };
    }
  }

  /** Contact was lost or has returned: what the keypad knows has to be told anew. */
  interrupted(): void {
    this.#confirmed = 'unknown';
    this.#underWay = undefined;
  }

  get hasErrand(): boolean {
    return this.#confirmed !== (this.#wanted ?? 'none');
  }

  nextErrand(): Command {
    const wanted = this.#wanted;
    this.#underWay = wanted ?? 'none';
    if (wanted === undefined) return encodeVoteCommand({ kind: 'close', ballot: this.#given?.ballot ?? 0 });
    this.#given = wanted;
    return encodeVoteCommand({ kind: 'open', ...wanted, secret: wanted.sealKey !== undefined });
  }

  /** The keypad has answered the errand under way. False: not with what was asked for. */
  answered(reply: VoteReply | undefined): boolean {
    const underWay = this.#underWay;
    this.#underWay = undefined;
    if (underWay === undefined) return false;
    const fits = underWay === 'none' ? reply?.kind === 'closed' : reply?.kind === 'opened' && samePair(reply, underWay);
    if (!fits) return false;
    this.#confirmed = underWay;
    if (underWay === 'none') this.#given = undefined;
    return true;
  }

  /** What a pair stands for; undefined when it was not given to this keypad or has been withdrawn. */
  find(pair: Pair): Opening | undefined {
    return this.#given !== undefined && samePair(pair, this.#given) ? this.#given : undefined;
  }

  #isWanted(ballotId: BallotId, sealKey: string | undefined, holdMs: number): boolean {
    const wanted = this.#wanted;
    return wanted?.ballotId === ballotId && wanted.sealKey === sealKey && wanted.holdMs === holdMs;
  }
}

const samePair = (one: Pair, other: Pair): boolean => one.ballot === other.ballot && one.nonce === other.nonce;
