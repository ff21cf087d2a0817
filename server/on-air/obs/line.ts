/**
 * The line to one OBS: it is connected, and connected anew whenever it breaks, ever more seldom. In: the entry, the
 * clock; out: a session while there is one, and why there is none.
 */
import type { Sentence } from '#contract/views';
import type { HubClock } from '../../hub/clock.ts';
import type { Data } from './protocol.ts';
import { type Answer, type Ended, ObsSession } from './session.ts';
import { DEFAULTS, type ObsEntry } from './settings.ts';
import { endedWords } from './words.ts';

/** Waits before each next try, ms. */
export const RETRY_MS = [0, 1_000, 2_000, 5_000, 10_000, 30_000] as const;
const LONGEST_MS = 30_000;
/** A try of what a person has to mend first: the password, the version. */
const REFUSED_MS = 60_000;

export type LineState = 'connecting' | 'connected' | 'refused' | 'off';
type Given = {
  readonly entry: Pick<ObsEntry, 'host' | 'port' | 'password' | 'name'>;
  readonly clock: Pick<HubClock, 'after'>;
  readonly log: { info(fields: object, event: string): void };
  readonly onConnected: () => void;
  readonly onEvent: (type: string, data: Data) => void;
  readonly onChanged: () => void;
};

export class ObsLine {
  readonly #given: Given;
  #session: ObsSession | undefined;
  #state: LineState = 'connecting';
  #why: Sentence | undefined;
  #tries = 0;
  #isStopped = false;
  #cancel: () => void = () => undefined;

  constructor(given: Given) {
    this.#given = given;
    this.#wait();
  }

  get state(): LineState {
    return this.#state;
  }
  /** Why it is not connected. */
  get why(): Sentence | undefined {
    return this.#why;
  }

  /** Asks OBS for something; code 0 when it is not there. */
  ask(requestType: string, data?: object): Promise<Answer> {
    const isUp = this.#state === 'connected' && this.#session;
    return isUp ? isUp.ask(requestType, data) : Promise.resolve({ ok: false, code: 0 });
  }

  /** Connects at once, though it would wait, or is connected already. */
  reconnect(): void {
    if (this.#isStopped) return;
    this.#tries = 0;
    this.#drop();
    this.#connect();
  }

  stop(): void {
    this.#isStopped = true;
    this.#drop();
    this.#state = 'off';
  }

  /** What the former session tells from now on is not heard. */
  #drop(): void {
    this.#cancel();
    const session = this.#session;
    this.#session = undefined;
    session?.close();
  }

  #wait(why?: Ended): void {
    const ms = why !== undefined && needsPerson(why) ? REFUSED_MS : (RETRY_MS[this.#tries] ?? LONGEST_MS);
    this.#tries += 1;
    this.#cancel();
    this.#cancel = this.#given.clock.after(ms, () => this.#connect());
  }

  #connect(): void {
    const { clock, entry } = this.#given;
    const { host, port = DEFAULTS.port, password } = entry;
    const where = `${host.includes(':') ? `[${host}]` : host}:${port}`;
    if (this.#state !== 'refused') this.#state = 'connecting';
    const session: ObsSession = new ObsSession(
      { address: `ws://${where}`, password, clock },
      {
        identified: (version) => this.#session === session && this.#connected(version),
        event: (type, data) => this.#session === session && this.#given.onEvent(type, data),
        ended: (why, detail) => this.#session === session && this.#ended(why, where, detail),
      },
    );
    this.#session = session;
    this.#given.onChanged();
  }

  #connected(version: string): void {
    this.#state = 'connected';
    this.#why = undefined;
    this.#tries = 0;
    this.#given.log.info({ link: this.#given.entry.name, version }, 'obs-connected');
    this.#given.onConnected();
    this.#given.onChanged();
  }

  #ended(why: Ended, where: string, detail: string | undefined): void {
    this.#session = undefined;
    this.#why = endedWords(why, where, detail);
    const { log, entry, onChanged } = this.#given;
    if (this.#tries <= 1 || this.#state === 'connected')
      log.info({ link: entry.name, why, detail }, 'obs-not-connected');
    this.#state = needsPerson(why) ? 'refused' : 'connecting';
    this.#wait(why);
    onChanged();
  }
}

const needsPerson = (why: Ended): boolean =>
  why === 'wrong-password' ||
  why === 'password-needed' ||
  why === 'too-old' ||
  why === 'thrown-out' ||
  why === 'not-obs';
