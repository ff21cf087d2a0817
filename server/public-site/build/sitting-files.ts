/** Every page of one sitting: its own, one of each ballot, each deputy's votes. */
import type { SiteLink, SitePaper } from '#contract/public-site';
import { folderOf } from '../../open-data/sitting-files.ts';
import { yourDeputyOf } from '../files/your-deputy.ts';
import { ballotPage } from '../pages/ballot-page.ts';
import { deputySittingPage } from '../pages/deputy-sitting-page.ts';
import { type SittingExtras, sittingPage } from '../pages/sitting-page.ts';
import type { Signed } from '../papers/signed.ts';
import { DATA_FOLDER } from '../paths.ts';
import type { Published } from '../published.ts';
import type { PageModel, SiteContext } from '../site-context.ts';
import { NO_SOUND, type OfSound } from '../sound/of-sound.ts';
import { NO_VIDEOS, type OfVideos } from '../videos/of-videos.ts';
import { jsonFile, type Makers, pageFile, textFile } from './made-files.ts';
import type { Wanted } from './wanted.ts';

export const sittingScope = (sittingId: string): string => `sitting/${sittingId}`;
export const papersScope = (sittingId: string): string => `papers/${sittingId}`;

/** What the pages of a sitting tell besides its proceedings. */
export type Beside = Omit<SittingExtras, 'files' | 'papers' | 'videos' | 'sound'> & {
  /** The sound of its speeches; absent: the site has none. */
  readonly sound?: OfSound;
  /** Its videos that are found somewhere; absent: none is. */
  readonly videos?: OfVideos | undefined;
  /** Day of its open data. */
  readonly day: string;
  /** Of one ballot, or of the sitting. */
  readonly papersOf: (number?: number) => readonly SitePaper[];
};

export function sittingFiles(
  context: SiteContext,
  published: Published,
  { day, papersOf, videos = NO_VIDEOS, sound = NO_SOUND, ...extras }: Beside,
  { draw }: Makers,
): readonly Wanted[] {
  const { sitting } = published;
  const scope = sittingScope(sitting.sittingId);
  const page = (model: PageModel) => pageFile(scope, model, draw);
  const files = dataLinks(day);
  const ballots = sitting.ballots.map((ballot) =>
    page(ballotPage(context, sitting, ballot, { files, papers: papersOf(ballot.number), videos })),
  );
  const deputies = sitting.attendance.flatMap((one) => {
    const model = deputySittingPage(context, sitting, one);
    const data = yourDeputyOf(context, one.member.id, model);
    return [page(model), ...(data ? [jsonFile(scope, data.path, data.value)] : [])];
  });
  const own = page(sittingPage(context, published, { ...extras, files, papers: papersOf(), videos, sound }));
  const chapters = videos.files.map(({ path, type, text }) => textFile(scope, path, type, text));
  return [own, ...ballots, ...deputies, ...chapters];
}

/** Signatures as they came, and what they stand over. */
export const signedFiles = (sittingId: string, signed: readonly Signed[]): readonly Wanted[] => {
  const files = new Map(signed.flatMap(({ files: own }) => own.map((file) => [file.link.path, file] as const)));
  return [...files].map(([path, { type, key, bytes }]) => ({
    ...{ path, scope: `signed/${sittingId}`, type, key, make: async () => bytes },
  }));
};

/** The open data of the sitting. */
function dataLinks(day: string): readonly SiteLink[] {
  const folder = DATA_FOLDER + folderOf(day);
  return [
    { path: `${folder}motions.csv`, text: 'Питання й результати, CSV' },
    { path: `${folder}votings.csv`, text: 'Поіменні голоси, CSV' },
    { path: `${folder}datapackage.json`, text: 'Опис набору даних' },
  ];
}
