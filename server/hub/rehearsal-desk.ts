/**
 * The rehearsal beside this house, as the hub knows it. In: who asks for one or ends it, and what the supervisor tells
 * of it; out: reports to the supervisor, which runs it, and how it stands. One at a time, and none while a sitting is open.
 */
import { randomUUID } from 'node:crypto';
import type { PlanId } from '#contract/ids';
import { type Refusal, refuse } from '#contract/refusals';
import type { SignInLinkFor } from '#contract/sign-in-link';
import type { HubReport } from '#contract/supervision';
import type { RehearsalView } from '#contract/views';
import type { CouncilState } from '../council/composition/council-state.ts';
import type { Sitting } from '../council/council.ts';
import { rehearsalFile } from './rehearsal-file.ts';

type Asked = {
  readonly council: CouncilState;
  /** A sitting is open or in a break. */
  readonly underWay: boolean;
  /** The sitting convened last. */
  readonly last?: Sitting | undefined;
  readonly planId?: PlanId | undefined;
  /** Stamp of now. */
  readonly at: string;
};

export class RehearsalDesk {
  readonly #tell: ((report: HubReport) => void) | undefined;
  readonly #listeners: (() => void)[] = [];
  readonly #asked = new Map<string, (path: string | undefined) => void>();
  #now: RehearsalView | undefined;

  /** @param tell to the supervisor; absent: there is none, and no rehearsal can be had. */
  constructor(tell: ((report: HubReport) => void) | undefined) {
    this.#tell = tell;
  }

  now(): RehearsalView | undefined {
    return this.#now;
  }

  onChanged(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Asks for one. Refused: `NO_REHEARSALS`, `REHEARSAL_NOT_NOW`, `REHEARSAL_RUNS`, `NO_COUNCIL`, `NO_SUCH_PLAN`. */
  begin({ council, underWay, last, planId: asked, at }: Asked): Refusal | undefined {
    if (this.#tell === undefined) return refuse('NO_REHEARSALS');
    if (underWay) return refuse('REHEARSAL_NOT_NOW');
    if (this.#now !== undefined && this.#now.state !== 'failed') return refuse('REHEARSAL_RUNS');
    const made = rehearsalFile(council, asked, at, last);
    if (!made.ok) return made.refusal;
    const about = made.planId === undefined ? {} : { planId: made.planId };
    this.note({ ...about, state: 'starting' });
    this.#tell({ tells: 'wants-rehearsal', ...about, hall: made.hall });
    return undefined;
  }

  /** Ends the one there is, if there is one. */
  end(): void {
    if (this.#now === undefined) return;
    this.note(undefined);
    this.#tell?.({ tells: 'ends-rehearsal' });
  }

  /**
   * A sign-in path of the rehearsal's own house, good for one entering. Refused: `NO_REHEARSAL`, `UNKNOWN_MEMBER`.
   */
  async link(whom: SignInLinkFor): Promise<{ readonly path: string } | { readonly refusal: Refusal }> {
    if (this.#now?.state !== 'running' || this.#tell === undefined) return { refusal: refuse('NO_REHEARSAL') };
    const ask = randomUUID();
    const answer = new Promise<string | undefined>((resolve) => this.#asked.set(ask, resolve));
    this.#tell({ tells: 'wants-rehearsal-link', ask, whom });
    const path = await answer;
    if (path !== undefined) return { path };
    const isNobody = this.#now?.state === 'running' && whom.role === 'deputy';
    return { refusal: isNobody ? refuse('UNKNOWN_MEMBER', { memberId: whom.memberId }) : refuse('NO_REHEARSAL') };
  }

  /** The supervisor has the link that was asked for. */
  noteLink({ ask, path }: { readonly ask: string; readonly path?: string }): void {
    this.#asked.get(ask)?.(path);
    this.#asked.delete(ask);
  }

  /** The supervisor tells how it stands. Whoever waits for a link into one that has ended waits no more. */
  note(rehearsal: RehearsalView | undefined): void {
    this.#now = rehearsal;
    if (rehearsal?.state !== 'running') for (const ask of [...this.#asked.keys()]) this.noteLink({ ask });
    for (const listener of this.#listeners) listener();
  }
}
