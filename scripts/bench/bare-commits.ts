/**
 * The peer of our journal: one SQLite transaction a vote, durable like ours (WAL, `synchronous=FULL`), with nothing
 * around it. As a script, `bare-commits.js FILE COUNT ROUNDS` prints the ms of each round as JSON.
 */
import Database from 'better-sqlite3';

const COLUMNS =
  'position INTEGER PRIMARY KEY, stream TEXT, type TEXT, at TEXT, actor TEXT, cause TEXT, data TEXT, hash TEXT';
/** As long as a vote's record in our journal. */
const VOTE = {
  stream: 'sitting/8-1-1',
  type: 'VoteCast',
  at: '2026-03-30T10:00:00.000Z',
  actor: 'deputy:d001',
  cause: '00000000-0000-4000-8000-000000000000',
  data: '{"ballotId":"b1","choice":"for","means":"console","memberId":"d001"}',
  hash: '0'.repeat(128),
};

/** Opens a file; each call of `commit` is one transaction on the disk. */
export function openBareCommits(file: string): { commit(): void; close(): void } {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(`CREATE TABLE vote (${COLUMNS}) STRICT`);
  const insert = database.prepare(
    'INSERT INTO vote (stream, type, at, actor, cause, data, hash) VALUES (@stream, @type, @at, @actor, @cause, @data, @hash)',
  );
  return { commit: () => insert.run(VOTE), close: () => database.close() };
}

function measure(file: string, count: number, rounds: number): number[] {
  const { commit, close } = openBareCommits(file);
  const took = Array.from({ length: rounds }, () => {
    const begun = performance.now();
    for (let vote = 0; vote < count; vote += 1) commit();
    return performance.now() - begun;
  });
  close();
  return took;
}

const [script, file, count, rounds] = process.argv.slice(1);
if (script === import.meta.filename && file !== undefined) {
  process.stdout.write(JSON.stringify(measure(file, Number(count), Number(rounds))));
}
