/**
 * Keypads in the drill: a bridge on the hall bus that reports each press until it is acknowledged. The bridge outlives
 * the hub: its boot and its counters go on, and what the hub has not acknowledged is reported again after a restart.
 */
import { connect, type MqttClient } from 'mqtt';
import { type Acknowledgement, type Report, topics } from '#contract/hall-bus';
import { defaultDeviceId, type HallLine } from '#contract/hall-file';
import type { BallotId, BridgeId, CardNumber, DeviceId } from '#contract/ids';
import { Watch } from '../house/watch.ts';
import type { Ledger } from './ledger.ts';
import type { Life } from './life.ts';

const BRIDGE = 'bridge-1' as BridgeId;
const LINE = 'line1';
const BOOT = 'drill';

export type Keypad = { readonly seat: number; readonly card: CardNumber; readonly ledger: Ledger };
type Pressed = { counter: number; readonly device: DeviceId } & Keypad;

/** The line of a hall file on which these keypads hang. Nobody opens its path: the drill begins at the hall bus. */
export const lineOf = (seats: readonly number[]): HallLine => ({
  name: LINE,
  path: '/dev/null',
  devices: seats.map((seat, address) => ({ address, seat, key: seat.toString(16).padStart(32, '0') })),
});

export class Keypads {
  readonly #keypads: ReadonlyMap<DeviceId, Pressed>;
  readonly #secret: string;
  readonly #random: () => number;

  /** `keypads` in the order of their addresses. */
  constructor(keypads: readonly Keypad[], secret: string, random: () => number) {
    const pressed = keypads.map((keypad, address) => {
      const device = defaultDeviceId(LINE, address) as DeviceId;
      return [device, { ...keypad, device, counter: 0 }] as const;
    });
    this.#keypads = new Map(pressed);
    this.#secret = secret;
    this.#random = random;
  }

  /** Puts every card into its slot; resolves when all are recorded. */
  async insertCards(brokerUrl: string): Promise<void> {
    const waiting = new Set(this.#keypads.keys());
    const watch = new Watch();
    const client = await this.#connect(brokerUrl, ({ device, answer, code }) => {
      if (answer === 'refused') watch.end(new Error(`${device}: card refused, ${code}`));
      waiting.delete(device);
      watch.changed();
    });
    for (const keypad of this.#keypads.values()) {
      keypad.counter += 1;
      const { device, card, counter } = keypad;
      publish(client, { kind: 'card-in', device, boot: BOOT, counter, ageMs: 0, card });
    }
    await watch.until(
      () => (waiting.size === 0 ? true : undefined),
      () => `cards not acknowledged: ${[...waiting]}`,
    );
    await client.endAsync(true);
  }

  /** Joins one life of the hub; gives the function that leaves it. */
  async join(life: Life, ballotId: BallotId): Promise<() => void> {
    const vote = (keypad: Pressed) => this.#vote(life, client, keypad, ballotId);
    const client = await this.#connect(life.brokerUrl, ({ device, counter, answer, code }) => {
      const keypad = this.#keypads.get(device);
      if (keypad === undefined || life.isOver) return;
      if (answer === 'refused') life.fault(`${device}: ${code}`);
      else if (keypad.ledger.acknowledge(causeOf(device, counter))) {
        life.acknowledged();
        vote(keypad);
      }
    });
    for (const keypad of this.#keypads.values()) vote(keypad);
    return () => client.end(true);
  }

  #vote(life: Life, client: MqttClient, keypad: Pressed, ballotId: BallotId): void {
    const { ledger, device } = keypad;
    if (ledger.open === undefined) {
      if (!life.mayGive(ledger)) return;
      keypad.counter += 1;
      ledger.give(causeOf(device, keypad.counter));
    }
    const { open, memberId } = ledger;
    if (open === undefined) throw new Error(`${memberId} has given no vote`);
    const { counter } = keypad;
    for (let copies = this.#random() < 0.1 ? 2 : 1; copies > 0; copies -= 1) {
      open.sendings += 1;
      publish(client, { kind: 'key', device, boot: BOOT, counter, ageMs: 0, key: open.choice, ballotId });
      life.sent();
    }
  }

  async #connect(url: string, hear: (answer: Acknowledgement) => void): Promise<MqttClient> {
    const login = { username: BRIDGE, password: this.#secret, clientId: `drill-${BRIDGE}` };
    const client = connect(url, { protocolVersion: 4, reconnectPeriod: 0, ...login });
    client.on('error', () => undefined); // the hub's death is what is drilled
    client.on('message', (_topic, payload) => hear(JSON.parse(String(payload)) as Acknowledgement));
    /* A broker that dies in the middle of a greeting answers nothing, and the client itself waits for ever. */
    const greeted = new Promise<void>((resolve) => void client.once('connect', () => resolve()));
    const gone = new Promise<never>((_, reject) => void client.once('close', () => reject(new Error('gone'))));
    await Promise.race([greeted, gone]);
    await Promise.race([client.subscribeAsync(topics.acknowledgement(BRIDGE), { qos: 1 }), gone]);
    return client;
  }
}

/** How the journal names a report as a cause. */
const causeOf = (device: DeviceId, counter: number): string => `${device}/${BOOT}/${counter}`;

const publish = (client: MqttClient, report: Report): void => {
  client.publish(topics.report(BRIDGE), JSON.stringify(report), { qos: 1 }, () => undefined);
};
