/** Where the pictures of the help are fetched, each only when its chapter is shown. In: a name. Out: an address. */
import type { PictureName } from './pictures.ts';

const ADDRESSES: Readonly<Record<string, string>> = import.meta.glob('./pictures/*.png', {
  eager: true,
  query: '?url',
  import: 'default',
});

/** The address of a picture; empty for one not drawn yet. */
export const addressOf = (name: PictureName): string => ADDRESSES[`./pictures/${name}.png`] ?? '';
