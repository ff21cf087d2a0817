/** The open data of one sitting, as files of the site and as the page of data lists them. */
import { type Filed, type Placing, places } from '../../open-data/archive.ts';
import type { DataFile } from '../../open-data/file.ts';
import { sittingFiles } from '../../open-data/sitting-files.ts';
import { dateInWords } from '../../proceedings/printed-time.ts';
import { type DataLine, inOrder, type SittingPart } from '../parts/sitting-part.ts';
import { DATA_FOLDER } from '../paths.ts';
import { outlineOf, type Published } from '../published.ts';
import { keyOf } from '../site-context.ts';
import type { Wanted } from './wanted.ts';

/** Name of the sitting's folder and how many ballots of its day came before, by what is known of the other sittings. */
export function placeOf(published: Published, parts: Iterable<SittingPart>): Omit<Filed, 'sitting'> {
  const { sittingId, openedAt, sitting, origin } = published.sitting;
  const beganAt = new Date(openedAt ?? sitting.startsAt).toISOString();
  /* An older result never takes the name that a sitting of this house has. */
  const isBefore = (part: SittingPart): boolean =>
    (origin !== undefined && part.line.isOlder === undefined) ||
    part.beganAt < beganAt ||
    (part.beganAt === beganAt && part.sittingId < sittingId);
  const before = inOrder(parts).filter((part) => part.sittingId !== sittingId && isBefore(part));
  const own: Placing = { outline: outlineOf(published), ballots: 0 };
  const placed = places([...before.map(({ outline, ballots }) => ({ outline, ballots })), own]).at(-1);
  return placed ?? { day: sittingId, ballotsBefore: 0 };
}

/** What the page of data lists of a sitting: its files, not each of many small ones below them. */
const isListed = ({ path }: DataFile): boolean => !path.includes('/kyiv/');

/** @param given `site`: its address, ending in `/`: kept files lie below it. */
export function sittingData(
  { sitting }: Published,
  place: Omit<Filed, 'sitting'>,
  given: Pick<Filed, 'site' | 'videoOf'> = {},
): { readonly files: readonly Wanted[]; readonly lines: readonly DataLine[] } {
  const words = dateInWords(sitting.openedAt ?? sitting.sitting.startsAt, sitting.council.timeZone);
  const data = [...sittingFiles({ sitting, ...place, ...given })];
  const scope = dataScope(sitting.sittingId);
  const lines = data.filter(isListed).map(({ path, mediaType, text }) => ({
    ...{ path: DATA_FOLDER + path, text: `${words}: ${path.slice(path.lastIndexOf('/') + 1)}`, mediaType },
    bytes: Buffer.byteLength(text),
  }));
  return { files: data.map((file) => dataFile(scope, file)), lines };
}

export const dataScope = (sittingId: string): string => `data/${sittingId}`;

export const dataFile = (scope: string, { path, mediaType, text }: DataFile, key = keyOf(text)): Wanted => ({
  ...{ path: DATA_FOLDER + path, scope, type: typed(mediaType), key, make: async () => text },
});

const typed = (mediaType: string): string =>
  mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType;
