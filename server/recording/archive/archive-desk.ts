/**
 * The archive of sound as it runs beside the house: closed sittings that were recorded are archived one at a time, by
 * themselves, while no sitting is open; files are compared with the journal once a week, in slow steps; what nobody need
 * keep any more is told, and deleted by a person alone. In: committed events, the clock, who asks; out: how it stands,
 * files, events for the journal.
 */
import type { SittingId } from '#contract/ids';
import { type Refusal, refuse } from '#contract/refusals';
import type { SittingSound } from '#contract/sound';
import type { Sentence } from '#contract/views';
import type { CommittedEvent } from '../../hub/face.ts';
import { dateInWords } from '../../proceedings/printed-time.ts';
import { archiveLine } from './archive-line.ts';
import type { ArchiveDeskOptions, ArchiveNow } from './archive-options.ts';
import { fileToGive, type SoundToGive, soundOf } from './archived-files.ts';
import { Checking } from './checking.ts';
import { type FoundJob, jobOf, nothingToCut } from './job.ts';
import { dueAt } from './keeping.ts';
import { removeFolder, sweep } from './leftovers.ts';
import { OneAtATime, whyOf } from './one-at-a-time.ts';
import { type Measured, Originals } from './originals.ts';
import { type ArchivedSound, type HeldSitting, SoundBook } from './sound-book.ts';
import { type Progress, startArchiving } from './start-archiving.ts';

export type { SoundEvent } from './archive-options.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const BY_ITSELF = 'hub';
const SWEEP = 'sweep';

export class ArchiveDesk {
  readonly #options: ArchiveDeskOptions;
  readonly #book = new SoundBook();
  readonly #checking: Checking;
  readonly #originals: Originals;
  readonly #work: OneAtATime;
  readonly #measured = new Map<SittingId, Measured>();
  readonly #failed = new Map<SittingId, Sentence>();
  readonly #listeners: (() => void)[] = [];
  #writing: { readonly sittingId: SittingId; progress: Progress; stop(): Promise<unknown> } | undefined;
  /** A power cut may have left something, or what was deleted could not be removed. */
  #isUnswept = true;
  #isOff = true;
  #cancel: () => void = () => undefined;

