import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'tap';
import type { HouseEvent } from '#contract/events';
import type { SittingId } from '#contract/ids';
import type { CommittedEvent } from '../../hub/face.ts';
import { keptRecordings } from '../store.ts';
import { ArchiveDesk, type ArchiveDeskOptions } from './archive-desk.ts';
import type { ArchiveSettings } from './settings.ts';
import type { Archiving } from './start-archiving.ts';
import { keepTones } from './testing/kept-sound.ts';
import { talkingSitting } from './testing/talking-sitting.ts';
import { writeArchive } from './write-archive.ts';

const { events, tones, atMs } = talkingSitting();
const SITTING = '8-14-1' as SittingId;
const CLOSED_MS = Date.parse(events.at(-1)?.at ?? '');
const DAY_MS = 86_400_000;
const YEAR_MS = 365.25 * DAY_MS;
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

const inThisThread: NonNullable<ArchiveDeskOptions['write']> = (job, told): Archiving => ({
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
async function recorded(
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
    ...{ recordings, settings: { folder: archive, keepYears: 5, keepOriginalsDays: 30, ...settings } },
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
const until = (desk: ArchiveDesk, holds: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = () => holds() && resolve();
    desk.onChanged(look);
    look();
  });
const isArchived = ({ desk }: Pick<House, 'desk'>) => desk.now().archive[SITTING]?.checkedAt !== undefined;

async function archived(folder: string, settings: Partial<ArchiveSettings> = {}) {
  const house = await recorded(folder, settings);
  house.stop();
  await house.desk.start();
  await until(house.desk, () => isArchived(house));
  return house;
}

test('a sitting is archived by itself when it is closed and its recording has ended, by a thread', async (t) => {
  const house = await recorded(t.testdir(), {}, {});
  const { bench, desk, archive, stop } = house;
  await desk.start();
  t.same(desk.now().unarchived, { [SITTING]: {} }, 'it waits for the recording');
  t.match(await desk.make(SITTING, 'secretary'), { code: 'SOUND_STILL_RECORDED' });
  stop();
  await until(desk, () => isArchived(house));
  const { data } = bench.history.map(({ event }) => event).find(({ type }) => type === 'RecordingArchived') ?? {};
  t.match(data, { sittingId: SITTING, folder: '2026-03-30' });
  t.match(desk.now().archive[SITTING], { folder: '2026-03-30', files: 10, dueAt: /^2031-03-30/ });
  t.equal(desk.now().unarchived, undefined);
  t.ok(existsSync(join(archive, '2026-03-30', 'SHA256SUMS')));
  await desk.stop();
});

test('after a restart it goes on with what was not archived; a full disk is told and tried again', async (t) => {
  const folder = t.testdir();
  const house = await recorded(folder, {}, { keepFreeBytes: 2 ** 60, write: inThisThread });
  house.stop();
  await house.desk.start();
  await until(house.desk, () => house.desk.now().unarchived?.[SITTING]?.why !== undefined);
  t.match(house.desk.now().unarchived?.[SITTING]?.why?.uk, /бракує місця/);
  await house.desk.stop();
  const again = await recorded(folder);
  again.stop();
  await again.desk.start();
  await until(again.desk, () => isArchived(again));
  t.equal(await again.desk.make(SITTING, 'secretary'), undefined, 'it may be cut anew');
  t.same(readdirSync(again.archive).toSorted(), ['2026-03-30', 'checks.json']);
  await again.desk.stop();
});

test('nothing is done by itself while a sitting is open', async (t) => {
  let isBusy = true;
  const house = await recorded(t.testdir(), {}, { isBusy: () => isBusy, write: inThisThread });
  house.stop();
  await house.desk.start();
  t.same(readdirSync(join(house.recordings, '..')), ['recordings']);
  isBusy = false;
  house.bench.advance(60_000);
  await until(house.desk, () => isArchived(house));
  t.match(house.desk.now().archive[SITTING], { files: 10 });
  await house.desk.stop();
});

test('speeches for the public site: those of the open parts, each with its bytes', async (t) => {
  const { desk } = await archived(t.testdir());
  const speeches = await desk.speeches(SITTING);
  t.equal(speeches.length, 3);
  const [first] = speeches;
  if (!first) throw new Error('no speech');
  t.match(first, { itemId: '8-14-1-i1', path: '2026-03-30/01 Про бюджет громади/01 Депутат m1.opus' });
  t.equal(existsSync(desk.pathOf(first)), true);
  t.same(await desk.speeches('8-14-2' as SittingId), []);
  t.match(await desk.find(SITTING, 'зміст.txt'), {
    fileName: '2026-03-30 зміст.txt',
    type: 'text/plain; charset=utf-8',
  });
  t.equal(await desk.find(SITTING, '../checks.json'), undefined, 'only what the journal names');
  await desk.stop();
});

test('damage is found once a week by itself, and whenever somebody asks', async (t) => {
  const { desk, bench, archive } = await archived(t.testdir());
  const [speech] = await desk.speeches(SITTING);
  if (!speech) throw new Error('no speech');
  writeFileSync(desk.pathOf(speech), 'torn');
  t.notOk(desk.now().archive[SITTING]?.damaged);
  bench.advance(7 * DAY_MS);
  const seen = until(desk, () => desk.now().archive[SITTING]?.damaged === true);
  await seen;
  t.equal(await desk.find(SITTING, speech.path.slice('2026-03-30/'.length)), undefined);
  t.equal(await desk.make(SITTING, 'secretary'), undefined, 'it is cut anew of what was recorded');
  t.notOk(desk.now().archive[SITTING]?.damaged);
  rmSync(join(archive, '2026-03-30', 'зміст.txt'));
  t.equal(await desk.check(SITTING), undefined);
  t.ok(desk.now().archive[SITTING]?.damaged);
  await desk.stop();
});

test('recordings go when the archive has stood long enough, and it is told that they are gone', async (t) => {
  const { desk, bench, recordings } = await archived(t.testdir(), { keepOriginalsDays: 5 });
  t.ok((desk.now().archive[SITTING]?.originalBytes ?? 0) > 0);
  bench.advance(5 * DAY_MS);
  await until(desk, () => desk.now().archive[SITTING]?.originalBytes === undefined);
  t.same(readdirSync(recordings), []);
  t.match(await desk.make(SITTING, 'secretary'), { code: 'SOUND_CUT_ALREADY' });
  await desk.stop();
});

test('sound is deleted by a person alone, with a ground, and not before five years', async (t) => {
  const { desk, bench, archive, recordings } = await archived(t.testdir(), { keepOriginalsDays: 36_500 });
  t.match(await desk.delete(SITTING, 'Акт № 3', 'Олена'), {
    ...{ code: 'SOUND_MUST_BE_KEPT', article: 'Закон 3590-IX' },
    uk: /до 30 березня 2031 року/,
  });
  bench.nowMs += 5 * YEAR_MS;
  t.equal(desk.now().archive[SITTING]?.due, true);
  t.ok(existsSync(join(archive, '2026-03-30')), 'nothing is deleted by itself');
  t.equal(await desk.delete(SITTING, 'Акт № 3', 'Олена'), undefined);
  t.match(bench.history.at(-1), { actor: 'Олена', event: { type: 'RecordingDeleted', data: { ground: 'Акт № 3' } } });
  t.notOk(existsSync(join(archive, '2026-03-30')));
  t.same(readdirSync(recordings), []);
  t.same(desk.now().archive, {});
  t.match(
    bench.history.find(({ event }) => event.type === 'RecordingArchived'),
    { actor: 'hub' },
    'digests stay',
  );
  await desk.stop();
});
