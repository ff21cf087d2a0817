/** Simulated microphone equipment as a child process: an X32 desk and Shure equipment, and an ear at their loudspeakers. */
import { checker } from '#contract/check';
import type { MicrophonePlace } from '#contract/hall-bus';
import { type SimulatedMicrophonesCommand, SimulatedMicrophonesReport } from '#contract/simulated-microphones';
import { Child } from './child.ts';
import { SIMULATED_MICROPHONES } from './scripts.ts';
import { Watch } from './watch.ts';

type Started = Extract<SimulatedMicrophonesReport, { tells: 'started' }>;
type Start = Extract<SimulatedMicrophonesCommand, { do: 'start' }>;

const checkReport = checker(SimulatedMicrophonesReport);

export class MicrophonesProcess {
  readonly #child: Child<SimulatedMicrophonesReport, SimulatedMicrophonesCommand>;
  readonly #watch = new Watch();
  #started: Started | undefined;
  #open: readonly MicrophonePlace[] = [];

  constructor(onLog: (bytes: Buffer) => void) {
    this.#child = new Child({
      script: SIMULATED_MICROPHONES,
      args: [],
      check: checkReport,
      onReport: (report) => this.#hear(report),
      onLog,
    });
    this.#child.exited.then(() => this.#watch.end(new Error('the simulated microphones have ended')));
  }

  /** Switches the equipment on. Resolves to its ports. */
  start(equipment: Omit<Start, 'do'>): Promise<Started> {
    this.order({ do: 'start', ...equipment });
    return this.#watch.until(
      () => this.#started,
      () => 'the simulated microphones do not start',
    );
  }

  order(command: SimulatedMicrophonesCommand): void {
    this.#child.order(command);
  }

  /** Resolves, to the milliseconds it took, when exactly these microphones are open. */
  async untilOpen(...places: readonly MicrophonePlace[]): Promise<number> {
    const from = performance.now();
    const wanted = [...places].map(String).sort().join(' ');
    const now = () => [...this.#open].map(String).sort().join(' ');
    await this.#watch.until(
      () => now() === wanted || undefined,
      () => `open are ${now()}, not ${wanted}`,
    );
    return performance.now() - from;
  }

  stop(): Promise<void> {
    return this.#child.stop();
  }

  #hear(report: SimulatedMicrophonesReport): void {
    if (report.tells === 'started') this.#started = report;
    else this.#open = report.places;
    this.#watch.changed();
  }
}
