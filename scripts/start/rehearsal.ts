/**
 * The rehearsal beside the house: a second hub with bridge and simulated hall, with data, ports and secrets of its own.
 * In: what the main hub wants; out: how it stands, told to that hub. Its data lies in the main one's folder, so that what
 * a power cut leaves behind is found and thrown away at the next start.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HubReport } from '#contract/supervision';
import type { RehearsalView } from '#contract/views';
import { filesIn, linkOrCopy } from '../../server/backups/files.ts';
import { startBridge } from '../house/bridge-process.ts';
import { HallProcess } from '../house/hall-process.ts';
import { HubProcess, type HubReady } from '../house/hub-process.ts';
import { hallLines, layLines } from '../house/lines.ts';
import { seatedMembers } from './rehearsal-members.ts';

export type WantsRehearsal = Extract<HubReport, { tells: 'wants-rehearsal' }>;
type Stoppable = { readonly exited: Promise<unknown>; stop(): Promise<unknown> };
/** One rehearsal: its processes as they come, and whether it was ended. */
type Attempt = { readonly wanted: WantsRehearsal; readonly processes: Stoppable[]; ended: boolean };

export type RehearsalOptions = {
  /** Data folder of the main house. */
  readonly data: string;
  readonly host: string;
  readonly onLog: (bytes: Buffer) => void;
  /** How it stands now; undefined: there is none. */
  readonly onChanged: (rehearsal: RehearsalView | undefined) => void;
};

const BRIDGE = 'rehearsal';
const KEYPADS_PER_LINE = 40;

export class Rehearsal {
  readonly #options: RehearsalOptions;
  readonly #folder: string;
  #attempt: Attempt | undefined;
  #now: RehearsalView | undefined;
  /** Whoever asked last has the say. */
  #turn = 0;
  #stopping: Promise<void> = Promise.resolve();

  constructor(options: RehearsalOptions) {
    this.#options = options;
    this.#folder = join(options.data, 'rehearsal');
    this.#forget();
  }

  /** How it stands, for a main hub that has started anew. */
  get now(): RehearsalView | undefined {
    return this.#now;
  }

  /** Starts one in place of the one there is. */
  async begin(wanted: WantsRehearsal): Promise<void> {
    const turn = this.#turn + 1;
    await this.end();
    if (turn !== this.#turn) return;
    const attempt: Attempt = { wanted, processes: [], ended: false };
    this.#attempt = attempt;
    const about = wanted.planId === undefined ? {} : { planId: wanted.planId };
    this.#now = { ...about, state: 'starting' };
    try {
      const ready = await this.#start(attempt);
      if (attempt.ended) return;
      this.#tell({ ...about, state: 'running', pages: pagesOf(ready, wanted.host) });
      for (const { exited } of attempt.processes) exited.then(() => this.#fail(attempt, 'one of its processes ended'));
    } catch (problem) {
      await this.#fail(attempt, problem instanceof Error ? problem.message : String(problem));
    }
  }

  /** Ends the one there is and deletes what it has kept; resolves when no process of it is left. */
  async end(): Promise<void> {
    this.#turn += 1;
    const attempt = this.#attempt;
    this.#attempt = undefined;
    this.#now = undefined;
    if (attempt !== undefined && !attempt.ended) this.#stopping = this.#stop(attempt);
    await this.#stopping;
  }

  async #stop(attempt: Attempt): Promise<void> {
    attempt.ended = true;
    await Promise.all(attempt.processes.map((one) => one.stop()));
    this.#forget();
  }

  async #fail(attempt: Attempt, why: string): Promise<void> {
    if (attempt.ended) return;
    const { planId } = attempt.wanted;
    await this.#stop(attempt);
    if (this.#attempt !== attempt) return;
    const words = { uk: `Репетиція не йде: ${why}`, en: `The rehearsal does not run: ${why}` };
    this.#tell({ ...(planId !== undefined && { planId }), state: 'failed', why: words });
  }

  async #start(attempt: Attempt): Promise<HubReady> {
    const { data, host, onLog } = this.#options;
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    for (const path of await filesIn(join(data, 'files')))
      await linkOrCopy(join(data, 'files', path), join(this.#folder, 'files', path));
    const hall = this.#runs(attempt, new HallProcess(onLog));
    const { members, people } = seatedMembers(attempt.wanted.hall.members ?? []);
    const lines = layLines(
      people.map(({ seat }) => seat),
      Math.ceil(people.length / KEYPADS_PER_LINE),
    );
    const paths = await hall.start(lines, { turnaroundMs: 1 });
    const config = join(this.#folder, 'hall.json');
    const file = { ...attempt.wanted.hall, members, lines: hallLines(lines, paths), bridge: BRIDGE };
    writeFileSync(config, JSON.stringify(file), { mode: 0o600 });
    const bridgeSecret = randomBytes(24).toString('base64url');
    const own = { config, data: this.#folder, bridgeSecret, onLog };
    const hub = this.#runs(attempt, new HubProcess({ ...own, host, port: 0, brokerPort: 0, rehearsal: true }));
    const ready = await hub.ready();
    this.#runs(attempt, startBridge({ ...own, brokerUrl: ready.brokerUrl, bridge: BRIDGE }));
    const alone = people.find(({ id }) => id === ready.deputyId);
    if (alone) hall.order({ do: 'insert-card', seat: alone.seat, card: alone.card });
    const byThemselves = people
      .filter((one) => one !== alone)
      .map(({ seat, card }) => ({ seat, card, habit: 'steady' as const }));
    hall.order({ do: 'autopilot', seed: Date.now(), people: byThemselves });
    return ready;
  }

  /** A process that comes after the end is stopped at once. */
  #runs<T extends Stoppable>(attempt: Attempt, process: T): T {
    attempt.processes.push(process);
    if (attempt.ended) void process.stop();
    return process;
  }

  #tell(now: RehearsalView): void {
    this.#now = now;
    this.#options.onChanged(now);
  }

  #forget(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

const pagesOf = ({ links, httpPort }: HubReady, host: string): Record<string, string> =>
  Object.fromEntries(Object.entries(links).map(([page, path]) => [page, `http://${host}:${httpPort}${path}`]));
