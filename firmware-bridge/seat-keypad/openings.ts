/**
 * Ballots as they have been opened to one of our own keypads: which (ballot, nonce) pair stands for which ballot.
 * In: light orders, the keypad's answers. Out: VOTE_OPEN and VOTE_CLOSE, and what a VOTE's pair means.
 *
 * A ballot gets a new pair each time it is opened to the keypad. The keypad is told again after a loss of contact, with
 * the pair it had, so that what it kept still counts. The pair of the first opening follows from the ballot and the
 * device's key, so that a bridge that has started anew gives the same and knows what the keypad kept meanwhile.
 */
import { createHmac } from 'node:crypto';
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

const MOST = 0xffff_ffff;
/** So many ballots are remembered for having been withdrawn; of one before them no keypad holds a press any more. */
const MOST_WITHDRAWN = 64;

export class Openings {
  readonly #secret: Buffer;
  #wanted: Opening | undefined;
  /** Given to the keypad and not withdrawn. */
  #given: Opening | undefined;
  /** What the keypad has confirmed since contact returned; `unknown` before it has confirmed anything. */
  #confirmed: Opening | 'none' | 'unknown' = 'unknown';
  #underWay: Opening | 'none' | undefined;
  /** How often each ballot, as it was ordered, has been opened and withdrawn. */
  readonly #withdrawn = new Map<string, number>();

  /** `secret`: known to this bridge and to the next that takes its place, and different for each keypad. */
  constructor(secret: Buffer) {
    this.#secret = secret;
  }

  /** What the seat has to be opened for from now on. */
  order(order: LightOrder): void {
    const { ballotId, sealKey, holdMs = 0 } = order;
    if (ballotId === undefined) this.#wanted = undefined;
    else if (!this.#isWanted(ballotId, sealKey, holdMs)) {
      this.#wanted = { ...this.#pairFor(ballotId, sealKey, holdMs), ballotId, sealKey, holdMs };
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
    if (this.#given !== undefined && !samePair(this.#given, wanted)) this.#withdraw();
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
    if (underWay === 'none') this.#withdraw();
    return true;
  }

  /** What a pair stands for; undefined when it was not given to this keypad or has been withdrawn. */
  find(pair: Pair): Opening | undefined {
    const given = this.#given ?? this.#wanted;
    return given !== undefined && samePair(pair, given) ? given : undefined;
  }

  #pairFor(ballotId: BallotId, sealKey: string | undefined, holdMs: number): Pair {
    const before = this.#withdrawn.get(nameOf(ballotId, sealKey, holdMs)) ?? 0;
    const name = `${nameOf(ballotId, sealKey, holdMs)} ${before}`;
    const digest = createHmac('sha256', this.#secret).update(`ballot ${name}`).digest();
    return { ballot: (digest.readUInt32LE(0) % MOST) + 1, nonce: digest.readUInt32LE(4) };
  }

  /** What was given counts no more; opened again, its ballot gets another pair. */
  #withdraw(): void {
    const given = this.#given;
    this.#given = undefined;
    if (given === undefined) return;
    const name = nameOf(given.ballotId, given.sealKey, given.holdMs);
    const before = this.#withdrawn.get(name) ?? 0;
    this.#withdrawn.delete(name);
    this.#withdrawn.set(name, before + 1);
    const [oldest] = this.#withdrawn.keys();
    if (this.#withdrawn.size > MOST_WITHDRAWN && oldest !== undefined) this.#withdrawn.delete(oldest);
  }

  #isWanted(ballotId: BallotId, sealKey: string | undefined, holdMs: number): boolean {
    const wanted = this.#wanted;
    return wanted?.ballotId === ballotId && wanted.sealKey === sealKey && wanted.holdMs === holdMs;
  }
}

const nameOf = (ballotId: BallotId, sealKey = '', holdMs = 0): string => `${ballotId} ${sealKey} ${holdMs}`;

const samePair = (one: Pair, other: Pair): boolean => one.ballot === other.ballot && one.nonce === other.nonce;
