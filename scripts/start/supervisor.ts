/**
 * Runs the house: hub, bridge and, without an installation's file, the training hall. Restarts what dies, on the same
 * ports and with the same secret, so that the sitting goes on; stops all together. The children end when we do, however
 * we end: their IPC channel breaks.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { HallFile } from '#contract/hall-file';
import type { RehearsalView } from '#contract/views';
import { ConfigError, readHallFile } from '../../server/config.ts';
import { startBridge } from '../house/bridge-process.ts';
import type { HallProcess } from '../house/hall-process.ts';
import { CannotStart, HubProcess, type HubReady, type RehearsalReport } from '../house/hub-process.ts';
import { type Alive, KeptAlive } from './keep-alive.ts';
import { openLog } from './logs.ts';
import type { StartOptions } from './options.ts';
import { Rehearsal } from './rehearsal.ts';
import { buildTrainingHall, letPeopleIn } from './training-hall.ts';
import { problemOf, StartProblem, type Words } from './words.ts';

const DEFAULT_BRIDGE = 'bridge-1';
const NO_HALL: HallFile = { format: 'hall/1', lines: [] };
const REBUILD_HALL_AFTER_MS = 1000;

export type Tell = (words: Words) => void;

export class Supervisor {
  readonly #options: StartOptions;
  readonly #tell: Tell;
  readonly #bridgeSecret = randomBytes(24).toString('base64url');
  readonly #logs: Record<'hub' | 'bridge' | 'hall' | 'rehearsal', (bytes: Buffer) => void>;
  readonly #kept: { stop(): Promise<void> }[] = [];
  #config: string | undefined;
  #bridgeName = DEFAULT_BRIDGE;
  #bridgePassword: string | undefined;
  #bridge: KeptAlive<ReturnType<typeof startBridge>> | undefined;
  #hall: HallProcess | undefined;
  readonly #rehearsal: Rehearsal;
  #hub: HubProcess | undefined;
  #stopped = false;

  /** `tell` hears of restarts. @throws StartProblem when the data folder can't be written. */
  constructor(options: StartOptions, tell: Tell) {
    this.#options = options;
    this.#tell = tell;
    this.#config = options.config;
    const logTo = (name: string) => {
      const log = openLog(options.data, name);
      return (bytes: Buffer) => log.write(bytes);
    };
    try {
      mkdirSync(options.data, { recursive: true, mode: 0o700 });
      const [hub, bridge, hall] = [logTo('hub'), logTo('bridge'), logTo('hall')];
      this.#logs = { hub, bridge, hall, rehearsal: logTo('rehearsal') };
      this.#rehearsal = this.#newRehearsal();
    } catch (problem) {
      throw new StartProblem(problemOf(String(problem)));
    }
  }

  /** Starts everything. @throws StartProblem when the hub can't start. */
  async start(): Promise<HubReady> {
    if (this.#options.training) await this.#buildHall();
    const hall = this.#config === undefined ? NO_HALL : checkedHallFile(this.#config);
    const { broker, bridge } = hall;
    this.#bridgeName = bridge ?? DEFAULT_BRIDGE;
    this.#bridgePassword = broker?.bridgePassword;
    const hub = this.#newHub(this.#options.port, this.#options.brokerPort);
    const ready = await hub.ready().catch((problem: Error) => {
      throw problem instanceof CannotStart ? new StartProblem(problemOf(problem.message)) : problem;
    });
    const brokerPort = Number(new URL(ready.brokerUrl).port);
    const ownBroker = broker === undefined ? brokerPort : this.#options.brokerPort;
    this.#keep('hub', hub, () => this.#newHub(ready.httpPort, ownBroker));
    if (this.#config !== undefined && needsBridge(hall)) this.#bridge = this.#keepBridge(this.#config, ready.brokerUrl);
    if (this.#hall) this.#letPeopleIn(this.#hall, ready);
    return ready;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all([
      ...[...this.#kept, ...(this.#hall ? [this.#hall] : [])].map((one) => one.stop()),
      this.#rehearsal.breakOff(),
    ]);
  }

  #newHub(port: number, brokerPort: number): HubProcess {
    const { data, host, brokerHost, backupTo, training } = this.#options;
    const hub = new HubProcess({
      ...(this.#config !== undefined && { config: this.#config }),
      ...{ data, host, port, brokerPort, brokerHost, training },
      bridgeSecret: this.#bridgeSecret,
      ...(backupTo !== undefined && { backupTo }),
      onRehearsal: (report) => void this.#toRehearsal(report),
      onLog: this.#logs.hub,
    });
    this.#hub = hub;
    // Whoever waits hears it; one that was restarted is told what it can't know.
    hub.ready().then(
      () => this.#rehearsal.now && hub.noteRehearsal(this.#rehearsal.now),
      () => undefined,
    );
    return hub;
  }

  async #toRehearsal(report: RehearsalReport): Promise<void> {
    if (report.tells === 'wants-rehearsal') return this.#rehearsal.begin(report);
    if (report.tells === 'ends-rehearsal') return this.#rehearsal.end();
    this.#hub?.noteRehearsalLink(report.ask, await this.#rehearsal.link(report.whom));
  }

  #newRehearsal(): Rehearsal {
    const { data, host, rehearsalPort: port, rehearsalOrigin: origin } = this.#options;
    const onChanged = (now: RehearsalView | undefined) => this.#hub?.noteRehearsal(now);
    const at = { data, host, port, ...(origin !== undefined && { origin }) };
    return new Rehearsal({ ...at, onLog: this.#logs.rehearsal, onChanged });
  }

  #keepBridge(config: string, brokerUrl: string) {
    const begin = () =>
      startBridge({
        ...{ config: this.#config ?? config, brokerUrl, bridge: this.#bridgeName, data: this.#options.data },
        bridgeSecret: this.#bridgePassword ?? this.#bridgeSecret,
        onLog: this.#logs.bridge,
      });
    return this.#keep('bridge', begin(), begin);
  }

  #keep<T extends Alive>(name: string, first: T, begin: () => T): KeptAlive<T> {
    const kept = new KeptAlive({
      first,
      begin,
      onRestart: () => this.#tell({ uk: `перезапускаю: ${name}`, en: `restarting: ${name}` }),
      nowMs: () => performance.now(),
      after: (ms, then) => {
        const timer = setTimeout(then, ms);
        return () => clearTimeout(timer);
      },
    });
    this.#kept.push(kept);
    return kept;
  }

  async #buildHall(): Promise<HallProcess> {
    const { hall, config } = await buildTrainingHall(this.#options.data, Date.now(), this.#logs.hall);
    this.#hall = hall;
    this.#config = config;
    return hall;
  }

  /** A hall that dies comes back with new lines, for which the bridge begins anew. */
  #letPeopleIn(hall: HallProcess, ready: HubReady): void {
    if (ready.deputyId !== undefined) letPeopleIn(hall, ready.deputyId, Date.now());
    hall.exited.then(() => this.#rebuildHallSoon(ready));
  }

  #rebuildHallSoon(ready: HubReady): void {
    if (this.#stopped) return;
    this.#tell({ uk: 'перезапускаю: навчальна зала', en: 'restarting: training hall' });
    setTimeout(() => this.#rebuildHall(ready), REBUILD_HALL_AFTER_MS);
  }

  /** A hall that can't be built is tried again: hub and tablets go on without it. */
  async #rebuildHall(ready: HubReady): Promise<void> {
    if (this.#stopped) return;
    try {
      this.#letPeopleIn(await this.#buildHall(), ready);
      this.#bridge?.process.kill();
    } catch (problem) {
      this.#tell(problemOf(String(problem)));
      this.#rebuildHallSoon(ready);
    }
  }
}

/** Read once: a file that is being edited while the house runs stops nothing. @throws StartProblem */
function checkedHallFile(path: string): HallFile {
  try {
    return readHallFile(path);
  } catch (problem) {
    throw problem instanceof ConfigError ? new StartProblem(problemOf(problem.message)) : problem;
  }
}

/** Whether anything hangs in the hall that a bridge carries. */
const needsBridge = ({ lines, readers = [], gpio, microphones = [] }: HallFile): boolean =>
  lines.length + readers.length + microphones.length > 0 || gpio !== undefined;
