/**
 * The tally by MQTT, every value retained below `hall/<id>/`: at a broker elsewhere, where the hub is a client with a
 * last will, or at the hall's own. In: moments; out: what has changed, and all of it after a reconnection.
 */
import { connect, type MqttClient } from 'mqtt';
import type { OnAirLink } from '#contract/on-air';
import type { Sentence } from '#contract/views';
import type { Link, LinkContext } from '../link.ts';
import type { OnAirMoment } from '../moment.ts';
import { lastTold } from './last-told.ts';
import type { MqttEntry } from './settings.ts';
import { changes, silenced, type Tally, type TallyLine, tallyOf } from './tally.ts';
import { unreachableWhy } from './why.ts';

const DEFAULT_HALL = 'dzvin';
const RECONNECT_MS = 5000;
/** How long a broker may take to hear that the hub goes, ms. */
const FAREWELL_MS = 1000;
/** CONNACK return codes, MQTT 3.1.1, 3.2.2.3: wrong name or password, and no right. */
const NOT_LET_IN: ReadonlySet<unknown> = new Set([4, 5, 134, 135]);

/** The hall's own broker as its own client has it. */
export type HallBroker = {
  /** Retained, QoS 1. */
  publish(topic: string, text: string): void;
  /** Called when a lost broker is there again; it may have forgotten what was retained. */
  onReconnected(call: () => void): void;
};

/** Below this each value has its topic. */
export const tallyTopics = ({ hall = DEFAULT_HALL }: Pick<MqttEntry, 'hall'>): string => `hall/${hall}/`;

/** What both brokers have in common: what is told, and when anew. */
class Told {
  readonly #say: (path: string, text: string) => void;
  #tally: Tally | undefined;
  last: OnAirLink['last'];

  constructor(say: (path: string, text: string) => void) {
    this.#say = say;
  }

  follow(moment: OnAirMoment, wallMs: number): void {
    const tally = tallyOf(moment);
    const lines = changes(this.#tally, tally);
    this.#tally = tally;
    this.last = lastTold(tally, wallMs);
    this.#tell(lines);
  }

  everything(): void {
    if (this.#tally) this.#tell(changes(undefined, this.#tally));
  }

  nothingAnyMore(): void {
    if (this.#tally) this.#tell(changes(undefined, silenced(this.#tally)));
  }

  #tell(lines: readonly TallyLine[]): void {
    for (const [path, value] of lines) this.#say(path, String(value));
  }
}

/** A broker elsewhere. `online` at the topic `on-air` while the hub is there, `lost` by its last will. */
export class OutsideMqttLink implements Link {
  readonly #name: string;
  readonly #url: string;
  readonly #context: LinkContext;
  readonly #client: MqttClient;
  readonly #told: Told;
  readonly #presence: string;
  #why: Sentence | undefined;

  constructor(entry: MqttEntry & { readonly url: string }, context: LinkContext) {
    const topics = tallyTopics(entry);
    this.#name = entry.name;
    this.#url = entry.url;
    this.#context = context;
    this.#presence = `${topics}on-air`;
    this.#client = connect(entry.url, {
      ...{ protocolVersion: 4, reconnectPeriod: RECONNECT_MS, queueQoSZero: false },
      will: { topic: this.#presence, payload: Buffer.from('lost'), qos: 1, retain: true },
      ...(entry.username !== undefined && { username: entry.username }),
      ...(entry.password !== undefined && { password: entry.password }),
    });
    this.#told = new Told((path, text) => this.#publish(`${topics}${path}`, text));
    this.#client.on('connect', () => this.#arrived());
    this.#client.on('close', () => context.changed());
    this.#client.on('error', (error) => this.#failed(error as NodeJS.ErrnoException & { code?: unknown }));
  }

  follow(moment: OnAirMoment): void {
    this.#told.follow(moment, this.#context.clock.wallMs());
    this.#context.changed();
  }

  now(): OnAirLink {
    const why = this.#why;
    const { last } = this.#told;
    const state = this.#client.connected ? 'connected' : why ? 'refused' : 'connecting';
    const isHeard = state === 'connected';
    return { kind: 'mqtt', name: this.#name, state, ...(why && { why }), ...(isHeard && last && { last }) };
  }

  async stop(): Promise<void> {
    if (this.#client.connected) {
      this.#told.nothingAnyMore();
      await new Promise<void>((done) => {
        const cancel = this.#context.clock.after(FAREWELL_MS, done);
        this.#client.publish(this.#presence, 'lost', { qos: 1, retain: true }, () => {
          cancel();
          done();
        });
      });
    }
    await this.#client.endAsync(true);
  }

  #arrived(): void {
    this.#why = undefined;
    this.#told.everything();
    this.#publish(this.#presence, 'online');
    this.#context.changed();
  }

  /** While the broker is away nothing waits for it: all of it follows the reconnection. */
  #publish(topic: string, text: string): void {
    if (this.#client.connected) this.#client.publish(topic, text, { qos: 1, retain: true });
  }

  #failed({ code, message }: { readonly code?: unknown; readonly message: string }): void {
    const where = this.#url.replace(/^mqtts?:\/\//, '');
    const why = NOT_LET_IN.has(code) ? notLetIn(where) : unreachableWhy(String(code ?? message), where);
    if (this.#why?.uk === why.uk) return;
    this.#why = why;
    this.#context.log.warn({ link: this.#name, code }, 'mqtt-not-reached');
    this.#context.changed();
  }
}

/** The hall's own broker; where it is, the hall itself is. */
export class HallMqttLink implements Link {
  readonly #name: string;
  readonly #context: LinkContext;
  readonly #told: Told;

  constructor(entry: MqttEntry, broker: HallBroker, context: LinkContext) {
    const topics = tallyTopics(entry);
    this.#name = entry.name;
    this.#context = context;
    this.#told = new Told((path, text) => broker.publish(`${topics}${path}`, text));
    broker.onReconnected(() => this.#told.everything());
  }

  follow(moment: OnAirMoment): void {
    this.#told.follow(moment, this.#context.clock.wallMs());
    this.#context.changed();
  }

  now(): OnAirLink {
    const { last } = this.#told;
    return { kind: 'mqtt', name: this.#name, state: 'sending', ...(last && { last }) };
  }

  async stop(): Promise<void> {
    this.#told.nothingAnyMore();
  }
}

const notLetIn = (where: string): Sentence => ({
  uk: `Брокер ${where} не впускає: перевірте username і password в on-air.json.`,
  en: `The broker ${where} does not let us in: check username and password in on-air.json.`,
});
