/** A file of the open data, before anybody signs or publishes it. */
import { createHash } from 'node:crypto';
import { plain } from './plain.ts';

export type DataFile = {
  /** Below the folder of the data set, with `/`. */
  readonly path: string;
  /** IANA media type. */
  readonly mediaType: string;
  readonly text: string;
};

/** What is said of a file elsewhere: its size in bytes, and SHA-256 of them, hex. */
export type FileDigest = Omit<DataFile, 'text'> & { readonly bytes: number; readonly sha256: string };

export const digestOf = ({ path, mediaType, text }: DataFile): FileDigest => ({
  path,
  mediaType,
  bytes: Buffer.byteLength(text),
  sha256: createHash('sha256').update(text).digest('hex'),
});

/** JSON that is the same whenever it is made: in the order of its keys as written, two spaces, a line's end. */
export const jsonFile = (path: string, value: unknown, mediaType = 'application/json'): DataFile => ({
  path,
  mediaType,
  text: `${JSON.stringify(value, (_, held) => (typeof held === 'string' ? plain(held) : held), 2)}\n`,
});
