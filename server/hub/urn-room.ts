/**
 * The room of the urn: it has one when an electronic secret ballot opens, and empties it when the ballot ends. In:
 * decided events; out: the key for a ballot that may open, and sums for one that may close.
 */
import type { SittingCommand } from '#contract/commands';
import type { SittingEvent } from '#contract/events';
import type { BallotId, MemberId } from '#contract/ids';
import type { DecisionContext } from '../council/decision.ts';
import { type MakeSealKey, makeSealKey, Urn } from './urn.ts';

type KeyPair = ReturnType<MakeSealKey>;
type Held = { readonly ballotId: BallotId; readonly urn: Urn };

export class UrnRoom {
  readonly #makeKey: MakeSealKey;
  #offered: KeyPair | undefined;
  #held: Held | undefined;

  constructor(makeKey: MakeSealKey = makeSealKey) {
    this.#makeKey = makeKey;
  }

  /** What the council needs to decide the command: a key for a ballot that may be secret, sums for one that may close. */
  context(command: SittingCommand): Pick<DecisionContext, 'sealKey' | 'tally'> {
    if (mayOpenSecret(command)) {
      this.#offered = this.#makeKey();
      return { sealKey: this.#offered.publicKey };
    }
    const closes = command.type === 'close-ballot' || command.type === 'ballot-time-up';
    return closes && this.#held ? { tally: this.#held.urn.tally() } : {};
  }

  /** The urn of this ballot, or undefined when no urn of that ballot stands here. */
  urnOf(ballotId: BallotId): Urn | undefined {
    return this.#held?.ballotId === ballotId ? this.#held.urn : undefined;
  }

  /** The command was decided: a key that no ballot took is overwritten. */
  decided(): void {
    this.#offered?.secretKey.fill(0);
    this.#offered = undefined;
  }

  /** Takes note of a decided event. @param placeOf the roster's. */
  follow(event: SittingEvent, placeOf: ReadonlyMap<MemberId, number>): void {
    switch (event.type) {
      case 'BallotOpened':
        this.#opened(event.data, placeOf);
        break;
      case 'VoteVoided':
        this.urnOf(event.data.ballotId)?.void(event.data.memberId);
        break;
      case 'BallotClosed':
      case 'BallotStopped':
      case 'BallotTakenBack':
      case 'BallotVoided':
        this.clear();
        break;
      default:
    }
  }

  /** Nothing is left of any key and any choice. */
  clear(): void {
    this.#held?.urn.destroy();
    this.#held = undefined;
    this.decided();
  }

  #opened(
    { ballotId, sealKey }: { ballotId: BallotId; sealKey?: string },
    placeOf: ReadonlyMap<MemberId, number>,
  ): void {
    const offered = this.#offered;
    if (offered === undefined || sealKey !== offered.publicKey) return;
    this.#offered = undefined;
    this.#held = { ballotId, urn: new Urn(ballotId, offered.secretKey, placeOf) };
  }
}

/** A repeat takes its manner from the ballot it repeats, so that only the council knows. */
const mayOpenSecret = (command: SittingCommand): boolean =>
  command.type === 'open-ballot' &&
  command.by !== 'paper' &&
  (command.manner === 'secret' || command.repeats !== undefined);
