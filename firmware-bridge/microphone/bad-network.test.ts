/** Any order of orders over any bad network: messages lost, late, out of order, hands on the desk's own keys. */
import fc from 'fast-check';
import { test } from 'tap';
import type { MicrophonePlace } from '#contract/hall-bus';
import { ManualClock } from '../clock.ts';
import { type MicrophoneDriver, type MicrophoneListener, Traffic } from './microphone.ts';
import { Reconciler, times } from './reconciler.ts';

const PLACES = ['chair', 3] as const satisfies readonly MicrophonePlace[];
/** Time in which all is right again once the network is good: a calm round, and what was still under way. */
const RIGHT_AGAIN_MS = times.calmRoundMs + 5000;

/** What becomes of the next message: lost, or this late, ms. */
type Fate = number | 'lost';

class BadNetwork implements MicrophoneDriver {
  readonly kind = 'behringer';
  readonly places = PLACES;
  readonly traffic = new Traffic();
  readonly answers: MicrophoneDriver['answers'];
  readonly open = new Map<MicrophonePlace, boolean>();
  readonly #clock: ManualClock;
  #fates: Fate[];
  #listener: MicrophoneListener | undefined;

  constructor(clock: ManualClock, answers: MicrophoneDriver['answers'], fates: readonly Fate[]) {
    this.#clock = clock;
    this.answers = answers;
    this.#fates = [...fates];
  }

  start(listener: MicrophoneListener): void {
    this.#listener = listener;
  }

  set(place: MicrophonePlace, open: boolean): void {
    this.#travel(() => {
      this.open.set(place, open);
      if (this.answers === 'echoed') this.tell(place);
    });
  }

  ask(place: MicrophonePlace, question: number): void {
    this.#travel(() => this.tell(place, question));
  }

  tell(place: MicrophonePlace, question?: number): void {
    const open = this.open.get(place) ?? false;
    const number = this.answers === 'numbered' ? question : undefined;
    this.#travel(() => this.#listener?.heard(place, open, number));
  }

  /** What becomes of the next messages; everything after them arrives at once. */
  becomeBad(fates: readonly Fate[]): void {
    this.#fates = [...fates];
  }

  async end(): Promise<void> {}

  #travel(arrive: () => void): void {
    const fate = this.#fates.shift() ?? 1;
    if (fate !== 'lost') this.#clock.after(fate, arrive);
  }
}

const place = fc.constantFrom(...PLACES);
const happening = fc.record({
  what: fc.constantFrom('order', 'press', 'bus-lost', 'bus-up'),
  place,
  open: fc.boolean(),
  thenMs: fc.integer({ min: 0, max: 4000 }),
});
const fate = fc.oneof(fc.constant<Fate>('lost'), fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 50 }));

test('however bad the network was, soon after it is good every microphone is as ordered', async () => {
  fc.assert(
    fc.property(
      fc.constantFrom('plain', 'echoed', 'numbered'),
      fc.array(happening, { maxLength: 20 }),
      fc.array(fate, { maxLength: 200 }),
      (answers, happenings, fates) => {
        const clock = new ManualClock();
        const network = new BadNetwork(clock, answers, fates);
        const reconciler = new Reconciler({ clock, drivers: [network], publish: () => undefined });
        const asked = new Map<MicrophonePlace, boolean>();
        let position = 0;
        const order = (which: MicrophonePlace, open: boolean) => {
          asked.set(which, open);
          reconciler.order({ place: which, open, position: ++position }, false);
        };
        reconciler.start();
        reconciler.busUp();
        for (const { what, place: at, open, thenMs } of happenings) {
          if (what === 'order') order(at, open);
          else if (what === 'bus-lost') reconciler.busLost();
          else if (what === 'bus-up') reconciler.busUp();
          else {
            network.open.set(at, open);
            network.tell(at);
          }
          clock.advance(thenMs);
        }
        network.becomeBad([]);
        reconciler.busUp();
        for (const one of PLACES) order(one, asked.get(one) ?? false);
        clock.advance(RIGHT_AGAIN_MS);
        return (
          PLACES.every((one) => (network.open.get(one) ?? false) === asked.get(one)) &&
          reconciler.states.every((state) => state.open === state.asked && state.reachable)
        );
      },
    ),
    { numRuns: 1000 },
  );
});

test('an order to close that gets lost, with the questions after it, is made good within a round', async () => {
  const lossy = fc.array(fc.oneof(fc.constant<Fate>('lost'), fc.integer({ min: 0, max: 300 })), { maxLength: 4 });
  fc.assert(
    fc.property(fc.constantFrom('plain', 'echoed', 'numbered'), lossy, (answers, fates) => {
      const clock = new ManualClock();
      const network = new BadNetwork(clock, answers, []);
      const reconciler = new Reconciler({ clock, drivers: [network], publish: () => undefined });
      reconciler.start();
      reconciler.busUp();
      reconciler.order({ place: 3, open: true, position: 1 }, false);
      clock.advance(5000);
      network.becomeBad(fates);
      reconciler.order({ place: 3, open: false, position: 2 }, false);
      clock.advance(times.roundMs + 1000);
      return network.open.get(3) === false;
    }),
    { numRuns: 300 },
  );
});
