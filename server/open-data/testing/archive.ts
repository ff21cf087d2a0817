/** The whole sitting of the proceedings as an archive of one, and its files by path. */
import { proceedingsOf } from '../../proceedings/taking.ts';
import {
  notesOnWholeSitting,
  type WholeSittingOptions,
  wholeSitting,
} from '../../proceedings/testing/whole-sitting.ts';
import type { Archive } from '../archive.ts';
import { openData } from '../open-data.ts';

export const DAY = 'sittings/2026-03-30/';

export function wholeArchive(options: WholeSittingOptions = {}): Archive {
  const events = wholeSitting(options);
  const sitting = proceedingsOf(events, notesOnWholeSitting(events.length));
  if (!sitting) throw new Error('no sitting');
  return { sittings: [sitting] };
}

/** Text of each file, by path. @throws when asked for one that is not there. */
export function filesOf(archive: Archive): (path: string) => string {
  const files = new Map(openData(archive).map(({ path, text }) => [path, text]));
  return (path) => {
    const text = files.get(path);
    if (text === undefined) throw new Error(`no ${path}`);
    return text;
  };
}
