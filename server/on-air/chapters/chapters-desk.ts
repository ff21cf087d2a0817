/**
 * The desk of chapters: what the secretary and the operator ask of a sitting's videos. In: committed events and the
 * videos that the council marked; out: videos with chapters, and each video's chapters as a file. It keeps nothing but
 * the last answer, which holds until the sitting goes on.
 */
import type { ChapterLevel, SittingVideos } from '#contract/chapters';
import type { SittingId } from '#contract/ids';
import type { CouncilState } from '../../council/composition/council-state.ts';
import { videosOf } from '../../council/composition/videos.ts';
import { publicSitting } from '../../open-data/public-sitting.ts';
import type { PlacedEvent } from '../../proceedings/placed-event.ts';
import { proceedingsOf } from '../../proceedings/taking.ts';
import { anchorsOf } from './anchors.ts';
import { type Cut, chaptersOf, type Video } from './chapters.ts';
import { chaptersFile } from './chapters-file.ts';
import { turnsOf } from './turns.ts';
import { webVtt } from './web-vtt.ts';
import { youtubeList } from './youtube.ts';

export const CHAPTER_FORMATS = ['vtt', 'txt', 'json'] as const;
export type ChapterFormat = (typeof CHAPTER_FORMATS)[number];

type Given = {
  readonly eventsOf: (sittingId: SittingId) => Iterable<PlacedEvent>;
  readonly council: () => CouncilState;
};

export class ChaptersDesk {
  readonly #given: Given;
  #last: { readonly sittingId: SittingId; readonly position: number; readonly cut: Cut } | undefined;

  constructor(given: Given) {
    this.#given = given;
  }

  /** Undefined when there is no such sitting. */
  videos(sittingId: SittingId, level: ChapterLevel): SittingVideos | undefined {
    const cut = this.#cut(sittingId);
    if (!cut) return undefined;
    const videos = [...videosOf(this.#given.council(), sittingId)].map(([number, video]) => ({
      ...{ number, ...video },
      chapters: [...chaptersOf(cut, video, level)],
      youtube: youtubeOf(cut, video, level),
    }));
    return { videos, anchors: [...anchorsOf(cut)] };
  }

  /** Undefined when there is no such sitting or video. */
  file(sittingId: SittingId, number: number, format: ChapterFormat, level: ChapterLevel): string | undefined {
    const cut = this.#cut(sittingId);
    const video = videosOf(this.#given.council(), sittingId).get(number);
    if (!cut || !video) return undefined;
    if (format === 'txt') return `${youtubeOf(cut, video, level).text}\n`;
    const chapters = chaptersOf(cut, video, level);
    if (format === 'vtt') return webVtt(chapters);
    return `${JSON.stringify(chaptersFile(cut, number, video, chapters), undefined, 2)}\n`;
  }

  #cut(sittingId: SittingId): Cut | undefined {
    const events = [...this.#given.eventsOf(sittingId)];
    const position = events.at(-1)?.position;
    if (position === undefined) return undefined;
    if (this.#last?.sittingId === sittingId && this.#last.position === position) return this.#last.cut;
    const proceedings = proceedingsOf(events);
    const cut = proceedings && { sitting: publicSitting(proceedings), turns: turnsOf(events) };
    if (cut) this.#last = { sittingId, position, cut };
    return cut;
  }
}

const youtubeOf = (cut: Cut, video: Video, level: ChapterLevel) =>
  youtubeList((each) => chaptersOf(cut, video, each), level, video.endedAt !== undefined);
