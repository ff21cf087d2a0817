/** A file of the open data, before anybody signs or publishes it. */
export type DataFile = {
  /** Below the folder of the data set, with `/`. */
  readonly path: string;
  /** IANA media type. */
  readonly mediaType: string;
  readonly text: string;
};

/** JSON that is the same whenever it is made: in the order of its keys as written, two spaces, a line's end. */
export const jsonFile = (path: string, value: unknown, mediaType = 'application/json'): DataFile => ({
  path,
  mediaType,
  text: `${JSON.stringify(value, undefined, 2)}\n`,
});
