/**
 * Builds one edition of the site. In: the journal's source and the store; out: after each `build` the store holds the
 * site as of the journal's end. Only what is made from something else than before is made; the rest is left as it is.
 * An edition that is new grows sitting by sitting and is whole at the end, so that whoever was stopped goes on there.
 */

import type { SittingId } from '#contract/ids';
import type { KeptRef } from '#contract/older-results';
import { siteFile } from '#contract/public-site';
import type { JournalSource } from '../journal-source.ts';
import { planFiles } from '../pages/plan-page.ts';
import { correctedPapers } from '../papers/correction-lines.ts';
import { Packages } from '../papers/packages.ts';
import { awaitedOf, papersOf } from '../papers/paper-list.ts';
import { signedOf } from '../papers/signed.ts';
import { decisionLine } from '../parts/lines.ts';
import { partOf } from '../parts/part-of.ts';
import type { DataLine, SittingPart } from '../parts/sitting-part.ts';
import { DATA_FOLDER, sittingPath } from '../paths.ts';
import { type Published, publishedOf } from '../published.ts';
import { personOf, type SiteContext } from '../site-context.ts';
import { NO_SOUND, ofSound, type SoundFile, type SoundPlaces, soundScope } from '../sound/of-sound.ts';
import { ofVideos } from '../videos/of-videos.ts';
import type { Asset } from './assets.ts';
import type { Makers } from './made-files.ts';
import { type PaperFailure, pendingPapers, type Sealing, stagePapers, toldPapers } from './paper-staging.ts';
import { PLANS, SITE, siteFiles } from './site-files.ts';
import type { Made, SiteStore, Standing } from './site-store.ts';
import { sitemap } from './sitemap.ts';
import { dataFile, dataScope, placeOf, sittingData } from './sitting-data.ts';
import { type Beside, papersScope, signedFiles, sittingFiles, sittingScope } from './sitting-files.ts';
import type { Wanted } from './wanted.ts';
import { WHOLE, wholeData, wholeKey } from './whole-data.ts';

export type BuilderOptions = {
  readonly source: JournalSource;
  readonly store: SiteStore;
  readonly makers: Makers;
  readonly assets: readonly Asset[];
  /** The device's seal as it stands now. */
  readonly sealing: () => Sealing;
  readonly dataDir: string;
  /** The council publishes signatures with whatever number of its owner a certificate holds. */
  readonly withNumbers?: boolean;
  /** Where the archive of sound is, and the site's own; absent: the site has no sound. */
  readonly sound?: SoundPlaces | undefined;
  /** The body of a file that another edition has under the same key. */
  readonly former?: (path: string, key: string) => Buffer | undefined;
};

/** What a build changed, by path. */
export type Built = {
  readonly made: readonly string[];
  readonly gone: readonly string[];
  readonly position: number;
  /** Papers that the site lacks, for they can't be laid out. */
  readonly failed: readonly PaperFailure[];
};

/** Files that are held in memory before they are written. */
const MOST_STAGED = 600;
const FILES = 'files';
const ASSETS = 'assets';
const SITEMAP = 'sitemap';

/** What a build is about to commit. */
type Staged = {
  readonly made: Made[];
  readonly gone: string[];
  readonly parts: SittingPart[];
  readonly dropped: string[];
};
const nothing = (): Staged => ({ made: [], gone: [], parts: [], dropped: [] });

export class SiteBuilder {
  readonly #options: BuilderOptions;
  readonly #parts: Map<string, SittingPart>;
  readonly #made: string[] = [];
  readonly #gone: string[] = [];
  readonly #packages: Packages;
  /** Papers that could not be laid out: every build tries again. */
  readonly #failed = new Map<SittingId, readonly PaperFailure[]>();

  constructor(options: BuilderOptions) {
    this.#options = options;
    this.#packages = new Packages(options.dataDir);
    this.#parts = new Map(options.store.parts.map((part) => [part.sittingId, part]));
  }

