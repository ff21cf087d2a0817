/**
 * Where everything of the public site lies, from its root: ids are kept where a file's name may have them. A path that
 * is published once stays: nothing in it depends on what comes later but the year that is the newest.
 */
import { SITE_PATHS } from '#contract/public-site';

const PLAIN = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;

/** An id as one part of a path; what a file's name may not have is written as base64url of its UTF-8 after `~`. */
export const segment = (id: string): string =>
  PLAIN.test(id) ? id : `~${Buffer.from(id, 'utf8').toString('base64url')}`;

export const sittingPath = (sittingId: string): string => `${SITE_PATHS.sittings}${segment(sittingId)}/`;
export const ballotPath = (sittingId: string, number: number): string => `${sittingPath(sittingId)}ballots/${number}/`;
/** Chapters of one of its videos. */
export const chaptersPath = (sittingId: string, video: number, ending: 'vtt' | 'json'): string =>
  `${sittingPath(sittingId)}video-${video}.${ending}`;
/** The sound of a speech; `part`: of one that was recorded in several. */
export const soundPath = (sittingId: string, speech: number, part: number, ending: string): string =>
  `${sittingPath(sittingId)}sound/${speech}${part === 1 ? '' : `-${part}`}.${ending}`;
export const personPath = (memberId: string): string => `${SITE_PATHS.people}${segment(memberId)}/`;
export const personSittingPath = (memberId: string, sittingId: string): string =>
  `${personPath(memberId)}${segment(sittingId)}/`;
/** The newest year is at the list's own address. */
export const yearPath = (list: string, year: number, newest: number): string =>
  year === newest ? list : `${list}${year}/`;
/** Where the open data lies. */
export const DATA_FOLDER = SITE_PATHS.data;

/** The file that a path of the site is kept in. */
export const fileOf = (path: string): string => (path === '' || path.endsWith('/') ? `${path}index.html` : path);