  constructor(options: ArchiveDeskOptions) {
    const { hub, clock, settings, isBusy } = options;
    this.#options = options;
    this.#checking = new Checking({ archive: settings.folder, clock, isOver: () => this.#isOff || isBusy() });
    this.#work = new OneAtATime({ clock, log: options.log, ended: () => this.#changed() });
    this.#originals = new Originals(options.recordings, this.#book);
    for (const committed of hub.history()) this.#book.follow(committed);
    hub.onCommitted((events) => this.#follow(events));
  }

  /** Ends what a power cut broke off, and begins to watch the clock. Resolves when it knows the disk; never rejects. */
  async start(): Promise<void> {
    this.#isOff = false;
    const swept = this.#sweep();
    this.#tick();
    await swept;
    this.#begin();
  }

  async stop(): Promise<void> {
    this.#isOff = true;
    this.#cancel();
    this.#checking.breakOff();
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
    return this.#work.asked(() => this.#archive(sitting, by));
  }

  /** Compares a sitting's files with the journal now. Refused: `SOUND_NOT_RECORDED`, `SOUND_BUSY`. */
  async check(sittingId: SittingId): Promise<Refusal | undefined> {
    const archived = this.#book.archived.get(sittingId);
    if (!archived) return refuse('SOUND_NOT_RECORDED', { sittingId });
    return (await this.#work.asked(() => this.#look(archived, false))) ?? undefined;
  }

  /** Deletes the sound of a sitting whose term has run out. Refused: `SOUND_NOT_RECORDED`, `SOUND_MUST_BE_KEPT`, `SOUND_NOT_DELETED`, `SOUND_BUSY`. */
  async delete(sittingId: SittingId, ground: string, by: string): Promise<Refusal | undefined> {
    const archived = this.#book.archived.get(sittingId);
    if (!archived) return refuse('SOUND_NOT_RECORDED', { sittingId });
    const timeZone = this.#book.held(sittingId)?.timeZone ?? 'UTC';
    const until = dateInWords(this.#dueAt(archived), timeZone);
    if (!this.#isDue(archived)) return refuse('SOUND_MUST_BE_KEPT', { until });
    return this.#work.asked(async () => {
      await this.#options.note({ type: 'RecordingDeleted', v: 1, data: { sittingId, ground } }, by);
      return this.#removeAll(sittingId, archived).catch((error: unknown) => this.#notDeleted(whyOf(error)));
    });
  }

  #notDeleted(why: string): Refusal {
    this.#isUnswept = true;
    this.#work.putOff(SWEEP, why);
    return refuse('SOUND_NOT_DELETED', { why });
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

  /** One thing at a time, and none is begun while a sitting is open. */
  #begin(): void {
    if (this.#isOff || this.#options.isBusy()) return;
    const waiting = this.#book.unarchived.find((one) => one.ready && !this.#isPutOff('write', one));
    if (this.#work.isAtWork) {
      if (waiting) this.#checking.breakOff();
      return;
    }
    const next = this.#next(waiting);
    void next?.then(() => this.#book.unarchived.length > 0 && this.#begin());
  }

  /** What is done next: a sitting that waits comes before files that nobody asks about. */
  #next(waiting: HeldSitting | undefined): Promise<void> | undefined {
    if (this.#isUnswept && !this.#work.isPutOff(SWEEP)) return this.#sweep();
    if (waiting) return this.#byItself('write', waiting, () => this.#archive(waiting, BY_ITSELF));
    const archived = [...this.#book.archived.values()];
    const unlooked = archived.find((one) => this.#checking.isDue(one.sittingId) && !this.#isPutOff('check', one));
    if (unlooked) return this.#byItself('check', unlooked, () => this.#look(unlooked, true));
    for (const sound of archived) {
      const sitting = this.#book.held(sound.sittingId);
      if (!sitting || this.#isPutOff('outlive', sound) || !this.#isOutlived(sound)) continue;
      return this.#byItself('outlive', sound, () => this.#outlive(sitting, sound));
    }
    return undefined;
  }

  #isPutOff = (kind: string, { sittingId }: { readonly sittingId: SittingId }): boolean =>
    this.#work.isPutOff(`${kind} ${sittingId}`);

  #byItself(
    kind: 'write' | 'check' | 'outlive',
    { sittingId }: { readonly sittingId: SittingId },
    work: () => Promise<unknown>,
  ): Promise<void> {
    const breakOff = kind === 'check' ? { breakOff: () => this.#checking.breakOff() } : {};
    return this.#work.byItself({ what: `${kind} ${sittingId}`, ...breakOff }, work);
  }

  /** Takes stock of the disk: what a power cut left goes, as does what was deleted and could not be removed. */
  #sweep(): Promise<void> {
    return this.#work.byItself({ what: SWEEP }, async () => {
      const { folder } = this.#options.settings;
      await this.#checking.start();
      for (const sittingId of this.#book.archived.keys()) await this.#measure(sittingId);
      await sweep(folder, this.#book);
      for (const sittingId of this.#book.deleted.keys()) await this.#removeAll(sittingId, undefined);
      this.#isUnswept = false;
    });
  }

  /** Never rejects: what goes wrong is told where the sitting is. */
  async #archive(sitting: HeldSitting, by: string): Promise<Refusal | undefined> {
    const { sittingId } = sitting;
    try {
      const found = await jobOf(sitting, { book: this.#book, originals: this.#originals, options: this.#options });
      if (found) return await this.#write(sittingId, found, by);
      return this.#refused(sittingId, nothingToCut(sittingId, this.#book));
    } catch (error) {
      return this.#refused(sittingId, refuse('SOUND_NOT_ARCHIVED', { why: whyOf(error) }));
    }
  }

  async #write(sittingId: SittingId, { job, goneMs }: FoundJob, by: string): Promise<Refusal | undefined> {
    const { write = startArchiving, log, note } = this.#options;
    const writing = write(job, (progress) => this.#told(progress));
    this.#writing = { sittingId, progress: { done: 0, of: job.plan.cuts.length }, stop: () => writing.stop() };
    this.#changed();
    const archived = await writing.done.finally(() => {
      this.#writing = undefined;
    });
    if (this.#isOff) return undefined;
    if (!archived.ok) return this.#refused(sittingId, archived.refusal);
    const { folder, files } = archived;
    const lostMs = archived.lostMs + goneMs;
    const data = { sittingId, folder, files: [...files], ...(lostMs > 0 && { lostMs }) };
    await note({ type: 'RecordingArchived', v: 1, data }, by);
    this.#failed.delete(sittingId);
    await this.#checking.keep(sittingId, []);
    await this.#measure(sittingId);
    log.info({ sittingId, folder, files: files.length, lostMs }, 'sound-archived');
    return undefined;
  }

  #told(progress: Progress): void {
    if (this.#writing) this.#writing.progress = progress;
    this.#changed();
  }

  #refused(sittingId: SittingId, refusal: Refusal): Refusal {
    const { code, uk, en } = refusal;
    this.#failed.set(sittingId, { uk, en });
    this.#work.putOff(`write ${sittingId}`, `${code}: ${en}`);
    return refusal;
  }

  async #look(archived: ArchivedSound, slowly: boolean): Promise<void> {
    const damaged = await this.#checking.look(archived, slowly);
    const { sittingId } = archived;
    if (damaged?.length) this.#options.log.warn({ sittingId, files: damaged.length }, 'sound-damaged');
  }

  /** Its archive has stood long enough, was whole when it was last looked at, and no other sitting needs its recordings. */
  #isOutlived({ sittingId, at }: ArchivedSound): boolean {
    const nowMs = this.#options.clock.wallMs();
    const keptMs = this.#options.settings.keepOriginalsDays * DAY_MS;
    const isWhole = this.#checking.of(sittingId)?.damaged.length === 0;
    return isWhole && nowMs - Date.parse(at) >= keptMs && this.#originals.someFree(this.#measured.get(sittingId));
  }

  /** Recordings go when their archive proves whole once more. */
  async #outlive(sitting: HeldSitting, archived: ArchivedSound): Promise<void> {
    if ((await this.#checking.look(archived, false))?.length !== 0) return;
    const recordings = await this.#originals.remove(sitting);
    await this.#measure(sitting.sittingId);
    this.#options.log.info({ sittingId: sitting.sittingId, recordings }, 'recordings-outlived');
  }

  async #removeAll(sittingId: SittingId, archived: ArchivedSound | undefined): Promise<undefined> {
    const sitting = this.#book.held(sittingId);
    if (archived) await removeFolder(this.#options.settings.folder, archived);
    if (sitting) await this.#originals.remove(sitting);
    return undefined;
  }

  async #measure(sittingId: SittingId): Promise<void> {
    const sitting = this.#book.held(sittingId);
    if (sitting) this.#measured.set(sittingId, await this.#originals.measure(sitting));
  }

  #dueAt = ({ closedAt }: ArchivedSound): string => dueAt(closedAt, this.#options.settings.keepYears);
  #isDue = (archived: ArchivedSound): boolean => this.#options.clock.wallMs() >= Date.parse(this.#dueAt(archived));

  #stateOf(sittingId: SittingId): NonNullable<ArchiveNow['unarchived']>[string] {
    const why = this.#failed.get(sittingId);
    return { ...(this.#writing?.sittingId === sittingId ? this.#writing.progress : why && { why }) };
  }

  #lineOf(archived: ArchivedSound): ArchiveNow['archive'][string] {
    const { sittingId } = archived;
    const { bytes = 0, areWhole = false } = this.#measured.get(sittingId) ?? {};
    return archiveLine(archived, {
      ...{ dueAt: this.#dueAt(archived), isDue: this.#isDue(archived), checked: this.#checking.of(sittingId) },
      originalBytes: areWhole ? bytes : 0,
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
