/**
 * Backups of the house: made once a day at a quiet time, after each sitting's close, and when somebody asks; the old ones
 * put away. In: the hub's clock, who asks; out: the list, how the last try ended. Written by a thread of its own.
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupLine, BackupManifest, BackupsView } from '#contract/backups';
import { type Refusal, refuse } from '#contract/refusals';
import type { HubClock } from '../hub/clock.ts';
import { stamp } from '../hub/clock.ts';
import { backupName, isBackupName, isPart } from './backup-name.ts';
import { holdsJournal, manifestOf } from './check-backup.ts';
import { outlived } from './keeping.ts';
import { startWriting, type Writing } from './start-writing.ts';
import type { BackupJob } from './write-backup.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** The house is left in peace for so long after its start. */
const SETTLED_MS = 10 * MINUTE_MS;
/** From this hour of the machine's own day on. */
const QUIET_HOUR = 3;
const OLD_MS = 48 * HOUR_MS;
const OWNER_FOLDER = 0o700;

export type Made = { readonly ok: true; readonly line: BackupLine } | { readonly ok: false; readonly refusal: Refusal };
export type BackupOptions = {
  readonly dataDir: string;
  /** Folder that the operator has named, e.g. on a USB stick; absent: `backups` in the data folder. */
  readonly into?: string | undefined;
  readonly hallFile?: string | undefined;
  readonly clock: Pick<HubClock, 'wallMs' | 'monotonicMs' | 'after'>;
  readonly log: { info(fields: object, event: string): void; warn(fields: object, event: string): void };
  /** A sitting is open: nothing is made by itself. */
  readonly isBusy: () => boolean;
  /** Writes one; replaced in tests. */
  readonly write?: (job: BackupJob) => Writing;
};

export class BackupDesk {
  readonly #options: BackupOptions;
  readonly #into: string;
  readonly #startedMs: number;
  readonly #listeners: (() => void)[] = [];
  #lines: BackupLine[] = [];
  #writing: Writing | undefined;
  #failed: BackupsView['failed'];
  #triedMs = Number.NEGATIVE_INFINITY;
  #wasOld = false;
  #cancel: () => void = () => undefined;

  constructor(options: BackupOptions) {
    this.#options = options;
    this.#into = options.into ?? join(options.dataDir, 'backups');
    this.#startedMs = options.clock.monotonicMs();
    // A folder that was named is a medium: where it is not there, nothing is written in its place.
    if (options.into === undefined) mkdirSync(this.#into, { recursive: true, mode: OWNER_FOLDER });
  }

  /** Throws away what was cut off, lists what there is, and begins to watch the clock. */
  async start(): Promise<void> {
    for (const name of namesIn(this.#into).filter(isPart)) rmSync(join(this.#into, name), { recursive: true });
    await this.#list();
    this.#wasOld = this.#isOld;
    this.#tick();
  }

  now(): BackupsView {
    return {
      into: this.#into,
      lines: this.#lines,
      ...(this.#writing && { running: true }),
      ...(this.#failed && { failed: this.#failed }),
      ...(this.#isOld && { old: true }),
    };
  }

  onChanged(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Makes one now. Refused: `BACKUP_RUNS`, `BACKUP_NO_FOLDER`, `BACKUP_NO_ROOM`, `BACKUP_DAMAGED`, `BACKUP_FAILED`. */
  async make(): Promise<Made> {
    if (this.#writing) return { ok: false, refusal: refuse('BACKUP_RUNS') };
    const { clock, dataDir, hallFile, write = startWriting } = this.#options;
    const [nowMs, beganMs] = [this.#freeSecond(clock.wallMs()), clock.monotonicMs()];
    this.#triedMs = beganMs;
    const name = backupName(nowMs);
    const job = { dataDir, into: this.#into, name, at: stamp(nowMs), ...(hallFile !== undefined && { hallFile }) };
    this.#writing = write(job);
    this.#changed();
    const written = await this.#writing.done;
    if (written.ok) await this.#wasWritten(name, written.manifest, clock.monotonicMs() - beganMs);
    else this.#wasRefused(written.refusal);
    this.#writing = undefined;
    this.#changed();
    return written.ok ? { ok: true, line: lineOf(name, written.manifest) } : written;
  }

  /** The folder of a good one; undefined when there is none of that name. */
  find(name: string): string | undefined {
    return this.#lines.some((line) => line.name === name) ? join(this.#into, name) : undefined;
  }

  async stop(): Promise<void> {
    this.#cancel();
    await this.#writing?.stop();
  }

  get #isOld(): boolean {
    const { clock } = this.#options;
    const [last] = this.#lines;
    if (last === undefined) return clock.monotonicMs() - this.#startedMs > OLD_MS;
    return clock.wallMs() - Date.parse(last.at) > OLD_MS;
  }

  async #wasWritten(name: string, { journal }: BackupManifest, ms: number): Promise<void> {
    this.#failed = undefined;
    this.#options.log.info({ name, position: journal.position, ms: Math.round(ms) }, 'backup-made');
    await this.#list();
    for (const old of outlived(this.#lines.map((line) => line.name)))
      await rm(join(this.#into, old), { recursive: true, force: true }).catch(() => undefined);
    await this.#list();
  }

  /** Two of one second have two names. */
  #freeSecond(nowMs: number): number {
    return this.find(backupName(nowMs)) === undefined ? nowMs : this.#freeSecond(nowMs + SECOND_MS);
  }

  #wasRefused({ code, uk, en }: Refusal): void {
    this.#failed = { at: stamp(this.#options.clock.wallMs()), why: { uk, en } };
    this.#options.log.warn({ code, why: en }, 'backup-failed');
  }

  async #list(): Promise<void> {
    const names = namesIn(this.#into).filter(isBackupName).toSorted().reverse();
    const read = names.map(async (name) => {
      const folder = join(this.#into, name);
      const manifest = await manifestOf(folder);
      return manifest && (await holdsJournal(folder, manifest)) ? [lineOf(name, manifest)] : [];
    });
    this.#lines = (await Promise.all(read)).flat();
  }

  #tick(): void {
    if (this.#isDue) void this.make();
    if (this.#isOld !== this.#wasOld) this.#changed();
    this.#wasOld = this.#isOld;
    this.#cancel = this.#options.clock.after(MINUTE_MS, () => this.#tick());
  }

  /** Once a day. A machine that is switched on for sittings alone has its turn some minutes after it starts. */
  get #isDue(): boolean {
    const { clock, isBusy } = this.#options;
    if (this.#writing || isBusy() || clock.monotonicMs() - this.#startedMs < SETTLED_MS) return false;
    if (clock.monotonicMs() - this.#triedMs < HOUR_MS) return false;
    const today = new Date(clock.wallMs());
    const [last] = this.#lines;
    return today.getHours() >= QUIET_HOUR && (!last || new Date(last.at).toDateString() !== today.toDateString());
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

const lineOf = (name: string, { at, journal, files }: BackupManifest): BackupLine => ({
  ...{ name, at, position: journal.position },
  bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
});

/** A medium that has been taken out has none. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
