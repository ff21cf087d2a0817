/**
 * The rehearsal beside the house: a second hub with bridge and simulated hall, with data, ports and secrets of its own.
 * In: what the main hub wants; out: how it stands and whose pages are open, told to that hub. Its data lies in the main
 * one's folder, so that what a power cut leaves behind is found at the next start, thrown away, and told of.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SignInLinkFor } from '#contract/sign-in-link';
import type { HubReport } from '#contract/supervision';
import type { RehearsalGuest, RehearsalView } from '#contract/views';
import { filesIn, linkOrCopy } from '../../server/backups/files.ts';
import { startBridge } from '../house/bridge-process.ts';
import { HallProcess } from '../house/hall-process.ts';
import { HubProcess, type HubReady } from '../house/hub-process.ts';
import { hallLines, layLines } from '../house/lines.ts';
import { RehearsalDeputies } from './rehearsal-deputies.ts';
import { seatedMembers } from './rehearsal-members.ts';
import { RehearsalTraces } from './rehearsal-traces.ts';
import { whyNoRehearsal } from './rehearsal-words.ts';
import type { Words } from './words.ts';

export type WantsRehearsal = Extract<HubReport, { tells: 'wants-rehearsal' }>;
type Stoppable = { readonly exited: Promise<unknown>; stop(): Promise<unknown> };
/** One rehearsal: its processes as they come, and whether it was ended. */
type Attempt = {
  readonly wanted: WantsRehearsal;
  readonly processes: Stoppable[];
  ended: boolean;
  hub?: HubProcess;
  deputies?: RehearsalDeputies;
};

export type RehearsalOptions = {
  /** Data folder of the main house. */
  readonly data: string;
  readonly host: string;
  /** Of its pages; 0: any free one. */
  readonly port: number;
  /** Where a reverse proxy shows its pages. */
  readonly origin?: string;
  readonly onLog: (bytes: Buffer) => void;
  /** How it stands now; undefined: there is none. */
  readonly onChanged: (rehearsal: RehearsalView | undefined) => void;
};

const BRIDGE = 'rehearsal';
const KEYPADS_PER_LINE = 40;

export class Rehearsal {
  readonly #options: RehearsalOptions;
  readonly #traces: RehearsalTraces;
  #attempt: Attempt | undefined;
  #now: RehearsalView | undefined;
  /** Whoever asked last has the say. */
  #turn = 0;
  #stopping: Promise<void> = Promise.resolve();

  constructor(options: RehearsalOptions) {
    this.#options = options;
    this.#traces = new RehearsalTraces(options.data);
    this.#now = this.#traces.found();
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
    const about = aboutOf(wanted);
    this.#now = { ...about, state: 'starting' };
    try {
      this.#traces.begin(wanted.planId);
      const { httpPort: port } = await this.#start(attempt);
      if (attempt.ended) return;
      const { origin } = this.#options;
      this.#tell({ ...about, state: 'running', port, ...(origin !== undefined && { origin }), guests: [] });
      for (const { exited } of attempt.processes) exited.then(() => this.#fail(attempt, whyNoRehearsal('ended')));
    } catch (problem) {
      await this.#fail(attempt, whyNoRehearsal(problem, this.#options.port));
    }
  }

  /** A one-time sign-in path of the one that runs; undefined: there is none, or nobody like that in it. */
  async link(whom: SignInLinkFor): Promise<string | undefined> {
    try {
      return this.#now?.state === 'running' ? await this.#attempt?.hub?.issueLink(whom) : undefined;
    } catch {
      return undefined;
    }
  }

  /** Ends the one there is and deletes what it has kept; resolves when no process of it is left. */
  async end(): Promise<void> {
    await this.#endAll();
    this.#traces.forget();
  }

  /** The same with the end of the house: the next start tells that one was broken off. */
  breakOff(): Promise<void> {
    return this.#endAll();
  }

  async #endAll(): Promise<void> {
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
    this.#traces.clear();
  }

  async #fail(attempt: Attempt, why: Words): Promise<void> {
    if (attempt.ended) return;
    await this.#stop(attempt);
    if (this.#attempt !== attempt) return;
    this.#traces.forget();
    this.#tell({ ...aboutOf(attempt.wanted), state: 'failed', why });
  }

  async #start(attempt: Attempt): Promise<HubReady> {
    const { data, host, port, onLog } = this.#options;
    const { folder } = this.#traces;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const path of await filesIn(join(data, 'files')))
      await linkOrCopy(join(data, 'files', path), join(folder, 'files', path));
    const hall = this.#runs(attempt, new HallProcess(onLog));
    const { members, people } = seatedMembers(attempt.wanted.hall.members ?? []);
    attempt.deputies = new RehearsalDeputies(people, hall);
    const lines = layLines(
      people.map(({ seat }) => seat),
      Math.ceil(people.length / KEYPADS_PER_LINE),
    );
    const paths = await hall.start(lines, { turnaroundMs: 1 });
    const config = join(folder, 'hall.json');
    const file = { ...attempt.wanted.hall, members, lines: hallLines(lines, paths), bridge: BRIDGE };
    writeFileSync(config, JSON.stringify(file), { mode: 0o600 });
    const bridgeSecret = randomBytes(24).toString('base64url');
    const own = { config, data: folder, bridgeSecret, onLog };
    const onGuests = (guests: readonly RehearsalGuest[]) => this.#receive(attempt, guests);
    attempt.hub = this.#runs(attempt, new HubProcess({ ...own, host, port, brokerPort: 0, rehearsal: true, onGuests }));
    const ready = await attempt.hub.ready();
    this.#runs(attempt, startBridge({ ...own, brokerUrl: ready.brokerUrl, bridge: BRIDGE }));
    attempt.deputies.begin();
    return ready;
  }

  /** Pages have been opened or closed: whose they are is told, and who has come acts alone. */
  #receive(attempt: Attempt, guests: readonly RehearsalGuest[]): void {
    if (attempt !== this.#attempt || this.#now?.state !== 'running') return;
    for (const { role, memberId } of guests) if (role === 'deputy' && memberId) attempt.deputies?.leaveTo(memberId);
    this.#tell({ ...this.#now, guests: [...guests] });
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
}

const aboutOf = ({ planId }: WantsRehearsal) => (planId === undefined ? {} : { planId });
