/**
 * Where in its videos a ballot, an item or a speech of a sitting is. In: the turns of the sitting, its videos by number;
 * out: the address that leads to the second. What was said in a closed part has no turn, and leads nowhere.
 */
import type { BallotId, ItemId } from '#contract/ids';
import type { Video } from './chapters.ts';
import { type PlaceInVideo, placeInVideo } from './place-in-video.ts';
import { isGround, type Turns } from './turns.ts';

/** `seconds`: from the beginning of the video. */
export type VideoPlace = PlaceInVideo & { readonly video: number; readonly seconds: number };
export type VideoPlaces = {
  /** Where it was opened; where it ended, when its beginning is in no video. */
  ballot(ballotId: BallotId | undefined): VideoPlace | undefined;
  /** Where it is first seen: opened, or gone on with. */
  item(itemId: ItemId): VideoPlace | undefined;
  /** Where it begins, or the video does while it is spoken. @param position of the event that began it. */
  speech(position: number): VideoPlace | undefined;
  /** Where the sitting begins in a video; 0 where it had begun before. Undefined when the video has no address. */
  video(number: number): VideoPlace | undefined;
};

export function videoPlacesOf({ turns, openedMs }: Turns, videos: ReadonlyMap<number, Video>): VideoPlaces {
  const found = [...videos].flatMap(([number, { at, endedAt, address }]) => {
    const [beginMs, endMs] = [Date.parse(at), endedAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(endedAt)];
    return address === undefined ? [] : [{ number, address, beginMs, endMs }];
  });
  /* The one that began last: an earlier one, of which nobody said that it ended, may be over. */
  found.sort((one, other) => other.beginMs - one.beginMs || one.number - other.number);
  const placeAt = (ms: number | undefined): VideoPlace | undefined => {
    const video = ms === undefined ? undefined : found.find(({ beginMs, endMs }) => ms >= beginMs && ms < endMs);
    return video && ms !== undefined ? placeIn(video, (ms - video.beginMs) / 1000) : undefined;
  };
  /** The first instant of a span that a video shows. */
  const placeWithin = (fromMs: number, toMs: number): VideoPlace | undefined => {
    const begins = found.map(({ beginMs }) => beginMs).filter((ms) => ms > fromMs && ms < toMs);
    return [fromMs, ...begins.sort((one, other) => one - other)].map(placeAt).find((place) => place !== undefined);
  };
  const grounds = turns.filter(isGround);
  return {
    ballot: (ballotId) => {
      const turn = turns.find((one) => one.kind === 'ballot' && one.ballotId === ballotId);
      return turn?.kind === 'ballot' ? (placeAt(turn.ms) ?? placeAt(turn.endMs)) : undefined;
    },
    item: (itemId) =>
      grounds
        .flatMap(({ kind, itemId: of, ms }, place) =>
          kind === 'item' && of === itemId ? [placeWithin(ms, grounds[place + 1]?.ms ?? ms)] : [],
        )
        .find((place) => place !== undefined),
    speech: (position) => {
      const turn = turns.find((one) => one.kind === 'speech' && one.position === position);
      return turn?.kind === 'speech' ? placeWithin(turn.ms, turn.endMs ?? turn.ms) : undefined;
    },
    video: (number) => {
      const video = found.find((one) => one.number === number);
      return video && placeIn(video, Math.max(0, ((openedMs ?? video.beginMs) - video.beginMs) / 1000));
    },
  };
}

function placeIn({ number, address }: { readonly number: number; readonly address: string }, seconds: number) {
  const place = placeInVideo(address, seconds);
  return place && { ...place, video: number, seconds: Math.floor(seconds) };
}
