/** The hub as a child process: started, ready, ordered, stopped. */
import { randomUUID } from 'node:crypto';
import { checker } from '#contract/check';
import type { SignInLinkFor } from '#contract/sign-in-link';
import { type HubOrder, HubReport } from '#contract/supervision';
import type { RehearsalGuest, RehearsalView } from '#contract/views';
import { Child, type Ended } from './child.ts';
import { HUB } from './scripts.ts';
import { Watch } from './watch.ts';

export type HubOptions = {
  /** Hall file; absent: no equipment, and the council of the journal. */
  config?: string;
  data: string;
  host: string;
  /** 0: any free port. */
  port: number;
  brokerPort: number;
  /** Where its own broker listens; absent: for this machine alone. */
  brokerHost?: string;
  bridgeSecret: string;
  /** Start of a rehearsal's wall clock, ISO 8601. */
  clockStart?: string;
  /** It is a rehearsal beside another house. */
  rehearsal?: true;
  /** Its council is one for training: the start prints a deputy's link too. */
  training?: boolean;
  /** Folder of the backups; absent: in the data folder. */
  backupTo?: string;
  /** It wants a rehearsal beside it, a link into it, or it no longer. */
  onRehearsal?(report: RehearsalReport): void;
  /** As a rehearsal itself: whose pages are open has changed. */
  onGuests?(guests: readonly RehearsalGuest[]): void;
  env?: Readonly<Record<string, string>>;
  onLog(bytes: Buffer): void;
};

export type RehearsalReport = Extract<
  HubReport,
  { tells: 'wants-rehearsal' | 'wants-rehearsal-link' | 'ends-rehearsal' }
>;
export type HubReady = Extract<HubReport, { tells: 'ready' }>;

/** The hub said why it can't start, in words for the person who started it. */
export class CannotStart extends Error {}

const checkReport = checker(HubReport);

export class HubProcess {
  readonly exited: Promise<Ended>;
  readonly #child: Child<HubReport, HubOrder>;
  readonly #watch = new Watch();
  readonly #options: HubOptions;
  readonly #links = new Map<string, { readonly path?: string }>();
  #ready: HubReady | undefined;
  #deputyLinks: Readonly<Record<string, string>> | undefined;
  #clockAdvances = 0;

  constructor(options: HubOptions) {
    this.#options = options;
    this.#child = new Child({
      script: HUB,
      args: argumentsOf(options),
      env: { ...options.env, DZVIN_BRIDGE_SECRET: options.bridgeSecret },
      check: checkReport,
      onReport: (report) => this.#hear(report),
      onLog: options.onLog,
    });
    this.exited = this.#child.exited;
    this.exited.then(({ code, signal }) => this.#watch.end(new CannotStart(`hub: ${signal ?? `exit code ${code}`}`)));
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** When it answers on its ports. @throws CannotStart */
  ready(): Promise<HubReady> {
    return this.#watch.until(
      () => this.#ready,
      () => 'the hub does not become ready',
    );
  }

  /** Moves a rehearsal's wall clock on. */
  async advanceClock(ms: number): Promise<void> {
    const before = this.#clockAdvances;
    this.#child.order({ do: 'advance-clock', ms });
    await this.#watch.until(
      () => (this.#clockAdvances > before ? true : undefined),
      () => 'the hub does not advance its clock',
    );
  }

  /** A fresh one-time sign-in path for every member. */
  deputyLinks(): Promise<Readonly<Record<string, string>>> {
    this.#deputyLinks = undefined;
    this.#child.order({ do: 'issue-deputy-links' });
    return this.#watch.until(
      () => this.#deputyLinks,
      () => 'the hub issues no sign-in links',
    );
  }

  /** Tells it how the rehearsal beside it stands. */
  noteRehearsal(rehearsal: RehearsalView | undefined): void {
    this.#child.order({ do: 'note-rehearsal', ...(rehearsal && { rehearsal }) });
  }

  /** The link into the rehearsal that it wanted; without a path: there is none to be had. */
  noteRehearsalLink(ask: string, path: string | undefined): void {
    this.#child.order({ do: 'note-rehearsal-link', ask, ...(path !== undefined && { path }) });
  }

  /** A one-time sign-in path; undefined when it has nobody like that. */
  async issueLink(whom: SignInLinkFor): Promise<string | undefined> {
    const ask = randomUUID();
    this.#child.order({ do: 'issue-link', ask, whom });
    const { path } = await this.#watch.until(
      () => this.#links.get(ask),
      () => 'the hub issues no sign-in link',
    );
    this.#links.delete(ask);
    return path;
  }

  stop(): Promise<void> {
    return this.#child.stop();
  }

  /** Ends it at once, as a power cut would. */
  kill(): void {
    this.#child.kill();
  }

  #hear(report: HubReport): void {
    if (report.tells === 'cannot-start') this.#watch.end(new CannotStart(report.message));
    if (report.tells === 'ready') this.#ready = report;
    if (report.tells === 'deputy-links') this.#deputyLinks = report.links as Record<string, string>;
    if (report.tells === 'clock-advanced') this.#clockAdvances += 1;
    if (report.tells === 'link-issued') this.#links.set(report.ask, report);
    if (report.tells === 'guests-changed') this.#options.onGuests?.(report.guests);
    if (isAboutRehearsal(report)) this.#options.onRehearsal?.(report);
    this.#watch.changed();
  }
}

const isAboutRehearsal = (report: HubReport): report is RehearsalReport =>
  ['wants-rehearsal', 'wants-rehearsal-link', 'ends-rehearsal'].includes(report.tells);

function argumentsOf(options: HubOptions): string[] {
  const { config, data, host, port, brokerPort, brokerHost, clockStart, backupTo, rehearsal, training } = options;
  const broker = { 'broker-port': brokerPort, 'broker-host': brokerHost };
  const given = { config, data, host, port, ...broker, 'clock-start': clockStart, 'backup-to': backupTo };
  const named = Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, String(value)],
  );
  return [...named, ...(rehearsal ? ['--rehearsal'] : []), ...(training ? ['--training'] : [])];
}
