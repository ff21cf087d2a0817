/**
 * Searching an archive of 5,000 ballots by name of 60 members. p95 of an answer through the search's thread, against a
 * LIKE scan of the same texts; and making the index anew from the journal, against reading that journal through.
 */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { fromJournal } from '../../server/hub/from-journal.ts';
import { openJournal } from '../../server/journal/journal.ts';
import { SearchDesk } from '../../server/search/search-desk.ts';
import { wordsOf } from '../../server/search/words.ts';
import { openHouse } from '../../server/views/house.ts';
import type { Bench } from './bench.ts';
import { type Row, timesAsLong, timesFaster } from './row.ts';
import { archive, QUERIES } from './search-archive.ts';
import { percentile } from './statistics.ts';

const BALLOTS = 5000;
const MEMBERS = 60;
const ROUNDS = 15;
const LIMIT = 20;

export async function search({ folder, tell }: Bench): Promise<readonly Row[]> {
  const journal = openJournal(join(folder, 'journal.db'));
  for (const events of archive(BALLOTS, MEMBERS)) {
    journal.append(events, journal.position);
    await journal.whenCommitted(journal.position);
  }
  tell(`${journal.position} events`);
  const hub = {
    *history() {
      for (const committed of journal.replay()) yield fromJournal(committed);
    },
    onCommitted: () => undefined,
  };
  const house = openHouse(hub, 'Рада');
  const reading = elapsed(() => [...hub.history()].length);
  const log = {
    info: (fields: object) => tell(JSON.stringify(fields)),
    error: (fields: object) => tell(String(fields)),
  };
  const desk = new SearchDesk({ dataDir: folder, hub, house, textOf: async () => '', log });
  try {
    const begun = performance.now();
    await desk.start();
    await desk.find({ q: 'бюджет', notes: true, limit: LIMIT });
    const making = performance.now() - begun;
    const name = `search of ${BALLOTS} ballots of ${MEMBERS}`;
    const { ours, peer } = await answers(desk, join(folder, 'search.db'));
    return [
      timesFaster({ name: `${name}, p95`, ours, peer, peerName: 'a LIKE scan of the same texts' }, 1),
      timesAsLong({ name: `${name}, made anew`, ours: making, peer: reading, peerName: 'reading the journal through' }),
    ];
  } finally {
    await desk.stop();
    await journal.close();
  }
}

/** Both take turns; what a scan can't do (forms of words, order by worth) is not asked of it. */
async function answers(desk: SearchDesk, file: string): Promise<{ ours: number; peer: number }> {
  const scan = new Database(file, { readonly: true });
  const like = scan.prepare(
    `SELECT title, body, shown FROM entry WHERE title LIKE ? OR body LIKE ? ORDER BY at DESC LIMIT ${LIMIT}`,
  );
  const ours: number[] = [];
  const peer: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const q of QUERIES) {
      const begun = performance.now();
      await desk.find({ q, notes: true, limit: LIMIT });
      ours.push(performance.now() - begun);
      const pattern = `%${wordsOf(q)
        .map(({ word }) => word)
        .join('%')}%`;
      peer.push(elapsed(() => like.all(pattern, pattern)));
    }
  }
  scan.close();
  return { ours: percentile(ours, 0.95), peer: percentile(peer, 0.95) };
}

function elapsed(run: () => unknown): number {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}
