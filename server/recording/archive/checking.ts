/**
 * Comparing the archive with the journal, sitting by sitting. In: what is archived, whether somebody waits; out: files
 * that are gone or altered. By itself it takes a breath after each file, so that the disk is there for the sitting.
 */
import type { SittingId } from '#contract/ids';
import { type HubClock, stamp } from '../../hub/clock.ts';
import { type Checks, isAsTold, keepChecks, readChecks } from './check-sound.ts';
import type { ArchivedSound } from './sound-book.ts';

const HOUR_MS = 60 * 60_000;
const WEEK_MS = 7 * 24 * HOUR_MS;
const BREATH_MS = 2000;

type Given = {
  readonly archive: string;
  readonly clock: Pick<HubClock, 'wallMs' | 'after'>;
  /** It is to leave off: a sitting is open, or the house stops. */
  readonly isOver: () => boolean;
};

export class Checking {
  readonly #given: Given;
  #checks: Checks = {};
  /** Since the start. */
  readonly #lookedAt = new Set<SittingId>();
  #isBrokenOff = false;
  #wake: () => void = () => undefined;

  constructor(given: Given) {
    this.#given = given;
  }

  async start(): Promise<void> {
    this.#checks = await readChecks(this.#given.archive);
  }

  /** When it was last looked at, and what was damaged then. */
  of(sittingId: SittingId): Checks[string] | undefined {
    return this.#checks[sittingId];
  }

  /** Whether it was last looked at a week ago. What was damaged may have been brought back: each hour, and after a start. */
  isDue(sittingId: SittingId): boolean {
    const last = this.of(sittingId);
    if (last === undefined) return true;
    const isDamaged = last.damaged.length > 0;
    if (isDamaged && !this.#lookedAt.has(sittingId)) return true;
    return this.#given.clock.wallMs() - Date.parse(last.at) >= (isDamaged ? HOUR_MS : WEEK_MS);
  }

  /** What goes on slowly is left off: somebody wants the archive. */
  breakOff(): void {
    this.#isBrokenOff = true;
    this.#wake();
  }

  /** @returns paths of what is damaged; undefined when it was left off. @param slowly nobody waits for it */
  async look({ sittingId, files }: ArchivedSound, slowly: boolean): Promise<readonly string[] | undefined> {
    const damaged: string[] = [];
    this.#isBrokenOff = false;
    for (const file of files) {
      if (slowly && (this.#isBrokenOff || this.#given.isOver())) return undefined;
      if (!(await isAsTold(this.#given.archive, file))) damaged.push(file.path);
      if (slowly) await this.#breath();
    }
    await this.keep(sittingId, damaged);
    return damaged;
  }

  /** It was looked at right now. */
  async keep(sittingId: SittingId, damaged: readonly string[]): Promise<void> {
    this.#lookedAt.add(sittingId);
    const at = stamp(this.#given.clock.wallMs());
    this.#checks = { ...this.#checks, [sittingId]: { at, damaged: [...damaged] } };
    await keepChecks(this.#given.archive, this.#checks).catch(() => undefined);
  }

  #breath(): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.#given.clock.after(BREATH_MS, resolve);
      this.#wake = () => {
        cancel();
        resolve();
      };
    });
  }
}
