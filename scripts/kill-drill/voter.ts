/**
 * A deputy at a console who changes the vote as soon as the last one is acknowledged, and remembers every
 * acknowledgement. What was sent and not answered when the hub died is sent again with the same id.
 */
import { randomUUID } from 'node:crypto';
import type { BallotId, MemberId } from '#contract/ids';
import { CHOICES, type Choice } from '#contract/vocabulary';
import { LiveClient } from '../house/live-client.ts';

type Sent = { id: string; choice: Choice };
/** A vote that the hub said is on the disk. */
export type Acknowledged = Sent & { memberId: MemberId; position: number };

export class Voter {
  readonly acknowledged: Acknowledged[] = [];
  readonly memberId: MemberId;
  readonly #open: () => LiveClient;
  #client: LiveClient;
  #pending: Sent | undefined;
  #turn = 0;

  constructor(memberId: MemberId, origin: string, cookie: string) {
    this.memberId = memberId;
    this.#open = () => new LiveClient(origin, 'deputy', cookie);
    this.#client = this.#open();
  }

  /** Sits down at the console; registers if need be. */
  async sitDown(): Promise<void> {
    await this.#client.ready();
    await this.#client.see('own');
    const { registered } = await this.#client.until('own', (own) => own, 'the own view');
    if (registered) return;
    const answer = await this.#client.command({ type: 'register-member', memberId: this.memberId });
    if (!answer.ok) throw new Error(answer.refusal.code);
  }

  /** After a restart of the hub: what the screen says the journal holds. */
  async sitDownAgain(): Promise<{ ballotId: BallotId; position: number } | undefined> {
    this.#client.close();
    this.#client = this.#open();
    await this.sitDown();
    const { vote } = await this.#client.until('own', (own) => own, 'the own view');
    return vote;
  }

  /** Votes again and again until the hub is gone. `onAcknowledged` is called after each answer. */
  async voteOn(ballotId: BallotId, onAcknowledged: () => void): Promise<void> {
    for (;;) {
      this.#pending ??= { id: randomUUID(), choice: CHOICES[this.#turn++ % CHOICES.length] ?? 'for' };
      const { id, choice } = this.#pending;
      const command = { type: 'cast-vote', ballotId, memberId: this.memberId, choice } as const;
      const answer = await this.#client.command(command, id).catch(() => undefined);
      if (answer === undefined) return;
      if (!answer.ok) throw new Error(`${this.memberId}: ${answer.refusal.code}`);
      this.acknowledged.push({ memberId: this.memberId, id, choice, position: answer.position });
      this.#pending = undefined;
      onAcknowledged();
    }
  }

  close(): void {
    this.#client.close();
  }
}
