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
/** In a closed part of a sitting it is tried so often, whatever it was that failed, ms. */
export const URGENT_MS = 1_000;
/** A line that has stood so long is a good one: when it breaks it is tried at once, ms. */
export const STOOD_MS = 30_000;

export type LineState = 'connecting' | 'connected' | 'refused' | 'off';
type Given = {
  readonly entry: Pick<ObsEntry, 'host' | 'port' | 'password' | 'name'>;
  readonly clock: Pick<HubClock, 'after'>;
  readonly log: { info(fields: object, event: string): void };
  /** A closed part of the sitting is on. */
  readonly isUrgent: () => boolean;
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
  #cancelStood: () => void = () => undefined;
  /** What was logged since the line last stood: each cause once. */
  readonly #logged = new Set<string>();

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

  /** Nothing is there, and it is tried again later. */
  get waits(): boolean {
    return !this.#session && !this.#isStopped;
  }

  /** Asks OBS for something; code 0 when it is not there. */
  ask(requestType: string, data?: object): Promise<Answer> {
    const isUp = this.#state === 'connected' && this.#session;
    return isUp ? isUp.ask(requestType, data) : Promise.resolve({ ok: false, code: 0 });
  }

  /** Connects at once, though it would wait, or is connected already. */
  reconnect(): void {
    if (this.#isStopped) return;
    this.#forgive();
    this.#drop();
    this.#connect();
  }

  /** It becomes urgent: what waits to be tried is tried at once. */
  hurry(): void {
    if (this.waits) this.reconnect();
  }

  stop(): void {
    this.#isStopped = true;
    this.#drop();
    this.#state = 'off';
  }

  /** What the former session tells from now on is not heard. */
  #drop(): void {
    this.#cancel();
    this.#cancelStood();
    const session = this.#session;
    this.#session = undefined;
    session?.close();
  }

  #wait(why?: Ended): void {
    const restMs = why !== undefined && needsPerson(why) ? REFUSED_MS : (RETRY_MS[this.#tries] ?? LONGEST_MS);
    const ms = this.#given.isUrgent() ? Math.min(restMs, URGENT_MS) : restMs;
    this.#tries += 1;
    this.#cancel();
    this.#cancel = this.#given.clock.after(ms, () => this.#connect());
  }

  #forgive(): void {
    this.#tries = 0;
    this.#logged.clear();
  }

  #log(event: string, fields: object, key: string): void {
    if (this.#logged.has(key)) return;
    this.#logged.add(key);
    this.#given.log.info({ link: this.#given.entry.name, ...fields }, event);
  }

  #connect(): void {
    const { host, port = DEFAULTS.port } = this.#given.entry;
    const where = `${host.includes(':') ? `[${host}]` : host}:${port}`;
    if (this.#state !== 'refused') this.#state = 'connecting';
    /* A socket to what is no address would throw. */
    if (URL.canParse(`ws://${where}`)) this.#dial(where);
    else this.#ended('unreachable', where, 'ENOTFOUND');
  }

  #dial(where: string): void {
    const { clock, entry, isUrgent } = this.#given;
    const session: ObsSession = new ObsSession(
      { address: `ws://${where}`, password: entry.password, clock, isUrgent },
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
    this.#cancelStood();
    this.#cancelStood = this.#given.clock.after(STOOD_MS, () => this.#forgive());
    this.#log('obs-connected', { version }, 'connected');
    this.#given.onConnected();
    this.#given.onChanged();
  }

  #ended(why: Ended, where: string, detail: string | undefined): void {
    this.#session = undefined;
    this.#cancelStood();
    this.#why = endedWords(why, where, detail);
    this.#log('obs-not-connected', { why, detail }, why);
    this.#state = needsPerson(why) ? 'refused' : 'connecting';
    this.#wait(why);
    this.#given.onChanged();
  }
}

const needsPerson = (why: Ended): boolean =>
  why === 'wrong-password' ||
  why === 'password-needed' ||
  why === 'too-old' ||
  why === 'thrown-out' ||
  why === 'not-obs';
