/**
 * The hub is killed fifty times at random moments of a running ballot, in two halls side by side: what was
 * acknowledged is in the journal, once, and the same ballot goes on.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { t as drillTest, test } from 'tap';
import { verify } from '../verify/verify.ts';
import { type Drilled, journalIn } from './drill.ts';
import { readRecord, rowsOf } from './record.ts';

const KILLS_A_HALL = 25;
const SEEDS = [20_260_330, 20_260_331];
/** On a machine with much else to do; it takes half a minute. */
const LONGEST_MS = 200_000;
drillTest.setTimeout(LONGEST_MS);

type Hall = Drilled & { readonly journal: string };

const halls = Promise.all(SEEDS.map(drillInItsOwnProcess));

/** Without the hooks that tap puts into every Node process below a test: they double the time of fifty starts. */
async function drillInItsOwnProcess(seed: number): Promise<Hall> {
  const folder = mkdtempSync(join(tmpdir(), 'dzvin-kill-drill-'));
  drillTest.teardown(() => rmSync(folder, { recursive: true, force: true }));
  const script = join(import.meta.dirname, 'main.js');
  const command = ['-u', 'NODE_OPTIONS', process.execPath, script, String(seed), String(KILLS_A_HALL), folder];
  const { stdout } = await promisify(execFile)('env', command, { maxBuffer: 1e8 });
  return { ...(JSON.parse(stdout) as Drilled), journal: journalIn(folder) };
}

async function inEachHall(look: (hall: Hall) => void): Promise<void> {
  for (const hall of await halls) look(hall);
}

test('fifty kills −9 in running ballots meet no refusal and no other ballot', async (t) => {
  await inEachHall(({ faults, lives }) => {
    const sum = (of: 'sendings' | 'acknowledgements') => lives.reduce((all, life) => all + life[of], 0);
    t.comment(`${lives.length - 1} kills, ${sum('sendings')} sendings, ${sum('acknowledgements')} acknowledgements`);
    t.equal(lives.length, KILLS_A_HALL + 1);
    t.same(faults, []);
  });
});

test('the journal holds what each member gave, each vote once and in its order', async (t) => {
  await inEachHall(({ ledgers, journal }) => {
    const votes = rowsOf(readRecord(journal), 'VoteCast');
    for (const { memberId, given } of ledgers) {
      const held = votes.filter(({ event }) => event.data.memberId === memberId);
      t.same(
        held.map(({ cause, event }) => [cause, event.data.choice]),
        given.map(({ cause, choice }) => [cause, choice]),
        memberId,
      );
    }
  });
});

test('an answer names the place of its vote, also one repeated after a crash', async (t) => {
  await inEachHall(({ ledgers, journal }) => {
    const places = new Map(rowsOf(readRecord(journal), 'VoteCast').map(({ cause, position }) => [cause, position]));
    const answered = ledgers.flatMap(({ given }) => given).filter(({ position }) => position !== undefined);
    t.ok(answered.length > 0);
    t.same(
      answered.filter(({ cause, position }) => places.get(cause) !== position),
      [],
    );
  });
});

test('votes cut off by a kill were among those given', async (t) => {
  const given = (await halls).flatMap(({ ledgers }) => ledgers).flatMap((ledger) => ledger.given);
  const repeated = given.filter(({ sendings }) => sendings > 1);
  t.ok(repeated.length > 0, `${repeated.length} votes were sent more than once`);
});

test('after each restart the same ballot goes on with at least ten seconds', async (t) => {
  await inEachHall(({ journal, lives }) => {
    const rows = readRecord(journal);
    t.equal(rowsOf(rows, 'BallotOpened').length, 1);
    const resumed = rowsOf(rows, 'BallotResumed').map(({ event }) => event.data);
    const heard = lives.slice(1).filter(({ acknowledgements }) => acknowledgements > 0);
    t.ok(resumed.length >= heard.length && resumed.length < lives.length, `resumed ${resumed.length} times`);
    t.same(
      resumed.filter(({ ballotId, remainingSeconds }) => ballotId !== '8-1-1-b1' || remainingSeconds < 10),
      [],
    );
  });
});

test('the ballot closes on the last vote of each member', async (t) => {
  await inEachHall(({ ledgers, journal }) => {
    const [closed, ...more] = rowsOf(readRecord(journal), 'BallotClosed');
    t.same(more, []);
    t.equal(closed?.event.data.closedBy, 'chair');
    const last = ledgers.map(({ memberId, given }) => [memberId, given.at(-1)?.choice ?? 'not-voting']);
    t.same(closed?.event.data.votes, Object.fromEntries(last));
  });
});

test('the chain of the journal holds from its first record to its last', async (t) => {
  await inEachHall(({ journal }) => {
    const { code, text } = verify([journal, '--lang', 'en'], '/');
    t.equal(code, 0, text);
  });
});
