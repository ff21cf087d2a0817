/**
 * A change of 1 kB goes to 2,000 viewers of the hall view: from the return of its commit's fsync to the moment the last
 * viewer has the frame, against a plain `ws` loop that sends the same bytes to as many. Viewers of both live in the
 * same two processes; rounds of ours and of the peer take turns.
 */
import { join } from 'node:path';
import type { ItemId } from '#contract/ids';
import type { BareServerOrder, BareServerReport } from './bare-server-talk.ts';
import type { Bench } from './bench.ts';
import { type BenchHouse, obeyed, signInDeputies, startHouse } from './bench-house.ts';
import { councilOf } from './council.ts';
import { type Disk, diskWith } from './disk.ts';
import { type Row, timesAsLong } from './row.ts';
import { median, percentile } from './statistics.ts';
import { Talking } from './talking.ts';
import type { Group, ViewersOrder, ViewersReport } from './viewers-talk.ts';

const VIEWERS = 2000;
const PROCESSES = 2;
/** Forty sockets a session, below what the hub allows one. */
const SESSIONS = 50;
const WARM_UP_ROUNDS = 10;
const ROUNDS = 60;
/** Two items opened in turn, so that each delta carries a whole title: 1 kB with its frame's other fields. */
const TITLES = ['розподіл видатків місцевого бюджету', 'уточнення доходів місцевого бюджету'].map(
  (words) => `Про ${Array(12).fill(words).join(', ')}`,
);
/** Beats are shorter, the delta longer. */
const LEAST_BYTES = 800;
/** Longer than our views rest between two changes, so that each round is the first change after a rest. */
const REST_MS = 80;

type Viewers = Talking<ViewersOrder, ViewersReport>;
type BareServer = Talking<BareServerOrder, BareServerReport>;
type Stage = { house: BenchHouse; disk: Disk; bare: BareServer; viewers: readonly Viewers[] };

export async function broadcast({ folder, tell }: Bench): Promise<Row> {
  const disk = diskWith(folder, 'hub', 0);
  const house = await startHouse(join(folder, 'broadcast'), councilOf(SESSIONS), disk.env);
  const bare: BareServer = new Talking('bare-server.js');
  const viewers = Array.from({ length: PROCESSES }, (): Viewers => new Talking('viewers.js'));
  try {
    tell(`opening 2 × ${VIEWERS} sockets`);
    const cookies = await signInDeputies(house, SESSIONS);
    const { port } = await bare.next('ready');
    await openSockets(viewers, 'ours', house.origin, cookies);
    await openSockets(viewers, 'bare', `http://127.0.0.1:${port}`, []);
    const { ours, peer, bytes } = await takeTurns({ house, disk, bare, viewers });
    tell(`frame of ${bytes} bytes; ours p50 ${show(median(ours))} p95 ${show(percentile(ours, 0.95))} ms`);
    tell(`peer p50 ${show(median(peer))} p95 ${show(percentile(peer, 0.95))} ms`);
    const name = 'change of 1 kB to 2,000 viewers, p50';
    return timesAsLong({ name, ours: median(ours), peer: median(peer), peerName: 'bare ws loop, same bytes' }, 1.2);
  } finally {
    for (const one of [...viewers, bare]) one.stop();
    await house.stop();
  }
}

async function openSockets(viewers: readonly Viewers[], group: Group, origin: string, cookies: string[]) {
  for (const one of viewers) {
    one.order({ do: 'open', group, origin, count: VIEWERS / PROCESSES, cookies });
    await one.next('open');
  }
}

async function takeTurns(stage: Stage): Promise<{ ours: number[]; peer: number[]; bytes: number }> {
  const { chair } = stage.house;
  await obeyed(chair, { type: 'open-sitting' });
  for (const [index, title] of TITLES.entries())
    await obeyed(chair, { type: 'add-item', number: String(index + 1), title });
  const ours: number[] = [];
  const peer: number[] = [];
  let bytes = 0;
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    const { ms, text } = await ourRound(stage, `8-1-1-i${(round % TITLES.length) + 1}` as ItemId);
    ours.push(ms);
    bytes = Buffer.byteLength(text);
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    peer.push(await bareRound(stage, text));
  }
  return { ours: ours.slice(WARM_UP_ROUNDS), peer: peer.slice(WARM_UP_ROUNDS), bytes };
}

async function ourRound({ house, disk, viewers }: Stage, itemId: ItemId): Promise<{ ms: number; text: string }> {
  await awaitFrame(viewers, 'ours');
  await obeyed(house.chair, { type: 'open-item', itemId });
  const { lastNs, text } = await lastOf(viewers);
  return { ms: msBetween(disk.note().lastNs, lastNs), text };
}

async function bareRound({ bare, viewers }: Stage, text: string): Promise<number> {
  await awaitFrame(viewers, 'bare');
  bare.order({ do: 'send-to-all', text });
  const { lastNs } = await lastOf(viewers);
  return msBetween(BigInt((await bare.next('sent')).begunNs), lastNs);
}

async function awaitFrame(viewers: readonly Viewers[], group: Group): Promise<void> {
  for (const one of viewers) {
    one.order({ do: 'await', group, leastBytes: LEAST_BYTES });
    await one.next('waiting');
  }
}

async function lastOf(viewers: readonly Viewers[]): Promise<{ lastNs: bigint; text: string }> {
  const reports = await Promise.all(viewers.map((one) => one.next('all-have-it')));
  const lastNs = reports.map((report) => BigInt(report.lastNs)).reduce((a, b) => (a > b ? a : b));
  return { lastNs, text: reports[0]?.text ?? '' };
}

const msBetween = (begunNs: bigint, endedNs: bigint): number => Number(endedNs - begunNs) / 1e6;
const show = (ms: number): string => ms.toFixed(2);
