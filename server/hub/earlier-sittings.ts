/** How far earlier sittings have numbered their decisions. In: every event of every sitting; out: the next ordinal. */
import type { SittingEvent } from '#contract/events';
import type { Rules } from '#contract/rules';

type Numbered = { readonly convocation: number; readonly session: number; next: number };

export class EarlierSittings {
  readonly #numbered: Numbered[] = [];

  follow(event: SittingEvent): void {
    if (event.type === 'SittingConvened') {
      const { convocation, session, firstDecision = 1 } = event.data;
      this.#numbered.push({ convocation, session: session.number, next: firstDecision });
    }
    const current = this.#numbered.at(-1);
    if (event.type === 'DecisionNumbered' && current) current.next = event.data.ordinal + 1;
  }

  /** Ordinal of the first decision of a sitting, by the council's rule of where numbering begins anew. */
  nextDecision(convocation: number, session: number, restart: Rules['decisionNumbersRestart']): number {
    const same = this.#numbered.filter(
      (one) => one.convocation === convocation && (restart === 'convocation' || one.session === session),
    );
    return Math.max(1, ...same.map(({ next }) => next));
  }
}
