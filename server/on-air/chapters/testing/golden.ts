/**
 * Chapters of the whole sitting as they are kept for review, in `fixtures`: one video from three and a half minutes before the
 * opening to two minutes after the close.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SittingId } from '#contract/ids';
import { emptyCouncil } from '../../../council/composition/council-state.ts';
import type { PlacedEvent } from '../../../proceedings/placed-event.ts';
import { wholeSitting } from '../../../proceedings/testing/whole-sitting.ts';
import type { Video } from '../chapters.ts';
import { CHAPTER_FORMATS, ChaptersDesk } from '../chapters-desk.ts';

const FOLDER = join(import.meta.dirname, '../../../../../server/on-air/chapters/fixtures');
const keptAs = (format: string): string => `whole-sitting.${format === 'json' ? 'json.snapshot.json' : format}`;

/** A desk for one sitting with these videos. */
export function deskOf(sittingId: SittingId, events: readonly PlacedEvent[], ...videos: readonly Video[]) {
  const numbered = new Map(videos.map((video, place) => [place + 1, { ...video, from: 'person' as const }]));
  const council = { ...emptyCouncil, videos: new Map([[sittingId, numbered]]) };
  return new ChaptersDesk({ eventsOf: (id) => (id === sittingId ? events : []), council: () => council });
}

export const WHOLE = '8-14-1' as SittingId;
export const WHOLE_VIDEO: Video = {
  at: '2026-03-30T07:01:19.000Z',
  endedAt: '2026-03-30T08:35:42.000Z',
  address: 'https://youtu.be/dQw4w9WgXcQ',
};

export const golden = (): ReadonlyMap<string, string> => {
  const desk = deskOf(WHOLE, wholeSitting(), WHOLE_VIDEO);
  return new Map(CHAPTER_FORMATS.map((format) => [keptAs(format), desk.file(WHOLE, 1, format, 'all') ?? '']));
};

export const keptText = (name: string): Promise<string> => readFile(join(FOLDER, name), 'utf8');

export async function renewGolden(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  for (const [name, text] of golden()) await writeFile(join(FOLDER, name), text);
}
