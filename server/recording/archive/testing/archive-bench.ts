/** The archive's desk for tests: over a journal that a test writes, a clock that a test moves, a sitting that was recorded. */
import { join } from 'node:path';
import type { HouseEvent } from '#contract/events';
import type { SittingId } from '#contract/ids';
import type { CommittedEvent } from '../../../hub/face.ts';
import { keptRecordings } from '../../store.ts';
import { ArchiveDesk } from '../archive-desk.ts';
import type { ArchiveDeskOptions } from '../archive-options.ts';
import type { ArchiveSettings } from '../settings.ts';
import type { Archiving } from '../start-archiving.ts';
import { writeArchive } from '../write-archive.ts';
import { keepTones } from './kept-sound.ts';
import { talkingSitting } from './talking-sitting.ts';

const { events, tones, atMs } = talkingSitting();
export const SITTING = '8-14-1' as SittingId;
const CLOSED_MS = Date.parse(events.at(-1)?.at ?? '');
export const DAY_MS = 86_400_000;
export const YEAR_MS = 365.25 * DAY_MS;
const quiet = { info: () => undefined, warn: () => undefined };

/** A journal that a test writes, and a clock that a test moves. */
class Bench {
  readonly history: CommittedEvent[] = [];
  readonly #listeners: ((events: readonly CommittedEvent[]) => void)[] = [];
  readonly #timers: { atMs: number; call: () => void }[] = [];
  nowMs = CLOSED_MS;
  readonly hub = {
    history: () => this.history,
    onCommitted: (listener: (events: readonly CommittedEvent[]) => void) => void this.#listeners.push(listener),
  };
  readonly clock = {
    wallMs: () => this.nowMs,
    after: (ms: number, call: () => void) => {
      /* A breath between two files. */
      if (ms < 60_000) {
        queueMicrotask(call);
        return () => undefined;
      }
      const timer = { atMs: this.nowMs + ms, call };
      this.#timers.push(timer);
      return () => void this.#timers.splice(this.#timers.indexOf(timer), 1);
    },
  };

  commit(event: HouseEvent, { stream = 'council', at = new Date(this.nowMs).toISOString(), actor = 'hub' } = {}): void {
    const position = this.history.length + 1;
    const committed = { position, hash: String(position), stream, at, actor, cause: '', event };
    this.history.push(committed);
    for (const listener of this.#listeners) listener([committed]);
  }

  /** Time goes by: what waits for it is called, in its order. */
  advance(ms: number): void {
    this.nowMs += ms;
    for (const timer of this.#timers.splice(0)) timer.atMs <= this.nowMs ? timer.call() : this.#timers.push(timer);
  }
}

export const inThisThread: NonNullable<ArchiveDeskOptions['write']> = (job, told): Archiving => ({
  done: writeArchive(job, (done, of) => told({ done, of })),
  stop: async () => undefined,
});

type House = {
  readonly bench: Bench;
  readonly desk: ArchiveDesk;
  readonly archive: string;
  readonly recordings: string;
};

/** A sitting that was recorded whole and is closed. */
export async function recorded(
  folder: string,
  settings: Partial<ArchiveSettings> = {},
  options: Partial<ArchiveDeskOptions> = { write: inThisThread },
) {
  const bench = new Bench();
  const [recordings, archive] = [join(folder, 'recordings'), join(folder, 'sound')];
  await keepTones(recordings, tones, { codec: 'opus', atMs });
  const [kept] = await keptRecordings(recordings);
  const recordingId = kept?.head.recordingId ?? '';
  const started = {
    recordingId,
    sittingId: SITTING,
    codec: 'opus',
    source: 'test',
    at: new Date(atMs).toISOString(),
  } as const;
  bench.commit({ type: 'RecordingStarted', v: 1, data: started }, { at: started.at });
  for (const { event, at } of events) bench.commit(event, { stream: `sitting/${SITTING}`, at });
  const desk = new ArchiveDesk({
    ...{ recordings, settings: { folder: archive, keepYears: 5, keepOriginalsDays: 30, isNamed: false, ...settings } },
    ...{ keepFreeBytes: 0, hub: bench.hub, clock: bench.clock, log: quiet, isBusy: () => false },
    note: async (event, actor) => bench.commit(event, { actor }),
    ...options,
  });
  const stop = () => {
    const at = new Date(CLOSED_MS + 1000).toISOString();
    bench.commit({ type: 'RecordingStopped', v: 1, data: { recordingId, why: 'sitting-closed', at, ms: 22_000 } });
  };
  return { bench, desk, archive, recordings, stop };
}

/** Until the desk tells that this holds. */
export const until = (desk: ArchiveDesk, holds: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = () => holds() && resolve();
    desk.onChanged(look);
    look();
  });
export const isArchived = ({ desk }: Pick<House, 'desk'>) => desk.now().archive[SITTING]?.checkedAt !== undefined;

export async function archived(folder: string, settings: Partial<ArchiveSettings> = {}) {
  const house = await recorded(folder, settings);
  house.stop();
  await house.desk.start();
  await until(house.desk, () => isArchived(house));
  return house;
}
