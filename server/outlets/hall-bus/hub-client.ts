/**
 * The hub's own end of the hall bus: reports, states and links come in and are checked; acknowledgements and orders go
 * out. What fits no schema is counted and dropped; it cannot be acknowledged, for it says not whose it is.
 */

import { createHmac } from 'node:crypto';
import { Socket } from 'node:net';
import { connectAsync, type MqttClient } from 'mqtt';
import { checker } from '#contract/check';
import { CommissionReport, type CommissionRequest } from '#contract/commissioning';
import {
  type Acknowledgement,
  BridgeState,
  type GongOrder,
  type HubState,
  type LampOrder,
  type LightOrder,
  LinkState,
  type MicrophoneOrder,
  type MicrophonePlace,
  MicrophoneState,
  Report,
  topics,
} from '#contract/hall-bus';
import { BridgeHealth } from '#contract/hall-health';
import { BridgeId, type DeviceId } from '#contract/ids';

export type HallBusListener = {
  report(bridge: BridgeId, report: Report): Promise<Acknowledgement>;
  state(bridge: BridgeId, state: BridgeState['state']): void;
  link(bridge: BridgeId, link: LinkState): void;
  health(bridge: BridgeId, health: BridgeHealth): void;
  microphone(bridge: BridgeId, state: MicrophoneState): void;
  commission(bridge: BridgeId, report: CommissionReport): void;
  /** A message that fits no schema. */
  unfit(topic: string, path: string, problem: string): void;
};

export type HallBusClient = {
  order(bridge: BridgeId, order: LightOrder): void;
  microphone(order: MicrophoneOrder): void;
  lamp(order: LampOrder): void;
  /** One stroke; while the broker is away none, for a late one would mislead. */
  gong(order: GongOrder): void;
  commission(bridge: BridgeId, request: CommissionRequest): void;
  /** What camera switchers read, retained. */
  tally(topic: string, text: string): void;
  /** Called when a lost broker is there again; it may have forgotten what was retained. */
  onReconnected(call: () => void): void;
  stop(): Promise<void>;
};

export type HallBusAddress = { url: string; username?: string; password?: string };

/**
 * The hub's name among the broker's clients. A second client of the same name throws the first off, so nobody who lacks
 * the password may know it; it is the same after a restart, so that the broker lets go of what was before.
 */
const clientIdOf = ({ password = '' }: HallBusAddress): string =>
  `dzvin-hub-${createHmac('sha256', password).update('client id').digest('hex').slice(0, 12)}`;

const asBridgeId = checker(BridgeId);
const checks = {
  report: checker(Report),
  state: checker(BridgeState),
  link: checker(LinkState),
  health: checker(BridgeHealth),
  microphone: checker(MicrophoneState),
  commission: checker(CommissionReport),
};
type Kind = keyof typeof checks;

/**
 * Connects and subscribes to what these bridges say, and to no others. MQTT 3.1.1: the embedded broker speaks no 5.
 * @throws when the broker refuses or is not there.
 */
export async function connectHallBus(
  address: HallBusAddress,
  bridges: readonly BridgeId[],
  listener: HallBusListener,
): Promise<HallBusClient> {
  const { url, username, password } = address;
  const client = await connectAsync(url, {
    protocolVersion: 4,
    clientId: clientIdOf(address),
    reconnectPeriod: 500,
    will: { topic: topics.hub(), payload: Buffer.from(presence('lost')), qos: 1, retain: true },
    ...(username !== undefined && { username }),
    ...(password !== undefined && { password }),
  });
  client.on('error', () => undefined); // mqtt.js reconnects by itself; without a listener the process would die
  const arrive = () => {
    sendAtOnce(client);
    client.publish(topics.hub(), presence('online'), { qos: 1, retain: true });
  };
  client.on('connect', arrive);
  arrive();
  client.on('message', (topic, payload) => hear(client, listener, topic, payload));
  await client.subscribeAsync(bridges.flatMap(saidBy), { qos: 1 });
  return {
    order: (bridge, order) => {
      client.publish(topics.order(bridge, order.device), JSON.stringify(order), { qos: 1, retain: true });
    },
    microphone: (order) => {
      client.publish(topics.microphone(order.place), JSON.stringify(order), { qos: 1, retain: true });
    },
    lamp: (order) => {
      client.publish(topics.lamp(order.lamp), JSON.stringify(order), { qos: 1, retain: true });
    },
    gong: (order) => {
      if (client.connected) client.publish(topics.gong(), JSON.stringify(order), { qos: 1 });
    },
    commission: (bridge, request) => {
      client.publish(topics.commission(bridge), JSON.stringify(request), { qos: 1 });
    },
    tally: (topic, text) => {
      client.publish(topic, text, { qos: 1, retain: true });
    },
    onReconnected: (call) => {
      client.on('connect', call);
    },
    stop: async () => {
      await client.endAsync(true);
    },
  };
}

const saidBy = (bridge: BridgeId): string[] => [
  ...[topics.report(bridge), topics.state(bridge), topics.link(bridge, '+'), topics.health(bridge)],
  ...[topics.microphoneState(bridge, '+'), topics.commissionReport(bridge)],
];

const presence = (state: HubState['state']): string => JSON.stringify({ state } satisfies HubState);

/** Else the system holds a small message back until the one before it is confirmed, up to 40 ms a light. */
function sendAtOnce({ stream }: MqttClient): void {
  if (stream instanceof Socket) stream.setNoDelay(true);
}

function hear(client: MqttClient, listener: HallBusListener, topic: string, payload: Buffer): void {
  const [, name, , kind, subject] = topic.split('/');
  const bridge = asBridgeId(name);
  if (!bridge.ok || !isKind(kind)) {
    listener.unfit(topic, '/', 'topic');
    return;
  }
  if (payload.length === 0) return; // what was retained has been taken back: the device is no more
  const message = parse(kind, payload);
  if (!message.ok) {
    const [fault] = message.faults;
    listener.unfit(topic, fault?.path ?? '/', fault?.en ?? 'no JSON');
    return;
  }
  if (subject !== undefined && subject !== subjectOf(message.value)) {
    listener.unfit(topic, '/', 'not what its topic names');
    return;
  }
  deliver(client, listener, bridge.value, kind, message.value);
}

const isKind = (kind: string | undefined): kind is Kind => kind !== undefined && Object.hasOwn(checks, kind);

/** What a message is about whose topic says so too. */
const subjectOf = (value: unknown): string => {
  const { device, place } = value as { device?: DeviceId; place?: MicrophonePlace };
  return String(device ?? place);
};

function parse(kind: Kind, payload: Buffer) {
  try {
    return checks[kind](JSON.parse(payload.toString()));
  } catch {
    return { ok: false as const, faults: [] };
  }
}

function deliver(client: MqttClient, listener: HallBusListener, bridge: BridgeId, kind: Kind, value: unknown): void {
  switch (kind) {
    case 'report':
      listener.report(bridge, value as Report).then((acknowledgement) => {
        client.publish(topics.acknowledgement(bridge), JSON.stringify(acknowledgement), { qos: 1 });
      });
      break;
    case 'state':
      listener.state(bridge, (value as BridgeState).state);
      break;
    case 'link':
      listener.link(bridge, value as LinkState);
      break;
    case 'health':
      listener.health(bridge, value as BridgeHealth);
      break;
    case 'microphone':
      listener.microphone(bridge, value as MicrophoneState);
      break;
    case 'commission':
      listener.commission(bridge, value as CommissionReport);
      break;
  }
}
