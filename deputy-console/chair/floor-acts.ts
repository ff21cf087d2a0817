/** What the chair does with the floor at one press: in order, among all who may have it, a pause, another minute. */
import type { PersonCommand } from '#contract/commands';
import type { ChairStep, ChairView } from '#contract/views';
import { EXTEND_SPEECH_SECONDS } from './act.ts';
import { grantOf } from './queue-grant.ts';
import { inQueueOrder } from './queue-order.ts';
import type { Sheet } from './sheets.ts';

/** The part of the desk that these acts need. */
type OfDesk = {
  readonly view: ChairView | undefined;
  step(type: 'grant-floor'): ChairStep | undefined;
  open(sheet: Sheet): void;
  give(command: PersonCommand): void;
};

export class FloorActs {
  readonly #desk: OfDesk;

  constructor(desk: OfDesk) {
    this.#desk = desk;
  }

  /** Opens the list of all who may get the floor; while somebody speaks, for a question or a reply in between. */
  grantOther(): void {
    const { command } = this.#desk.step('grant-floor') ?? {};
    const start = command?.type === 'grant-floor' ? command : ({ type: 'grant-floor', kind: 'debate' } as const);
    this.#desk.open({ kind: 'speaker', command: start });
  }

  /** Gives the floor to the first who waits; when nobody does, opens the list. */
  grantFirst(): void {
    const { view } = this.#desk;
    const [first] = inQueueOrder(view?.queue ?? {});
    if (first && !view?.speech) this.#desk.give(grantOf(first));
    else this.grantOther();
  }

  /** Pauses the running speech, or lets it go on. */
  pause(): void {
    const { speech } = this.#desk.view ?? {};
    if (speech) this.#desk.give({ type: speech.paused ? 'continue-speech' : 'pause-speech' });
  }

  /** Gives the running speech another minute. */
  extend(): void {
    if (this.#desk.view?.speech) this.#desk.give({ type: 'extend-speech', bySeconds: EXTEND_SPEECH_SECONDS });
  }
}
