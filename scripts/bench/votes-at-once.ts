/**
 * All 450 deputies of a parliament vote at once: from the first sending to the last durable acknowledgement, against one
 * commit a vote. Each deputy has a socket and a session, and sees what a console sees.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BallotId } from '#contract/ids';
import { CHOICES } from '#contract/vocabulary';
import type { Bench } from './bench.ts';
import { openBallot, seatDeputies, startHouse } from './bench-house.ts';
import { councilOf } from './council.ts';
import { type Disk, diskWith } from './disk.ts';
import type { LiveDeputy } from './live-deputy.ts';
import { type Row, timesFaster } from './row.ts';
import { median } from './statistics.ts';

const DEPUTIES = 450;
const WARM_UP_ROUNDS = 3;
const ROUNDS = 9;
const PEER_ROUNDS = 3;

/** With so many ms added to each fsync, in our hub and in its peer alike. */
export async function votesAtOnce(bench: Bench, delayMs: number, target?: number): Promise<Row> {
  const what = delayMs === 0 ? '450 votes at once' : `450 votes at once, ${delayMs} ms added to each fsync`;
  const ours = await measureOurs(bench, diskWith(bench.folder, `hub-${delayMs}`, delayMs), delayMs);
  const peer = await measurePeer(bench, diskWith(bench.folder, `peer-${delayMs}`, delayMs), delayMs);
  return timesFaster({ name: what, ours, peer, peerName: 'one SQLite commit a vote (WAL, FULL)' }, target);
}

async function measureOurs({ folder, tell }: Bench, disk: Disk, delayMs: number): Promise<number> {
  const house = await startHouse(join(folder, `votes-${delayMs}`), councilOf(DEPUTIES), disk.env);
  try {
    tell(`seating ${DEPUTIES} deputies`);
    const deputies = await seatDeputies(house, DEPUTIES);
    const ballotId = await openBallot(house);
    const rounds: number[] = [];
    const syncs: number[] = [];
    for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round += 1) {
      const before = disk.note().count;
      rounds.push(await voteTogether(deputies, ballotId, round));
      syncs.push(disk.note().count - before);
    }
    const counted = rounds.slice(WARM_UP_ROUNDS);
    tell(`ours: ${counted.map((ms) => ms.toFixed(0)).join(' ')} ms, ${syncs.slice(WARM_UP_ROUNDS).join(' ')} fsyncs`);
    if (syncs.some((count) => count === 0)) throw new Error('votes were acknowledged without an fsync');
    for (const deputy of deputies) deputy.leave();
    return median(counted);
  } finally {
    await house.stop();
  }
}

/** Everyone votes otherwise than in the round before. */
async function voteTogether(deputies: readonly LiveDeputy[], ballotId: BallotId, round: number): Promise<number> {
  const choice = CHOICES[round % CHOICES.length] ?? 'for';
  const begun = performance.now();
  await Promise.all(
    deputies.map((deputy) => deputy.command({ type: 'cast-vote', ballotId, memberId: deputy.memberId, choice })),
  );
  return performance.now() - begun;
}

async function measurePeer({ folder, tell }: Bench, disk: Disk, delayMs: number): Promise<number> {
  const script = join(import.meta.dirname, 'bare-commits.js');
  const args = [script, join(folder, `peer-${delayMs}.db`), String(DEPUTIES), String(PEER_ROUNDS)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: { ...process.env, ...disk.env } });
  const rounds = JSON.parse(stdout) as number[];
  const { count } = disk.note();
  tell(`peer: ${rounds.map((ms) => ms.toFixed(0)).join(' ')} ms, ${count} fsyncs`);
  if (count < DEPUTIES * PEER_ROUNDS) throw new Error(`the peer called fsync only ${count} times`);
  return median(rounds);
}
