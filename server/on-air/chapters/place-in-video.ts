/**
 * The address of a video at a second of it. In: the address as the secretary pasted it; out: where a person is sent.
 * YouTube: `t` in seconds (its own «Share, start at»); Vimeo: `#t=…s`; files and pages of other sites: `#t=` of W3C Media
 * Fragments URI 1.0 §4.2.1, which what does not know it leaves aside. Facebook knows no second.
 */

/** `isExact`: the video begins to play at that second; else the person goes there by the time that is written. */
export type PlaceInVideo = { readonly href: string; readonly isExact: boolean };

const YOUTUBE = new Set(['youtube.com', 'www.youtube.com', 'm.youtube.com', 'studio.youtube.com']);
const FACEBOOK = /(^|\.)(facebook\.com|fb\.watch|fb\.com)$/;
const VIMEO = /(^|\.)vimeo\.com$/;
const YOUTUBE_ID = /^[A-Za-z0-9_-]{6,20}$/;
/** What a browser plays itself, so that it goes to the second. */
const PLAYED = /\.(mp4|m4v|webm|ogv|ogg|mp3|m4a|opus|oga|flac|wav)$/i;

/** @param seconds from the beginning of the video; the second that has begun is meant. @returns undefined for what is no address. */
export function placeInVideo(address: string, seconds: number): PlaceInVideo | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  const second = Math.max(0, Math.floor(seconds));
  const host = url.hostname;
  if (YOUTUBE.has(host) || host === 'youtu.be') return onYoutube(url, second);
  if (FACEBOOK.test(host)) return { href: url.href, isExact: false };
  if (VIMEO.test(host)) return withFragment(url, `t=${second}s`, true);
  return elsewhere(url, second);
}

/** One address for all the ways in which YouTube names a video: shared, live, short, in its studio. */
function onYoutube(url: URL, second: number): PlaceInVideo {
  const id = youtubeId(url);
  if (id === undefined) return { href: url.href, isExact: false };
  return { href: `https://www.youtube.com/watch?v=${id}&t=${second}s`, isExact: true };
}

function youtubeId({ hostname, pathname, searchParams }: URL): string | undefined {
  const [first = '', second = ''] = pathname.split('/').filter((part) => part !== '');
  const isNamed = ['live', 'embed', 'shorts', 'v', 'video'].includes(first);
  const id = hostname === 'youtu.be' ? first : (searchParams.get('v') ?? (isNamed ? second : ''));
  return YOUTUBE_ID.test(id) ? id : undefined;
}

/** A page with a place in it already keeps that: its own words may stand there. */
function elsewhere(url: URL, second: number): PlaceInVideo {
  if (url.hash !== '' && !url.hash.startsWith('#t=')) return { href: url.href, isExact: false };
  return withFragment(url, `t=${second}`, PLAYED.test(url.pathname));
}

function withFragment(url: URL, fragment: string, isExact: boolean): PlaceInVideo {
  const there = new URL(url);
  there.hash = fragment;
  return { href: there.href, isExact };
}

/** «1:02:03», «3:41»: as people read a place in a video. In: s. */
export function timeCode(seconds: number): string {
  const whole = Math.floor(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