  /** Brings the edition to `head`, where the source has been followed to. */
  async build(context: SiteContext, head: Pick<Standing, 'position' | 'hash'>): Promise<Built> {
    const { store } = this.#options;
    const { whole, ...standing } = store.standing;
    const staged = nothing();
    const changed = whole ? this.#changedSince(standing.position) : this.#missing();
    for (const sittingId of changed) {
      await this.#stageSitting(staged, context, sittingId, head.position);
      /* An edition that nobody sees yet may stand at any sitting; pages of older results, by the thousand, wait for their lists. */
      if (!whole || staged.made.length > MOST_STAGED) this.#commit(staged, { ...standing, whole });
    }
    await this.#stageSite(staged, context);
    this.#commit(staged, { position: head.position, hash: head.hash, whole: true });
    const failed = [...this.#failed.values()].flat();
    return { made: this.#made.splice(0), gone: this.#gone.splice(0), position: head.position, failed };
  }

  /** Sittings that have grown, and those of which a paper wants the seal that is there now. */
  #changedSince(position: number): readonly SittingId[] {
    const { source, store, sealing } = this.#options;
    const pending = new Set(pendingPapers(store, sealing().state));
    const own = [...this.#parts.values()].filter(({ sittingId }) => pending.has(papersScope(sittingId)));
    return [
      ...new Set([
        ...source.changedSince(position),
        ...this.#failed.keys(),
        ...own.map(({ sittingId }) => sittingId as SittingId),
      ]),
    ];
  }

  /** Sittings that an edition in the making lacks, or that have grown since it took them in. */
  #missing(): readonly SittingId[] {
    const { source } = this.#options;
    return source.changedSince(0).filter((sittingId) => {
      const part = this.#parts.get(sittingId);
      return !part || source.changedSince(part.followedTo).includes(sittingId);
    });
  }

  #commit(staged: Staged, standing: Standing): void {
    this.#options.store.commit({ ...staged, standing });
    this.#made.push(...staged.made.map(({ path }) => path));
    this.#gone.push(...staged.gone);
    for (const list of [staged.made, staged.gone, staged.parts, staged.dropped]) list.length = 0;
  }

  async #stageSitting(staged: Staged, context: SiteContext, sittingId: SittingId, followedTo: number): Promise<void> {
    const { source, makers, sound: sounds } = this.#options;
    const sitting = source.proceedings(sittingId);
    if (!sitting) return this.#dropSitting(staged, sittingId);
    const published = publishedOf(sitting);
    const place = placeOf(published, this.#parts.values());
    const videos = ofVideos(published.sitting, source.videosOf(sittingId), () => source.eventsOf(sittingId));
    const { files, lines } = sittingData(published, place, {
      ...(context.address !== undefined && { site: context.address }),
      ...(videos && { videoOf: (position) => videos.ofSpeech({ position }).video?.href }),
    });
    const part = partOf(published, context, { data: lines, dataDay: place.day, followedTo });
    this.#parts.set(sittingId, part);
    staged.parts.push(part);
    const beside = await this.#stagePapers(staged, published);
    const sound = sounds ? await ofSound(published.sitting, source.soundOf(sittingId), sounds) : NO_SOUND;
    this.#stageSound(staged, sittingId, sound.files);
    const pages = sittingFiles(context, published, { ...beside, videos, sound, day: place.day }, makers);
    await this.#stage(staged, sittingScope(sittingId), pages);
    await this.#stage(staged, dataScope(sittingId), files);
  }

  /** Older results may be taken back: nothing of them stays. */
  async #dropSitting(staged: Staged, sittingId: SittingId): Promise<void> {
    if (!this.#parts.delete(sittingId)) return;
    staged.dropped.push(sittingId);
    for (const scope of [sittingScope(sittingId), dataScope(sittingId)]) await this.#stage(staged, scope, []);
  }

  /** Papers first: the pages tell of them by their digests. */
  async #stagePapers(staged: Staged, published: Published): Promise<Omit<Beside, 'day' | 'videos' | 'sound'>> {
    const { source, store, makers, former, sealing, dataDir, withNumbers = false } = this.#options;
    const { sittingId, council } = published.sitting;
    const { timeZone } = council;
    const scope = papersScope(sittingId);
    const { ofRecord } = source;
    /* An older result has its source, and no paper of this house. */
    const wanted = published.sitting.origin
      ? []
      : papersOf({ published, ofRecord, events: () => source.eventsOf(sittingId), lay: makers.lay });
    const papers = await stagePapers(wanted, { scope, store, sealing: sealing(), former });
    staged.made.push(...papers.made);
    staged.gone.push(...papers.gone);
    this.#note(sittingId, papers.failed);
    const signed = await signedOf(source.signaturesOf(sittingId), {
      ...{ dataDir, timeZone, packages: this.#packages, withNumbers },
      hadClosedPart: published.hadClosedPart,
      shown: new Map([...papers.known].map(([path, { sha256 }]) => [sha256, path])),
    });
    await this.#stage(staged, `signed/${sittingId}`, signedFiles(sittingId, signed));
    return {
      papersOf: toldPapers(wanted, papers.known, signed),
      awaited: awaitedOf({ published, ofRecord }).map((decision) => decisionLine(published.sitting, decision)),
      signatures: signed.map(({ page }) => page),
      corrections: correctedPapers(source.corrected, timeZone, sittingPath(sittingId)),
      foretold: source.foretold(sittingId),
    };
  }

