/**
 * What a recorded and broadcast sitting costs: processor time of the hub and of its encoder while the sound is recorded,
 * ten overlays and the operator's meter are on the wire, and a council of 26 votes once a second, which none does.
 */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { signIn } from '../house/live-client.ts';
import type { Bench } from './bench.ts';
import { type BenchHouse, openBallot, seatDeputies, startHouse } from './bench-house.ts';
import { councilOf } from './council.ts';
import { childrenOf, processorMs } from './processor.ts';
import { type Row, timesAsLong } from './row.ts';

const DEPUTIES = 26;
const OVERLAYS = 10;
const MEASURED_S = 15;
/** Of one core, ms a second. */
const SHARE_MS = 250;

/** Noise as loud as speech: harder to encode than talk is. */
function soundFile(folder: string): string {
  const path = join(folder, 'noise.wav');
  const noise = 'anoisesrc=color=pink:r=48000:d=30:amplitude=0.3';
  spawnSync('ffmpeg', ['-loglevel', 'error', '-f', 'lavfi', '-i', noise, path]);
  return path;
}

/** One that reads what comes, and draws nothing. */
async function watch({ origin }: BenchHouse, path: string, view: string, cookie?: string): Promise<WebSocket> {
  const address = `${origin.replace(/^http/, 'ws')}${path}`;
  const socket = new WebSocket(address, { origin, perMessageDeflate: false, ...(cookie && { headers: { cookie } }) });
  await once(socket, 'open');
  socket.send(JSON.stringify({ kind: 'subscribe', view }));
  return socket;
}

/** Resolves when the operator's meter moves while it records. */
function records(operator: WebSocket): Promise<void> {
  let hasBegun = false;
  return new Promise((resolve) => {
    operator.on('message', (data: Buffer) => {
      hasBegun ||= data.includes('"state":"recording"');
      if (hasBegun && data.includes('"level"')) resolve();
    });
  });
}

export async function recording({ folder, tell }: Bench): Promise<Row> {
  const source = { kind: 'file', path: soundFile(folder) };
  const house = await startHouse(
    join(folder, 'recorded'),
    councilOf(DEPUTIES),
    {},
    {
      'recording.json': { format: 'recording/1', source },
    },
  );
  const sockets: WebSocket[] = [];
  try {
    for (let n = 0; n < OVERLAYS; n += 1) sockets.push(await watch(house, '/live/overlay', 'overlay'));
    const cookie = await signIn(house.origin, house.ready.links.operator);
    const operator = await watch(house, '/live?as=operator', 'recording', cookie);
    sockets.push(operator);
    const going = records(operator);
    const deputies = await seatDeputies(house, DEPUTIES);
    const ballotId = await openBallot(house);
    await going;
    const { pid } = house.hub;
    const encoder = childrenOf(pid ?? 0).find((child) =>
      readFileSync(`/proc/${child}/comm`, 'utf8').startsWith('ffmpeg'),
    );
    if (pid === undefined || encoder === undefined) throw new Error('hub or encoder is gone');
    tell(`${MEASURED_S} s of recording`);
    const [before, begun] = [[processorMs(pid), processorMs(encoder)], performance.now()];
    for (let second = 0; second < MEASURED_S; second += 1) {
      const choice = second % 2 === 0 ? 'for' : 'against';
      await Promise.all(
        deputies.map((deputy) => deputy.command({ type: 'cast-vote', ballotId, memberId: deputy.memberId, choice })),
      );
      await new Promise((resolve) => setTimeout(resolve, begun + (second + 1) * 1000 - performance.now()));
    }
    const seconds = (performance.now() - begun) / 1000;
    const [hubMs = 0, encoderMs = 0] = [pid, encoder].map((id, at) => (processorMs(id) - (before[at] ?? 0)) / seconds);
    tell(`hub ${hubMs.toFixed(0)} ms, ffmpeg ${encoderMs.toFixed(0)} ms in a second`);
    const name = 'recording with ten overlays, processor time of hub and encoder in a second';
    return timesAsLong({ name, ours: hubMs + encoderMs, peer: SHARE_MS, peerName: '25 % of one core' }, 1);
  } finally {
    for (const socket of sockets) socket.terminate();
    await house.stop();
  }
}
