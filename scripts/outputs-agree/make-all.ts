/**
 * Makes everything that leaves the hall out of the journal of a data folder, and prints the digest of each file as JSON:
 * `make-all FOLDER`. A program of its own, for tests: each run has its own time zone, locale, clock and folder.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fromJournal } from '../../server/hub/from-journal.ts';
import { openForReading } from '../../server/journal/open-file.ts';
import { readChain, readHead } from '../../server/journal/reader.ts';
import { openData } from '../../server/open-data/open-data.ts';
import { type SittingPaper, sittingPaper } from '../../server/papers/sitting-papers.ts';
import { ownTemplate } from '../../server/papers/templates/kinds.ts';
import type { PlacedEvent } from '../../server/proceedings/placed-event.ts';
import { proceedingsOf } from '../../server/proceedings/taking.ts';
import { frontEnd } from '../../server/public-site/build/assets.ts';
import { siteFolder } from '../../server/public-site/build/edition.ts';
import { SiteWorks } from '../../server/public-site/build/site-works.ts';
import { SiteReader } from '../../server/public-site/site-reader.ts';
import { ROOT } from '../house/scripts.ts';

const [dataDir = ''] = process.argv.slice(2);
const digests = new Map<string, string>();
const note = (path: string, bytes: Uint8Array | string): void => {
  digests.set(path, createHash('sha256').update(bytes).digest('hex'));
};

const events = sittingEvents();
await makePapers(events);
const proceedings = proceedingsOf(events);
for (const { path, text } of openData({ sittings: proceedings ? [proceedings] : [] })) note(`data/${path}`, text);
await makeSite();
process.stdout.write(JSON.stringify(Object.fromEntries(digests)));

function sittingEvents(): PlacedEvent[] {
  const file = join(dataDir, 'journal.db');
  const database = openForReading(file);
  const all = [...readChain(database, file, readHead(database).position)];
  database.close();
  return all.filter(({ event }) => event.stream.startsWith('sitting/')).map(fromJournal);
}

async function makePapers(of: readonly PlacedEvent[]): Promise<void> {
  const templates = { protocol: ownTemplate('protocol'), decision: ownTemplate('decision') };
  const item = proceedingsOf(of)?.agenda[1]?.itemId;
  const papers: readonly SittingPaper[] = [
    ...(['protocol', 'attendance', 'speeches'] as const).map((kind) => ({ kind })),
    ...(['decision', 'decision-extract'] as const).map((kind) => ({ kind, ordinal: 1 })),
    ...(item ? [{ kind: 'protocol-extract', itemId: item } as const] : []),
  ];
  for (const which of papers)
    for (const format of ['pdf', 'docx', 'html'] as const) {
      const made = await sittingPaper({ events: of, council: [], which, format, templates });
      if (made) note(`papers/${which.kind}: ${made.fileName}`, made.bytes);
    }
}

async function makeSite(): Promise<void> {
  const dist = join(ROOT, 'dist');
  const look = await frontEnd({
    drawModule: join(dist, 'public-site/draw.js'),
    assetsFolder: join(dist, 'web/public-site'),
  });
  if (!look) throw new Error('the public site has not been built');
  const works = new SiteWorks({ dataDir, frontEnd: look, address: 'https://rada.example/' });
  await works.build();
  works.close();
  const reader = new SiteReader(siteFolder(dataDir));
  for (const { path, sha256 } of reader.manifest()?.files ?? []) digests.set(`site/${path}`, sha256);
  reader.close();
}