  #note(sittingId: SittingId, failed: readonly PaperFailure[]): void {
    if (failed.length > 0) this.#failed.set(sittingId, failed);
    else this.#failed.delete(sittingId);
  }

  /** Tables of the whole archive are put together anew when a sitting that is over has changed. */
  #stageWhole(staged: Staged, { address }: SiteContext): readonly DataLine[] {
    const { store } = this.#options;
    const parts = [...this.#parts.values()];
    const key = wholeKey(parts, address);
    const known = store.listOf(WHOLE);
    if (known.length > 0 && known.every((file) => file.key === key)) return known.map(lineOf);
    const fresh = new Map(staged.made.flatMap((made) => ('body' in made ? [[made.path, made.body] as const] : [])));
    const textOf = (path: string) => String(fresh.get(path) ?? store.bodyOf(path) ?? '');
    const data = wholeData(parts, textOf, address).toSorted((one, other) => (one.path < other.path ? -1 : 1));
    const made = data.map((file) => ({ ...dataFile(WHOLE, file, key), body: file.text }));
    const paths = new Set(made.map(({ path }) => path));
    staged.made.push(...made);
    staged.gone.push(...known.flatMap(({ path }) => (paths.has(path) ? [] : [path])));
    return made.map(({ path, type, body }) => lineOf({ path, type, bytes: Buffer.byteLength(body) }));
  }

  async #stageSite(staged: Staged, context: SiteContext): Promise<void> {
    const { source, makers, assets } = this.#options;
    const { coming, settled, corrected } = source;
    const parts = [...this.#parts.values()];
    const members = source.members.map(personOf);
    const whole = this.#stageWhole(staged, context);
    const wanted = siteFiles(context, { parts, coming, members, settled, corrected, whole }, makers.draw);
    for (const scope of [SITE, PLANS]) {
      await this.#stage(
        staged,
        scope,
        wanted.filter((one) => one.scope === scope),
      );
    }
    await this.#stage(
      staged,
      ASSETS,
      assets.map((asset) => ({ ...asset, scope: ASSETS })),
    );
    const photos = members.flatMap(({ photo }) => photo ?? []);
    const { arms } = context.council.brand ?? {};
    const drafts = coming.flatMap(planFiles);
    this.#stageKept(staged, context, [
      ...parts.flatMap(({ files }) => files),
      ...photos,
      ...drafts,
      ...(arms ? [arms] : []),
    ]);
    await this.#stage(staged, SITEMAP, sitemap(context, this.#pagesAfter(staged), SITEMAP));
  }

  /** Makes what of a scope is to be otherwise than it is, and takes away what is wanted no more. */
  async #stage(staged: Staged, scope: string, wanted: readonly Wanted[]): Promise<void> {
    const known = this.#options.store.keysOf(scope);
    const paths = new Set<string>();
    for (const { path, type, key, make } of wanted) {
      paths.add(path);
      if (known.get(path) === key) continue;
      const body = this.#options.former?.(path, key) ?? (await make());
      staged.made.push({ path, scope, key, type, body });
    }
    for (const path of known.keys()) if (!paths.has(path)) staged.gone.push(path);
  }

  /** Sound is many bytes: they stay on the disk. */
  #stageSound(staged: Staged, sittingId: SittingId, files: readonly SoundFile[]): void {
    const scope = soundScope(sittingId);
    const known = this.#options.store.keysOf(scope);
    for (const { path, type, kept } of files)
      if (known.get(path) !== kept.sha256) staged.made.push({ path, scope, type, key: kept.sha256, kept });
    for (const path of known.keys()) if (!files.some((file) => file.path === path)) staged.gone.push(path);
  }

  /** Files of the council itself stay where it keeps them. */
  #stageKept(staged: Staged, context: SiteContext, files: readonly KeptRef[]): void {
    const { store } = this.#options;
    const known = store.keysOf(FILES);
    const wanted = new Map(files.filter((file) => context.hasFile(file)).map((file) => [siteFile(file), file]));
    for (const [path, kept] of wanted) {
      if (!known.has(path)) staged.made.push({ path, scope: FILES, key: kept.sha256, type: kept.type, kept });
    }
    for (const path of known.keys()) if (!wanted.has(path)) staged.gone.push(path);
  }

  #pagesAfter({ made, gone }: Staged): readonly string[] {
    const pages = new Set(this.#options.store.pages);
    for (const path of gone) pages.delete(path);
    for (const { path, type } of made) if (type.startsWith('text/html') && path.endsWith('index.html')) pages.add(path);
    return [...pages].sort();
  }
}

const lineOf = ({ path, type, bytes }: { path: string; type: string; bytes: number }): DataLine => ({
  ...{
    path,
    text: `Усі засідання: ${path.slice(DATA_FOLDER.length)}`,
    mediaType: type.split(';', 1)[0] ?? type,
    bytes,
  },
});
