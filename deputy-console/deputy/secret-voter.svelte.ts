/**
 * Voting in secret from a deputy's page. In: a press. Out: whether one is on its way or was refused, and never which.
 * The choice lives for the length of one call: it is sealed to the ballot's key, and only the sealed press is kept
 * until it is answered.
 */
import type { BallotId, MemberId } from '#contract/ids';
import type { Refusal } from '#contract/refusals';
import type { Choice } from '#contract/vocabulary';
import type { LiveStore } from '#kit/live.svelte.ts';

/** The seal weighs more than the rest of the page, and few sittings need it: it is fetched with the first secret ballot. */
const fetchSeal = () => import('#contract/sealed-press');

type Sent = Readonly<{ ballotId: BallotId; refusal?: Refusal }>;

export class SecretVoter {
  readonly #live: Pick<LiveStore, 'press'>;
  #sent = $state.raw<Sent>();

  constructor(live: Pick<LiveStore, 'press'>) {
    this.#live = live;
  }

  /** A press in this ballot waits for its answer. */
  isSending(ballotId: BallotId): boolean {
    return this.#sent?.ballotId === ballotId && this.#sent.refusal === undefined;
  }

  /** Why the last press in this ballot was not taken. */
  refusalIn(ballotId: BallotId): Refusal | undefined {
    return this.#sent?.ballotId === ballotId ? this.#sent.refusal : undefined;
  }

  /** Fetches what seals, so that it is there before the first press. */
  prepare(): void {
    fetchSeal().catch(() => undefined);
  }

  /** Seals the choice and sends it; without the seal nothing is sent, and the keys are free again. `sealKey`: the ballot's public key, hex. */
  async vote(memberId: MemberId, ballotId: BallotId, sealKey: string, choice: Choice): Promise<void> {
    const sent: Sent = { ballotId };
    this.#sent = sent;
    const seal = await fetchSeal().catch(() => undefined);
    if (!seal) {
      if (this.#sent === sent) this.#sent = undefined;
      return;
    }
    const sealed = seal.sealPress(sealKey, ballotId, choice);
    const answer = await this.#live.press({ type: 'cast-sealed-vote', ballotId, memberId, sealed });
    if (this.#sent === sent) this.#sent = !answer || answer.ok ? undefined : { ballotId, refusal: answer.refusal };
  }
}
