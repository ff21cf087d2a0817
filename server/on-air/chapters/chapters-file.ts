/** `chapters.json`: Podcasting 2.0's JSON chapters (github.com/Podcastindex-org/podcast-namespace), with what the record knows beside. */
import type { Chapter, ChaptersFile } from '#contract/chapters';
import { localTime } from '../../proceedings/printed-time.ts';
import { sittingWords } from '../../proceedings/words.ts';
import type { Cut, Video } from './chapters.ts';

/** Its schema is `ChaptersFile` of the contract. */
export function chaptersFile(
  { sitting }: Cut,
  number: number,
  { at, endedAt, address }: Video,
  chapters: readonly Chapter[],
): ChaptersFile {
  const { sittingId, convocation, session, council } = sitting;
  const local = (instant: string) => localTime(new Date(instant).toISOString(), council.timeZone);
  return {
    version: '1.2.0',
    title: sittingWords(convocation, session, sitting.sitting.number),
    ...{ sittingId, video: number },
    ...(address !== undefined && { address }),
    beganAt: local(at),
    ...(endedAt !== undefined && { endedAt: local(endedAt) }),
    chapters: [...chapters],
  };
}
