/**
 * Videos of sittings: where each begins, where it ends, where it is found. The last word on a video holds, so a mark
 * that was set too late is moved; all words stay in the journal.
 */
import { isInstant } from '#contract/calendar-faults';
import type { CouncilEventOf } from '#contract/events';
import type { SittingId } from '#contract/ids';
import { MOST_VIDEOS } from '#contract/on-air';
import type { CouncilState, Video } from './council-state.ts';
import type { CouncilCommandOf } from './decide.ts';
import { accept, type CouncilDecision, reject } from './decision.ts';

type Videos = NonNullable<CouncilState['videos']>;

export function markStream(state: CouncilState, command: CouncilCommandOf<'mark-stream'>): CouncilDecision {
  const { sittingId, at } = command;
  const fault = faultOf(state, command);
  if (fault) return fault;
  const videos = videosOf(state, sittingId);
  const video = command.video ?? runningVideo(state, sittingId) ?? videos.size + 1;
  if (video > videos.size + 1) return reject('NO_SUCH_VIDEO', { video });
  if (video > MOST_VIDEOS) return reject('TOO_MANY_VIDEOS', { videos: MOST_VIDEOS });
  const known = videos.get(video);
  if (known && isSame(known.at, at)) return accept();
  if (known?.endedAt !== undefined && Date.parse(at) > Date.parse(known.endedAt))
    return reject('VIDEO_BEGINS_AFTER', { video });
  return accept({ type: 'StreamMarked', v: 1, data: { sittingId, video, at, from: 'person' } });
}

export function endStream(state: CouncilState, command: CouncilCommandOf<'end-stream'>): CouncilDecision {
  const { sittingId, at } = command;
  const fault = faultOf(state, command);
  if (fault) return fault;
  const video = command.video ?? runningVideo(state, sittingId);
  const known = video === undefined ? undefined : videosOf(state, sittingId).get(video);
  if (video === undefined || known === undefined) return reject('NO_SUCH_VIDEO', { video: video ?? 1 });
  if (known.endedAt !== undefined && isSame(known.endedAt, at)) return accept();
  if (Date.parse(at) < Date.parse(known.at)) return reject('VIDEO_ENDS_BEFORE', { video });
  return accept({ type: 'StreamEnded', v: 1, data: { sittingId, video, at } });
}

export function linkVideo(state: CouncilState, command: CouncilCommandOf<'link-video'>): CouncilDecision {
  const { sittingId, video, address } = command;
  const known = videosOf(state, sittingId).get(video);
  if (known === undefined) return reject('NO_SUCH_VIDEO', { video });
  if (address !== undefined && !isWebAddress(address))
    return reject('NOT_A_VIDEO_ADDRESS', { address: withoutPassword(address) });
  if (address !== undefined && isInside(new URL(address).hostname)) return reject('VIDEO_ADDRESS_INSIDE', { address });
  if (address === known.address) return accept();
  return accept({ type: 'VideoLinked', v: 1, data: { sittingId, video, ...(address !== undefined && { address }) } });
}

/** The video that runs now: the last one, when it has no end. */
export function runningVideo(state: CouncilState, sittingId: SittingId): number | undefined {
  const videos = videosOf(state, sittingId);
  const last = videos.get(videos.size);
  return last !== undefined && last.endedAt === undefined ? videos.size : undefined;
}

/** Videos of the sitting by number; they are numbered from 1 without a gap. */
export const videosOf = ({ videos }: CouncilState, sittingId: SittingId): ReadonlyMap<number, Video> =>
  videos?.get(sittingId) ?? new Map();

/** All videos after a word on one of them. */
export function withVideo(
  before: Videos | undefined,
  { type, data }: CouncilEventOf<'StreamMarked' | 'StreamEnded' | 'VideoLinked'>,
): Videos {
  const ofSitting = new Map(before?.get(data.sittingId));
  const known = ofSitting.get(data.video);
  if (type === 'StreamMarked') ofSitting.set(data.video, { ...known, at: data.at, from: data.from });
  else if (known && type === 'StreamEnded') ofSitting.set(data.video, { ...known, endedAt: data.at });
  else if (known && type === 'VideoLinked') ofSitting.set(data.video, linked(known, data.address));
  return new Map(before).set(data.sittingId, ofSitting);
}

function linked({ address: _, ...video }: Video, address: string | undefined): Video {
  return address === undefined ? video : { ...video, address };
}

function faultOf(state: CouncilState, { sittingId, at }: { sittingId: SittingId; at: string }) {
  if (!state.sittings.has(sittingId)) return reject('UNKNOWN_SITTING', { sittingId });
  if (!isInstant(at)) return reject('NO_SUCH_DATE', { startsAt: at });
  const startsAt = state.beginnings?.get(sittingId);
  const isFar = startsAt !== undefined && !isNear(Date.parse(at) - Date.parse(startsAt));
  return isFar ? reject('VIDEO_FAR_FROM_SITTING', { at }) : undefined;
}

const DAY_MS = 86_400_000;
/** A video begins at most a day before its sitting, which may go on, with breaks, for two months. */
const isNear = (afterMs: number): boolean => afterMs >= -DAY_MS && afterMs <= 60 * DAY_MS;

const isSame = (one: string, other: string): boolean => Date.parse(one) === Date.parse(other);

/** A page of the web that anybody may be sent to: no password in it, and nothing that was pasted beside it. */
function isWebAddress(address: string): boolean {
  if (/\s/u.test(address) || !URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
}

/** What stands between `//` and `@` is told to nobody. */
const withoutPassword = (address: string): string => address.replace(/\/\/[^/]*@/u, '//');

const PRIVATE_IPV4 = /^(?:10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|0)\./u;
const PRIVATE_IPV6 = /^\[(?:::1?\]|f[cd]|fe[89ab])/u;
/** Whether only this machine or this building knows the host: whoever reads the public site is sent there in vain. */
const isInside = (host: string): boolean =>
  PRIVATE_IPV4.test(host) ||
  PRIVATE_IPV6.test(host) ||
  /(?:^|\.)(?:local|lan|localhost|internal)$/u.test(host) ||
  !/[.:]/u.test(host);
