/**
 * One vote from the sending on the live wire to the answer that it is on the disk, against one bare durable commit and
 * one bare echo of the same message. Ours, commit and echo take turns, one at a time, on one disk.
 */
import { join } from 'node:path';
import { WebSocket } from 'ws';
import type { BallotId } from '#contract/ids';
import { CHOICES } from '#contract/vocabulary';
import { openBareCommits } from './bare-commits.ts';
import type { BareServerOrder, BareServerReport } from './bare-server-talk.ts';
import type { Bench } from './bench.ts';
import { openBallot, seatDeputies, startHouse } from './bench-house.ts';
import { councilOf } from './council.ts';
import type { LiveDeputy } from './live-deputy.ts';
import { type Row, timesAsLong } from './row.ts';
import { percentile } from './statistics.ts';
import { Talking } from './talking.ts';

const DEPUTIES = 26;
const WARM_UP = 100;
const SAMPLES = 1500;
/** Keeps the one session below the fifty commands a second that the hub takes from it. */
const PAUSE_MS = 20;

type Samples = { readonly ours: number[]; readonly peer: number[] };

export async function oneVote({ folder, tell }: Bench): Promise<readonly Row[]> {
  const house = await startHouse(join(folder, 'one-vote'), councilOf(DEPUTIES));
  const bare = new Talking<BareServerOrder, BareServerReport>('bare-server.js');
  const commits = openBareCommits(join(folder, 'bare.db'));
  try {
    const deputies = await seatDeputies(house, DEPUTIES);
    const [deputy] = deputies;
    if (deputy === undefined) throw new Error('no deputy');
    const ballotId = await openBallot(house);
    const echo = await openEcho((await bare.next('ready')).port);
    tell(`${WARM_UP} + ${SAMPLES} samples`);
    const samples = await takeTurns(deputy, ballotId, commits.commit, echo.send);
    echo.close();
    for (const one of deputies) one.leave();
    return [rowOf(samples, 0.99, 'p99', 3), rowOf(samples, 0.5, 'p50')];
  } finally {
    commits.close();
    bare.stop();
    await house.stop();
  }
}

function rowOf({ ours, peer }: Samples, share: number, word: string, target?: number): Row {
  const name = `one vote until its durable answer, ${word}`;
  const peerName = 'bare SQLite commit + bare ws echo';
  return timesAsLong({ name, ours: percentile(ours, share), peer: percentile(peer, share), peerName }, target);
}

async function takeTurns(
  deputy: LiveDeputy,
  ballotId: BallotId,
  commit: () => void,
  echo: (text: string) => Promise<void>,
): Promise<Samples> {
  const samples: Samples = { ours: [], peer: [] };
  for (let n = 0; n < WARM_UP + SAMPLES; n += 1) {
    const choice = CHOICES[n % CHOICES.length] ?? 'for';
    const command = { type: 'cast-vote', ballotId, memberId: deputy.memberId, choice } as const;
    const ours = await timed(() => deputy.command(command));
    const commitMs = await timed(async () => commit());
    const echoMs = await timed(() => echo(JSON.stringify({ kind: 'command', id: crypto.randomUUID(), command })));
    if (n >= WARM_UP) {
      samples.ours.push(ours);
      samples.peer.push(commitMs + echoMs);
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return samples;
}

async function timed(what: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await what();
  return performance.now() - begun;
}

async function openEcho(port: number): Promise<{ send(text: string): Promise<void>; close(): void }> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}`, { perMessageDeflate: false });
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  return {
    send: (text) =>
      new Promise((resolve) => {
        socket.once('message', () => resolve());
        socket.send(text);
      }),
    close: () => socket.terminate(),
  };
}
