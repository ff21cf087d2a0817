/** A data folder with a journal, and the works of its site over a plain front end; for tests. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Test } from 'tap';
import type { HouseEvent } from '#contract/events';
import type { JournalEvent, JsonObject } from '../../journal/event.ts';
import { openJournal } from '../../journal/journal.ts';
import type { PlacedEvent } from '../../proceedings/placed-event.ts';
import { type FrontEnd, frontEnd } from '../build/assets.ts';
import { siteFolder } from '../build/edition.ts';
import { SiteWorks } from '../build/site-works.ts';
import type { Lay } from '../papers/lay-papers.ts';
import { SiteReader } from '../site-reader.ts';

type Dated = { readonly event: HouseEvent; readonly at: string };

/** As the hub would have committed them. */
export const journalEvents = (stream: string, events: readonly Dated[]): JournalEvent[] =>
  events.map(({ event: { type, v, data }, at }) => ({
    ...{ stream, type, v, at, actor: 'secretary', cause: 'test' },
    data: data as unknown as JsonObject,
  }));

export const sittingEvents = (sittingId: string, events: readonly PlacedEvent[]): JournalEvent[] =>
  journalEvents(`sitting/${sittingId}`, events);

/** Adds events of the council, all of one time. */
export const tellCouncil = (site: SiteRig, at: string, ...events: readonly HouseEvent[]) =>
  site.add(
    journalEvents(
      'council',
      events.map((event) => ({ event, at })),
    ),
  );

export type SiteRig = Awaited<ReturnType<typeof siteRig>>;

/** `withSound`: the archive of sound is the data folder's `sound`. */
type RigOptions = {
  readonly address?: string;
  readonly liveSource?: string;
  readonly realPapers?: boolean;
  readonly withNumbers?: boolean;
  readonly withSound?: boolean;
};

export async function siteRig(
  t: Test,
  { address, liveSource, realPapers = false, withNumbers = false, withSound = false }: RigOptions = {},
) {
  const dataDir = t.testdir({ assets: { 'site.css': 'body {}', 'site.js': 'go()' } });
  const journal = openJournal(join(dataDir, 'journal.db'));
  const end = await plainFrontEnd(dataDir);
  let works: SiteWorks | undefined;
  const reader = new SiteReader(siteFolder(dataDir));
  t.teardown(async () => {
    works?.close();
    reader.close();
    await journal.close();
  });
  const add = async (events: readonly JournalEvent[]) => {
    if (events.length > 0) await journal.whenCommitted(journal.append(events, journal.position).last);
  };
  const open = (given: FrontEnd = end, lay: Lay = plainLay) => {
    works?.close();
    works = new SiteWorks({
      dataDir,
      frontEnd: given,
      withNumbers,
      ...(realPapers ? {} : { lay }),
      ...(address !== undefined && { address }),
      ...(liveSource !== undefined && { liveSource }),
      ...(withSound && { soundArchive: join(dataDir, 'sound') }),
    });
    return works;
  };
  return {
    ...{ dataDir, journal, reader, add, open, end },
    build: async () => (works ?? open()).build(),
    tree: () => (reader.manifest()?.files ?? []).map(({ path }) => path),
    /** Every file's bytes as one text, by path. */
    texts: () => new Map((reader.manifest()?.files ?? []).map(({ path }) => [path, reader.bytesOf(path)])),
  };
}

/** In the place of a PDF, which takes a tenth of a second. */
export const plainLay: Lay = async (order) => {
  if (order.kind === 'roll-call') return Buffer.from(`%PDF- ${order.facts.headline}`);
  return Buffer.from(`%PDF- ${order.kind === 'whole' ? JSON.stringify(order.which) : order.kind}`);
};

/** The plain front end as it is built beside the tests. */
export async function plainFrontEnd(dataDir: string): Promise<FrontEnd> {
  const drawModule = join(import.meta.dirname, 'plain-draw.js');
  const end = existsSync(drawModule)
    ? await frontEnd({ drawModule, assetsFolder: join(dataDir, 'assets') })
    : undefined;
  if (!end) throw new Error('the plain front end is not compiled');
  return end;
}
