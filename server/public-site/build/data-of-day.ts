/**
 * The open data of the sittings of one day, as files of the site: a day's folder changes while it sits and stays as it
 * is afterwards. A later sitting of the same day is in the same files, so that no `uid` is given twice.
 */
import type { DataFile } from '../../open-data/file.ts';
import { openData } from '../../open-data/open-data.ts';
import { dateInWords } from '../../proceedings/printed-time.ts';
import type { Proceedings } from '../../proceedings/proceedings.ts';
import type { DataLine } from '../parts/sitting-part.ts';
import { dayPath } from '../paths.ts';
import { keyOf } from '../site-context.ts';
import type { Wanted } from './wanted.ts';

/** What the page of data lists of a day: tables and their description, not each of many small files. */
const isListed = ({ path }: DataFile): boolean => !path.includes('/');

/** @param sittings all that were on that day, oldest first. */
export function dataOfDay(
  day: string,
  sittings: readonly Proceedings[],
): { readonly files: readonly Wanted[]; readonly lines: readonly DataLine[] } {
  const first = sittings[0];
  const words = first ? dateInWords(first.openedAt ?? first.sitting.startsAt, first.council.timeZone) : day;
  const data = openData({ sittings });
  const files = data.map(({ path, mediaType, text }) => ({
    ...{ path: dayPath(day) + path, scope: `data/${day}`, type: typed(mediaType), key: keyOf(text) },
    make: async () => text,
  }));
  const lines = data.filter(isListed).map(({ path, mediaType, text }) => ({
    ...{ path: dayPath(day) + path, text: `${words}: ${path}`, mediaType, bytes: Buffer.byteLength(text) },
  }));
  return { files, lines };
}

const typed = (mediaType: string): string =>
  mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType;
