/**
 * The archive of sound as it runs beside the house: closed sittings that were recorded are archived one at a time, by
 * themselves, while no sitting is open; files are compared with the journal once a week, in slow steps; what nobody need
 * keep any more is told, and deleted by a person alone. In: committed events, the clock, who asks; out: how it stands,
 * files, events for the journal.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CouncilEventOf } from '#contract/events';
import type { SittingId } from '#contract/ids';
import type { RecordingView } from '#contract/recording';
import { type Refusal, refuse } from '#contract/refusals';
import type { SittingSound } from '#contract/sound';
import type { Sentence } from '#contract/views';
import type { HubClock } from '../../hub/clock.ts';
import type { CommittedEvent, Hub } from '../../hub/face.ts';
import { dateInWords } from '../../proceedings/printed-time.ts';
import { keptRecordings } from '../store.ts';
import { archiveLine } from './archive-line.ts';
import { fileToGive, type SoundToGive, soundOf } from './archived-files.ts';
import { Checking } from './checking.ts';
import { dueAt } from './keeping.ts';
import { Originals } from './originals.ts';
import { planOf, type SoundPlan } from './plan.ts';
import type { ArchiveSettings } from './settings.ts';
import { type ArchivedSound, type HeldSitting, SoundBook } from './sound-book.ts';
import { type Archiving, type Progress, startArchiving } from './start-archiving.ts';
import type { ArchiveJob } from './write-archive.ts';

export type SoundEvent = CouncilEventOf<'RecordingArchived' | 'RecordingDeleted'>;
export type ArchiveDeskOptions = {
  /** Folder of the recordings. */
  readonly recordings: string;
  readonly settings: ArchiveSettings;
  /** Room that is left to the journal, bytes. */
  readonly keepFreeBytes: number;
  readonly hub: Pick<Hub, 'history' | 'onCommitted'>;
  readonly clock: Pick<HubClock, 'wallMs' | 'after'>;
  readonly log: { info(fields: object, event: string): void; warn(fields: object, event: string): void };
  /** A sitting is open: nothing is done by itself. */
  readonly isBusy: () => boolean;
  /** Notes in the journal; resolves when it is on the disk. @param by who did it */
  readonly note: (event: SoundEvent, by: string) => Promise<void>;
  /** Writes one; replaced in tests. */
  readonly write?: (job: ArchiveJob, told: (progress: Progress) => void) => Archiving;
};
export type ArchiveNow = Pick<RecordingView, 'archive' | 'unarchived'>;

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** What failed is tried again by itself after so long. */
const AGAIN_MS = 60 * MINUTE_MS;
const BY_ITSELF = 'hub';

export class ArchiveDesk {
  readonly #options: ArchiveDeskOptions;
  readonly #book = new SoundBook();
  readonly #checking: Checking;
  readonly #originals: Originals;
  readonly #originalBytes = new Map<SittingId, number>();
  readonly #failed = new Map<SittingId, { readonly why: Sentence; readonly atMs: number }>();
  readonly #listeners: (() => void)[] = [];
  #writing: { readonly sittingId: SittingId; progress: Progress; stop(): Promise<unknown> } | undefined;
  #isAtWork = false;
  #isStopped = false;
  #cancel: () => void = () => undefined;

