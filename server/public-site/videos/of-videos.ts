/**
 * What a sitting's pages tell of its videos. In: what of the sitting is public, its videos as the council marked them;
 * out: the videos with their chapters, and where in them each ballot, item and speech is. None of a closed part.
 */

import type { ItemId } from '#contract/ids';
import type { SiteVideo, SiteVideoPlace } from '#contract/public-site';
import { type Cut, chaptersOf, type Video } from '../../on-air/chapters/chapters.ts';
import { chaptersFile } from '../../on-air/chapters/chapters-file.ts';
import { turnsOf } from '../../on-air/chapters/turns.ts';
import { type VideoPlace, videoPlacesOf } from '../../on-air/chapters/video-places.ts';
import { webVtt } from '../../on-air/chapters/web-vtt.ts';
import type { PublicSitting } from '../../open-data/public-sitting.ts';
import type { PlacedEvent } from '../../proceedings/placed-event.ts';
import type { BallotRecord, Place, SpeechRecord } from '../../proceedings/proceedings.ts';
import { chaptersPath } from '../paths.ts';

type Told = { readonly video?: SiteVideoPlace };
export type OfVideos = {
  readonly videos: readonly SiteVideo[];
  /** Chapters of each video for programs. */
  readonly files: readonly { readonly path: string; readonly type: string; readonly text: string }[];
  ofBallot(ballot: Pick<BallotRecord, 'ballotId'>): Told;
  ofItem(itemId: ItemId): Told;
  ofSpeech(speech: Pick<SpeechRecord, 'position'>): Told;
  /** The later of a place in the journal and of the last word on these videos. */
  laterOf(journal: Place): Place;
};

export const NO_VIDEOS: OfVideos = {
  ...{ videos: [], files: [] },
  ofBallot: () => ({}),
  ofItem: () => ({}),
  ofSpeech: () => ({}),
  laterOf: (journal) => journal,
};

/** @param given undefined when no video was marked. @returns undefined when none is found anywhere. */
export function ofVideos(
  sitting: PublicSitting,
  given: { readonly videos: ReadonlyMap<number, Video>; readonly journal: Place } | undefined,
  events: () => Iterable<PlacedEvent>,
): OfVideos | undefined {
  const found = [...(given?.videos ?? [])].filter(([, { address }]) => address !== undefined);
  if (!given || found.length === 0) return undefined;
  const cut = { sitting, turns: turnsOf(events()) };
  const places = videoPlacesOf(cut.turns, given.videos);
  const told = (place: VideoPlace | undefined): Told => (place ? { video: placeOf(place, found.length > 1) } : {});
  return {
    videos: found.flatMap(([number, video]) => {
      const from = places.video(number);
      return from ? [siteVideo(cut, number, video, placeOf(from, found.length > 1))] : [];
    }),
    files: found.flatMap(([number, video]) => chapterFiles(cut, number, video)),
    ofBallot: ({ ballotId }) => told(places.ballot(ballotId)),
    /* Items of a block are opened by its ballot. */
    ofItem: (itemId) => told(places.item(itemId) ?? places.ballot(firstBallot(sitting, itemId))),
    ofSpeech: ({ position }) => told(places.speech(position)),
    laterOf: (journal) => (given.journal.position > journal.position ? given.journal : journal),
  };
}

const placeOf = ({ href, isExact, seconds, video }: VideoPlace, isOneOfMany: boolean): SiteVideoPlace => ({
  ...{ href, seconds },
  ...(isExact && { isExact: true as const }),
  ...(isOneOfMany && { video }),
});

const firstBallot = ({ ballots }: PublicSitting, itemId: ItemId) =>
  ballots.find(({ items }) => items.some((item) => item.itemId === itemId))?.ballotId;

const siteVideo = (cut: Cut, number: number, video: Video, from: SiteVideoPlace): SiteVideo => ({
  ...{ number, from },
  chapters: chaptersOf(cut, video, 'items').map(({ title, startTime, url }) => ({
    ...{ title, seconds: Math.floor(startTime) },
    ...(url !== undefined && { href: url }),
  })),
  files: [
    { path: chaptersPath(cut.sitting.sittingId, number, 'vtt'), text: 'WebVTT' },
    { path: chaptersPath(cut.sitting.sittingId, number, 'json'), text: 'JSON' },
  ],
});

function chapterFiles(cut: Cut, number: number, video: Video): OfVideos['files'] {
  const { sittingId } = cut.sitting;
  const chapters = chaptersOf(cut, video);
  return [
    { path: chaptersPath(sittingId, number, 'vtt'), type: 'text/vtt; charset=utf-8', text: webVtt(chapters) },
    {
      ...{ path: chaptersPath(sittingId, number, 'json'), type: 'application/json' },
      text: `${JSON.stringify(chaptersFile(cut, number, video, chapters))}\n`,
    },
  ];
}
