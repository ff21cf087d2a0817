/** A file as it is to be: `key` says what it is made from, so that one that is there already is not made again. */
export type Wanted = {
  readonly path: string;
  /** What it belongs to: files of a scope that are wanted no more are taken away. */
  readonly scope: string;
  /** Media type, with its character set. */
  readonly type: string;
  readonly key: string;
  make(): Promise<Buffer | string>;
};