  constructor(options: ArchiveDeskOptions) {
    const { hub, clock, settings, isBusy } = options;
    this.#options = options;
    this.#checking = new Checking({ archive: settings.folder, clock, isOver: () => this.#isStopped || isBusy() });
    this.#originals = new Originals(options.recordings, this.#book);
    for (const committed of hub.history()) this.#book.follow(committed);
    hub.onCommitted((events) => this.#follow(events));
  }

  /** Ends what a power cut broke off, and begins to watch the clock. */
  async start(): Promise<void> {
    await this.#checking.start();
    for (const [sittingId, archived] of this.#book.deleted) await this.#removeAll(sittingId, archived);
    for (const sittingId of this.#book.archived.keys()) await this.#measure(sittingId);
    this.#tick();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#cancel();
    await this.#writing?.stop();
  }

  now(): ArchiveNow {
    const unarchived = this.#book.unarchived.map(({ sittingId }) => [sittingId, this.#stateOf(sittingId)] as const);
    return {
      archive: Object.fromEntries([...this.#book.archived].map(([id, sound]) => [id, this.#lineOf(sound)])),
      ...(unarchived.length > 0 && { unarchived: Object.fromEntries(unarchived) }),
    };
  }

  onChanged(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Undefined when it isn't archived, or its index is damaged. */
  async list(sittingId: SittingId): Promise<SittingSound | undefined> {
    const archived = this.#book.archived.get(sittingId);
    return archived && soundOf(this.#options.settings.folder, archived);
  }

  /** @param path within the folder of the sitting. */
  async find(sittingId: SittingId, path: string): Promise<SoundToGive | undefined> {
    const archived = this.#book.archived.get(sittingId);
    return archived && fileToGive(this.#options.settings.folder, archived, path);
  }

  /** Archives a sitting now, or cuts it anew. Refused: `SOUND_…`. */
  async make(sittingId: SittingId, by: string): Promise<Refusal | undefined> {
    const sitting = this.#book.held(sittingId);
    if (!sitting || this.#book.recordingsOf(sitting).length === 0) return refuse('SOUND_NOT_RECORDED', { sittingId });
    if (!this.#book.isReady(sitting)) return refuse('SOUND_STILL_RECORDED', { sittingId });
    if (this.#isAtWork) return refuse('SOUND_BUSY');
    return this.#atWork(() => this.#archive(sitting, by));
  }

  /** Compares a sitting's files with the journal now. Refused: `SOUND_NOT_RECORDED`, `SOUND_BUSY`. */
  async check(sittingId: SittingId): Promise<Refusal | undefined> {
    const archived = this.#book.archived.get(sittingId);
    if (!archived) return refuse('SOUND_NOT_RECORDED', { sittingId });
    if (this.#isAtWork) return refuse('SOUND_BUSY');
    await this.#atWork(() => this.#look(archived, false));
    return undefined;
  }

  /** Deletes the sound of a sitting whose term has run out. Refused: `SOUND_NOT_RECORDED`, `SOUND_MUST_BE_KEPT`, `SOUND_BUSY`. */
  async delete(sittingId: SittingId, ground: string, by: string): Promise<Refusal | undefined> {
    const archived = this.#book.archived.get(sittingId);
    if (!archived) return refuse('SOUND_NOT_RECORDED', { sittingId });
    const timeZone = this.#book.held(sittingId)?.timeZone ?? 'UTC';
    const until = dateInWords(this.#dueAt(archived), timeZone);
    if (!this.#isDue(archived)) return refuse('SOUND_MUST_BE_KEPT', { until });
    if (this.#isAtWork) return refuse('SOUND_BUSY');
    await this.#atWork(async () => {
      await this.#options.note({ type: 'RecordingDeleted', v: 1, data: { sittingId, ground } }, by);
      await this.#removeAll(sittingId, archived);
    });
    return undefined;
  }

  #follow(events: readonly CommittedEvent[]): void {
    for (const committed of events) this.#book.follow(committed);
    if (!events.some(({ event }) => CALLS.has(event.type))) return;
    this.#changed();
    this.#begin();
  }

  #tick(): void {
    this.#begin();
    this.#cancel = this.#options.clock.after(MINUTE_MS, () => this.#tick());
  }

  /** One thing at a time, and none while a sitting is open. */
  #begin(): void {
    if (this.#isStopped || this.#isAtWork || this.#options.isBusy()) return;
    const nowMs = this.#options.clock.wallMs();
    const isTried = (id: SittingId) => nowMs - (this.#failed.get(id)?.atMs ?? Number.NEGATIVE_INFINITY) < AGAIN_MS;
    const waiting = this.#book.unarchived.find((one) => one.ready && !isTried(one.sittingId));
    if (waiting) return void this.#atWork(() => this.#archive(waiting, BY_ITSELF)).then(() => this.#begin());
    const archived = [...this.#book.archived.values()];
    const unlooked = archived.find(({ sittingId }) => this.#checking.isDue(sittingId));
    if (unlooked) return void this.#atWork(() => this.#look(unlooked, true));
    for (const sound of archived) {
      const sitting = this.#originalBytes.get(sound.sittingId) ? this.#book.held(sound.sittingId) : undefined;
      if (!sitting || !this.#isOutlived(sitting, sound, nowMs)) continue;
      return void this.#atWork(() => this.#outlive(sitting, sound));
    }
  }

  async #atWork<T>(work: () => Promise<T>): Promise<T> {
    this.#isAtWork = true;
    try {
      return await work();
    } finally {
      this.#isAtWork = false;
      this.#changed();
    }
  }

  async #archive(sitting: HeldSitting, by: string): Promise<Refusal | undefined> {
    const { sittingId } = sitting;
    const plan = await this.#plan(sitting);
    if (!plan) return this.#refused(sittingId, goneOr(this.#book.archived.has(sittingId), sittingId));
    const { settings, keepFreeBytes, write = startArchiving, log, note } = this.#options;
    const { folder: archive, isNamed } = settings;
    const job = { plan, archive, isNamed, folder: this.#book.folderOf(sitting), keepFreeBytes };
    const writing = write(job, (progress) => this.#told(progress));
    this.#writing = { sittingId, progress: { done: 0, of: plan.cuts.length }, stop: () => writing.stop() };
    this.#changed();
    const archived = await writing.done;
    this.#writing = undefined;
    if (this.#isStopped) return undefined;
    if (!archived.ok) return this.#refused(sittingId, archived.refusal);
    const data = { sittingId, folder: job.folder, files: [...archived.files] };
    await note({ type: 'RecordingArchived', v: 1, data }, by);
    this.#failed.delete(sittingId);
    await this.#checking.keep(sittingId, []);
    await this.#measure(sittingId);
    log.info({ sittingId, folder: job.folder, files: archived.files.length }, 'sound-archived');
    return undefined;
  }

  async #plan(sitting: HeldSitting): Promise<SoundPlan | undefined> {
    const recordings = await keptRecordings(this.#options.recordings);
    const events = this.#book.eventsOf(sitting.sittingId, this.#options.hub.history());
    return planOf({ events, recordings, ...this.#book.neighbours(sitting) });
  }

  #told(progress: Progress): void {
    if (this.#writing) this.#writing.progress = progress;
    this.#changed();
  }

  #refused(sittingId: SittingId, refusal: Refusal): Refusal {
    const { code, uk, en } = refusal;
    this.#failed.set(sittingId, { why: { uk, en }, atMs: this.#options.clock.wallMs() });
    this.#options.log.warn({ sittingId, code, why: en }, 'sound-not-archived');
    return refusal;
  }

  async #look(archived: ArchivedSound, slowly: boolean): Promise<void> {
    const damaged = await this.#checking.look(archived, slowly);
    const { sittingId } = archived;
    if (damaged?.length) this.#options.log.warn({ sittingId, files: damaged.length }, 'sound-damaged');
  }

  /** Its archive has stood long enough, was whole when it was last looked at, and no other sitting needs its recordings. */
  #isOutlived(sitting: HeldSitting, { sittingId, at }: ArchivedSound, nowMs: number): boolean {
    const keptMs = this.#options.settings.keepOriginalsDays * DAY_MS;
    const isWhole = this.#checking.of(sittingId)?.damaged.length === 0;
    return isWhole && nowMs - Date.parse(at) >= keptMs && this.#originals.areFree(sitting);
  }

  /** Recordings go when their archive proves whole once more. */
  async #outlive(sitting: HeldSitting, archived: ArchivedSound): Promise<void> {
    if ((await this.#checking.look(archived, false))?.length !== 0) return;
    const recordings = await this.#originals.remove(sitting);
    await this.#measure(sitting.sittingId);
    this.#options.log.info({ sittingId: sitting.sittingId, recordings }, 'recordings-outlived');
  }

  async #removeAll(sittingId: SittingId, archived: ArchivedSound | undefined): Promise<void> {
    const sitting = this.#book.held(sittingId);
    if (archived) await rm(join(this.#options.settings.folder, archived.folder), { recursive: true, force: true });
    if (sitting) await this.#originals.remove(sitting);
  }

  async #measure(sittingId: SittingId): Promise<void> {
    const sitting = this.#book.held(sittingId);
    if (sitting) this.#originalBytes.set(sittingId, await this.#originals.bytesOf(sitting));
  }

  #dueAt = ({ closedAt }: ArchivedSound): string => dueAt(closedAt, this.#options.settings.keepYears);
  #isDue = (archived: ArchivedSound): boolean => this.#options.clock.wallMs() >= Date.parse(this.#dueAt(archived));

  #stateOf(sittingId: SittingId): NonNullable<ArchiveNow['unarchived']>[string] {
    const why = this.#failed.get(sittingId)?.why;
    return { ...(this.#writing?.sittingId === sittingId ? this.#writing.progress : why && { why }) };
  }

  #lineOf(archived: ArchivedSound): ArchiveNow['archive'][string] {
    const { sittingId } = archived;
    return archiveLine(archived, {
      ...{ dueAt: this.#dueAt(archived), isDue: this.#isDue(archived), checked: this.#checking.of(sittingId) },
      originalBytes: this.#originalBytes.get(sittingId) ?? 0,
    });
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

const CALLS: ReadonlySet<CommittedEvent['event']['type']> = new Set([
  'SittingClosed',
  'RecordingStopped',
  'RecordingArchived',
  'RecordingDeleted',
]);

const goneOr = (isArchived: boolean, sittingId: SittingId): Refusal =>
  refuse(isArchived ? 'SOUND_CUT_ALREADY' : 'SOUND_NOT_RECORDED', { sittingId });
