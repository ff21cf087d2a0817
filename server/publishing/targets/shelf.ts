/**
 * The far side of a publication: a place that keeps folders of files. A generation of the site is a folder of its own
 * there; `site` is the one that people see. Every step may fail with a throw of the system or the protocol, at any
 * byte: whoever brings a site out begins again and finds what has arrived.
 */
import type { RefusalCode } from '#contract/refusals';
import type { SiteFile } from '../site-package.ts';

export type Shelf = {
  /** Files brought at a time. */
  readonly lanes: number;
  /** A small file of the site that people see; undefined when there is none. */
  readSeen(path: string): Promise<Buffer | undefined>;
  /** The list of the site that people last had, where that is not the one that stands here; undefined: they had none. */
  readHad?(): Promise<Buffer | undefined>;
  /** Files of a generation that arrived whole before, by path, with their sizes; empty when it was not begun. */
  arrived(generation: string): Promise<ReadonlyMap<string, number>>;
  /** Brings a file over. Its name appears when all its bytes are there, and have been checked as the protocol allows. */
  put(generation: string, file: SiteFile, from: string): Promise<void>;
  /** A small file made on the way. */
  write(generation: string, path: string, bytes: Buffer): Promise<void>;
  /** The same file as in the site that people see, without bringing it over; false: it is not there in that size. */
  keep(generation: string, file: SiteFile): Promise<boolean>;
  /** A file that arrived whole in a generation which was never shown moves to this one; false: it is not there. */
  take(former: string, generation: string, file: SiteFile): Promise<boolean>;
  /** From now on people see this generation. What they see meanwhile is said of each kind in the README. */
  show(generation: string): Promise<void>;
  /** Takes away all generations but these. */
  sweep(kept: readonly string[]): Promise<void>;
  /**
   * Where a site is shown in one step: a file of «Наживо» that people have now goes into this generation too, so that it
   * is not missing when that is shown. It is in no list of files.
   */
  carry?(generation: string, path: string, bytes: Buffer): Promise<void>;
  close(): Promise<void>;
};

/** The folder `live/` of the site that people see, over a line of its own. */
export type LiveShelf = {
  /** Names of the files that lie there. */
  names(): Promise<readonly string[]>;
  /** In place of what is there; who reads it has the former file or this one. @param isLasting it never changes. */
  put(name: string, bytes: Buffer, isLasting: boolean): Promise<void>;
  /** Nothing when there is none. */
  remove(name: string): Promise<void>;
  /** What is on its way breaks off. */
  close(): Promise<void>;
};

/** A way to a far side. */
export type Target = {
  open(): Promise<Shelf>;
  /** Absent: «Наживо» can't be brought there. @throws as a shelf does; where no site is shown yet, too. */
  openLive?(): Promise<LiveShelf>;
  /** Of a place that is fetched from: people have the site of this digest now. @throws as a shelf does. */
  fetched?(digest: string): Promise<void>;
  /** What to tell people of a throw of this far side. */
  explain(error: unknown): RefusalCode;
};
