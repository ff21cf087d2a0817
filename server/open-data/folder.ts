/**
 * The open data as a folder that grows with the archive. In: sittings that changed; out: their own folders made anew,
 * and the files of the whole put together from what lies on the disk, so that a change costs its sitting and the joining
 * of bytes, however long the archive is. A file is written beside its place and moved there: nobody reads half of one.
 */
import { join } from 'node:path';
import type { SittingId } from '#contract/ids';
import type { Proceedings } from '../proceedings/proceedings.ts';
import { type Outline, type Placed, places, publishedBallots } from './archive.ts';
import type { AnyTable, TableFile } from './datapackage.ts';
import { digestOf, type FileDigest } from './file.ts';
import { gather, keepOnly, madeBefore, put } from './on-disk.ts';
import { publicSitting } from './public-sitting.ts';
import { folderOf, packagePathOf, SITTING_TABLES, sittingFiles } from './sitting-files.ts';
import { headerOf } from './table.ts';
import { type WholeOptions, wholeFiles } from './whole-files.ts';

type Kept = Placed & {
  readonly outline: Outline;
  readonly ballots: number;
  /** Of each file in the sitting's folder, by path. */
  readonly files: ReadonlyMap<string, FileDigest>;
};

export type OpenDataFolderOptions = WholeOptions & {
  /** What happened at a sitting; undefined when there is nothing of it to publish. */
  readonly read: (sittingId: SittingId) => Proceedings | undefined;
};

/** Paths of the files that an update wrote, in the order of writing. */
export type Written = readonly string[];

export class OpenDataFolder {
  readonly #folder: string;
  readonly #options: OpenDataFolderOptions;
  #sittings = new Map<SittingId, Kept>();
  /** Of each table of the whole: the digests of the parts that it was last put together from. */
  readonly #gathered = new Map<string, { readonly parts: string; readonly file: FileDigest }>();
  /** Changed and not yet on the disk: a full disk may have kept an update from its end. */
  readonly #owed = new Set<SittingId>();
  #isWhole = false;
  #last: Promise<unknown> = Promise.resolve();

  constructor(folder: string, options: OpenDataFolderOptions) {
    this.#folder = folder;
    this.#options = options;
  }

  /**
   * Brings the folder up to date after these sittings changed; one after another when called again meanwhile. At a start
   * all are given: what the disk has of the same place in the journal is left as it is.
   * @throws when the disk fails; the next update does what this one owes
   */
  update(changed: readonly SittingId[]): Promise<Written> {
    for (const id of changed) this.#owed.add(id);
    const next = this.#last.then(() => this.#update());
    this.#last = next.catch(() => undefined);
    return next;
  }

  async #update(): Promise<Written> {
    const owed = [...this.#owed];
    const written: string[] = [];
    const before = this.#sittings;
    this.#sittings = this.#placed(owed);
    for (const [id, { day, ballotsBefore }] of this.#sittings) {
      const held = before.get(id);
      if (held && (held.day !== day || held.ballotsBefore !== ballotsBefore)) this.#owed.add(id);
    }
    for (const id of [...this.#owed]) {
      await this.#makeSitting(id, written);
      this.#owed.delete(id);
      this.#isWhole = false;
    }
    await keepOnly(join(this.#folder, 'sittings'), new Set([...this.#sittings.values()].map(({ day }) => day)));
    if (!this.#isWhole) await this.#makeWhole(written);
    this.#isWhole = true;
    return written;
  }

  /** Every sitting in its place, oldest first, with those that changed as they are now. */
  #placed(changed: readonly SittingId[]): Map<SittingId, Kept> {
    const all = new Map<SittingId, Omit<Kept, keyof Placed>>(this.#sittings);
    for (const id of changed) {
      const proceedings = this.#options.read(id);
      if (proceedings) all.set(id, { ...keptOf(proceedings), files: all.get(id)?.files ?? new Map() });
      else all.delete(id);
    }
    const ordered = [...all].sort(([id, one], [otherId, other]) => {
      return beganAt(one.outline) - beganAt(other.outline) || (id < otherId ? -1 : 1);
    });
    const placed = places(ordered.map(([, one]) => one));
    return new Map(ordered.map(([id, one], index) => [id, { ...one, day: '', ballotsBefore: 0, ...placed[index] }]));
  }

  async #makeSitting(id: SittingId, written: string[]): Promise<void> {
    const kept = this.#sittings.get(id);
    if (!kept) return;
    const { day, ballotsBefore } = kept;
    const made = await madeBefore(this.#folder, folderOf(day), { journal: kept.outline.journal, ballotsBefore });
    const files = made ?? (await this.#write(id, kept, written));
    this.#sittings.set(id, { ...kept, files });
  }

  async #write(id: SittingId, { day, ballotsBefore }: Placed, written: string[]) {
    const proceedings = this.#options.read(id);
    const files: FileDigest[] = [];
    const { site } = this.#options;
    const placed = { day, ballotsBefore, ...(site !== undefined && { site }) };
    const made = proceedings ? sittingFiles({ sitting: publicSitting(proceedings), ...placed }) : [];
    for (const file of made) {
      if (await put(this.#folder, file)) written.push(file.path);
      files.push(digestOf(file));
    }
    const names = files.map(({ path }) => path.slice(folderOf(day).length));
    await keepOnly(join(this.#folder, folderOf(day)), new Set(names.map((name) => name.split('/')[0] ?? name)));
    await keepOnly(
      join(this.#folder, folderOf(day), 'kyiv'),
      new Set(names.filter((name) => name.startsWith('kyiv/')).map((name) => name.slice('kyiv/'.length))),
    );
    return new Map(files.map((file) => [file.path, file]));
  }

  async #makeWhole(written: string[]): Promise<void> {
    const sittings = [...this.#sittings.values()];
    const tables: TableFile[] = [];
    for (const table of SITTING_TABLES) tables.push(await this.#gather(table, sittings, written));
    const summaries = sittings.flatMap(({ outline, day, files }) => {
      const made = files.get(packagePathOf(day));
      return made ? [{ outline, day, package: made }] : [];
    });
    for (const file of wholeFiles(summaries, tables, this.#options))
      if (await put(this.#folder, file)) written.push(file.path);
  }

  async #gather(table: AnyTable, sittings: readonly Kept[], written: string[]): Promise<TableFile> {
    const path = `${table.name}.csv`;
    const parts = sittings.map(({ day }) => `${folderOf(day)}${path}`);
    const seen = sittings.map(({ files }, index) => files.get(parts[index] ?? '')?.sha256).join();
    const before = this.#gathered.get(path);
    if (before?.parts === seen) return { table, file: before.file };
    const file = { ...(await gather(this.#folder, path, headerOf(table), parts)), mediaType: 'text/csv' };
    this.#gathered.set(path, { parts: seen, file });
    written.push(path);
    return { table, file };
  }
}

const beganAt = ({ openedAt, sitting }: Outline): number => Date.parse(openedAt ?? sitting.startsAt);

function keptOf(proceedings: Proceedings): Pick<Kept, 'outline' | 'ballots'> {
  const { sittingId, council, convocation, session, sitting, openedAt, closedAt, attendance, journal } = proceedings;
  const times = { ...(openedAt !== undefined && { openedAt }), ...(closedAt !== undefined && { closedAt }) };
  const outline = { sittingId, council, convocation, session, sitting, ...times, attendance, journal };
  return { outline, ballots: publishedBallots(proceedings).length };
}
