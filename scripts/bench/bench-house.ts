/** A real hub for one measurement: its own process and folder, a council of any size, the chair at the screen. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HallFile } from '#contract/hall-file';
import type { BallotId } from '#contract/ids';
import { HubProcess, type HubReady } from '../house/hub-process.ts';
import { LiveClient, signIn } from '../house/live-client.ts';
import { memberIdOf } from './council.ts';
import { LiveDeputy } from './live-deputy.ts';

const HOST = '127.0.0.1';
export const BENCH_SECRET = 'bench';
/** Longer than any measurement. */
const BALLOT_SECONDS = 3600;

export type BenchHouse = {
  readonly hub: HubProcess;
  readonly ready: HubReady;
  readonly origin: string;
  readonly chair: LiveClient;
  /** The hall file. */
  readonly config: string;
  stop(): Promise<void>;
};

/** Starts the hub in `folder`, which must be new. `env`: added to its environment; `files`: lie in its data folder. */
export async function startHouse(
  folder: string,
  hall: HallFile,
  env: Readonly<Record<string, string>> = {},
  files: Readonly<Record<string, object>> = {},
): Promise<BenchHouse> {
  mkdirSync(join(folder, 'data'), { recursive: true });
  for (const [name, file] of Object.entries(files))
    writeFileSync(join(folder, 'data', name), JSON.stringify(file), { mode: 0o600 });
  const config = join(folder, 'hall.json');
  writeFileSync(config, JSON.stringify(hall));
  const hub = new HubProcess({
    ...{ config, data: join(folder, 'data'), host: HOST, port: 0, brokerPort: 0, bridgeSecret: BENCH_SECRET, env },
    onLog: () => undefined,
  });
  const ready = await hub.ready();
  const origin = `http://${HOST}:${ready.httpPort}`;
  const chair = new LiveClient(origin, 'chair', await signIn(origin, ready.links.chair));
  await chair.ready();
  const stop = () => {
    chair.close();
    return hub.stop();
  };
  return { hub, ready, origin, chair, config, stop };
}

/** Cookies of the first deputies, each with a session of its own. */
export async function signInDeputies({ hub, origin }: BenchHouse, count: number): Promise<string[]> {
  const links = await hub.deputyLinks();
  const cookies: string[] = [];
  for (let n = 1; n <= count; n += 1) cookies.push(await signIn(origin, links[memberIdOf(n)] ?? ''));
  return cookies;
}

/** Seats the first deputies at their consoles and registers them. */
export async function seatDeputies(house: BenchHouse, count: number): Promise<LiveDeputy[]> {
  const cookies = await signInDeputies(house, count);
  const deputies: LiveDeputy[] = [];
  for (const [index, cookie] of cookies.entries()) {
    const deputy = await LiveDeputy.sitDown(memberIdOf(index + 1), house.origin, cookie);
    await deputy.command({ type: 'register-member', memberId: deputy.memberId });
    deputies.push(deputy);
  }
  return deputies;
}

/** Opens the sitting and a ballot in it. */
export async function openBallot({ chair }: BenchHouse): Promise<BallotId> {
  await obeyed(chair, { type: 'open-sitting' });
  await obeyed(chair, {
    ...{ type: 'open-ballot', subject: 'as-a-whole', majority: 'majority-of-composition' },
    ...{ text: 'Про вимірювання', openForSeconds: BALLOT_SECONDS },
  });
  return '8-1-1-b1' as BallotId;
}

/** @throws when the chair's command is refused. */
export async function obeyed(chair: LiveClient, command: Parameters<LiveClient['command']>[0]): Promise<void> {
  const answer = await chair.command(command);
  if (!answer.ok) throw new Error(`${command.type}: ${answer.refusal.code}`);
}
