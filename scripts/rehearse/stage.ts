/**
 * The stage of a rehearsal: hub, bridge and simulated devices on pseudo-terminals, in a folder of their own that is
 * removed afterwards; the chair and the secretary at their screens.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HallFile } from '#contract/hall-file';
import type { BridgeId } from '#contract/ids';
import { type BridgeProcess, startBridge } from '../house/bridge-process.ts';
import { HallProcess } from '../house/hall-process.ts';
import { HubProcess, type HubReady } from '../house/hub-process.ts';
import { hallLines, layLines, type Spare, sparesOf } from '../house/lines.ts';
import { LiveClient, signIn } from '../house/live-client.ts';
import { lastWords } from './last-words.ts';
import type { Scenario } from './read-scenario.ts';

const HOST = '127.0.0.1';
const BRIDGE = 'rehearsal' as BridgeId;
/** Keypads on one line, as many as a line over the Pi's own UART may have. */
const SEATS_A_LINE = 22;

export type Stage = {
  hub: HubProcess;
  hall: HallProcess;
  chair: LiveClient;
  chairCookie: string;
  /** The secretary at the own page. */
  clerk: LiveClient;
  /** Spare keypads: their devices, and where hands find them. */
  spares: readonly Spare[];
  origin: string;
  ready: HubReady;
  /** Cookie of the secretary, for papers. */
  secretary: string;
  /** The journal's file; whole once the hub has been stopped. */
  journal: string;
  /** Ends all processes, the hub first, so that its journal is whole. */
  stopAll(): Promise<void>;
  /** Removes the folder. */
  clear(): void;
};

function hallFileOf(scenario: Scenario, lines: HallFile['lines']): HallFile {
  const { council, convocation, session, sitting, members, chair } = scenario;
  const { rules, ...described } = council;
  return {
    format: 'hall/1',
    council: described,
    convocation,
    session,
    sitting,
    members,
    chair,
    ...(rules && { rules }),
    lines,
    bridge: BRIDGE,
  };
}

export async function setStage(scenario: Scenario): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'dzvin-rehearsal-'));
  const log = lastWords();
  const started: { stop(): Promise<void> }[] = [];
  const clear = () => rmSync(folder, { recursive: true, force: true });
  try {
    const hall = new HallProcess(log.hear);
    started.push(hall);
    const spares = sparesOf(scenario.steps.filter((step) => step.do === 'spare-keypad').length);
    const config = await writeHallFile(scenario, hall, spares, folder);
    const bridgeSecret = randomBytes(24).toString('hex');
    const hub = new HubProcess({
      ...{ config, data: join(folder, 'data'), host: HOST, port: 0, brokerPort: 0, bridgeSecret },
      clockStart: scenario.sitting.startsAt,
      onLog: log.hear,
    });
    started.unshift(hub);
    const ready = await hub.ready();
    const { brokerUrl } = ready;
    const data = join(folder, 'data');
    const bridge = startBridge({ config, brokerUrl, bridge: BRIDGE, bridgeSecret, data, onLog: log.hear });
    started.push(bridge);
    const people = await seatPeople(ready);
    const stopAll = () => stopInOrder([people.chair, people.clerk, ...started]);
    return { hub, hall, ready, spares, ...people, journal: join(folder, 'data/journal.db'), stopAll, clear };
  } catch (problem) {
    await stopInOrder(started);
    clear();
    throw log.addedTo(problem);
  }
}

type Stoppable = Pick<BridgeProcess, 'stop'> | Pick<LiveClient, 'close'>;

async function stopInOrder(all: readonly Stoppable[]): Promise<void> {
  for (const one of all) 'stop' in one ? await one.stop() : one.close();
}

/** Every seat of a member, and those that members move to. */
const seatsOf = ({ members, steps }: Scenario): number[] => {
  const moved = steps.flatMap((step) => (step.do === 'change-seat' || step.do === 'copied-card' ? [step.seat] : []));
  return [...new Set([...members.map(({ seat }) => seat), ...moved])];
};

async function writeHallFile(
  scenario: Scenario,
  hall: HallProcess,
  spares: readonly Spare[],
  folder: string,
): Promise<string> {
  const keypads = [...seatsOf(scenario), ...spares.map(({ keypad }) => keypad)];
  const lines = layLines(keypads, Math.ceil(keypads.length / SEATS_A_LINE));
  const paths = await hall.start(lines, {});
  const file = join(folder, 'hall.json');
  writeFileSync(file, JSON.stringify(hallFileOf(scenario, hallLines(lines, paths, spares))));
  return file;
}

async function seatPeople({ httpPort, links }: HubReady) {
  const origin = `http://${HOST}:${httpPort}`;
  const [chairCookie, secretary] = await Promise.all([signIn(origin, links.chair), signIn(origin, links.secretary)]);
  const chair = new LiveClient(origin, 'chair', chairCookie);
  const clerk = new LiveClient(origin, 'secretary', secretary);
  await Promise.all([chair.ready(), clerk.ready()]);
  await Promise.all([chair.see('chair'), clerk.see('secretary')]);
  return { origin, chair, chairCookie, clerk, secretary };
}
