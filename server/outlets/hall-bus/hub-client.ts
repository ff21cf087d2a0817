/**
 * The hub's own end of the hall bus: reports, states and links come in and are checked; acknowledgements and orders go
 * out. What fits no schema is counted and dropped; it cannot be acknowledged, for it says not whose it is.
 */

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
  MicrophoneState,
  Report,
  topics,
} from '#contract/hall-bus';
import { BridgeHealth } from '#contract/hall-health';
import { BridgeId } from '#contract/ids';

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
  /** Called when a lost broker is there again; it may have forgotten what was retained. */
  onReconnected(call: () => void): void;
  stop(): Promise<void>;
};

export type HallBusAddress = { url: string; username?: string; password?: string };

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

/** Connects and subscribes. MQTT 3.1.1: the embedded broker speaks no 5. @throws when the broker refuses or is not there. */
export async function connectHallBus(address: HallBusAddress, listener: HallBusListener): Promise<HallBusClient> {
  const { url, username, password } = address;
  const client = await connectAsync(url, {
    protocolVersion: 4,
    clientId: 'dzvin-hub',
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
  const heard = [topics.report('+'), topics.state('+'), topics.link('+', '+'), topics.health('+')];
  await client.subscribeAsync([...heard, topics.microphoneState('+', '+'), topics.commissionReport('+')], { qos: 1 });
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
    onReconnected: (call) => {
      client.on('connect', call);
    },
    stop: async () => {
      await client.endAsync(true);
    },
  };
}

const presence = (state: HubState['state']): string => JSON.stringify({ state } satisfies HubState);

/** Else the system holds a small message back until the one before it is confirmed, up to 40 ms a light. */
function sendAtOnce({ stream }: MqttClient): void {
  if (stream instanceof Socket) stream.setNoDelay(true);
}

function hear(client: MqttClient, listener: HallBusListener, topic: string, payload: Buffer): void {
  const [, name, , kind] = topic.split('/');
  const bridge = asBridgeId(name);
  if (!bridge.ok || kind === undefined || !(kind in checks)) {
    listener.unfit(topic, '/', 'topic');
    return;
  }
  if (payload.length === 0) return; // what was retained has been taken back: the device is no more
  const message = parse(kind as Kind, payload);
  if (!message.ok) {
    const [fault] = message.faults;
    listener.unfit(topic, fault?.path ?? '/', fault?.en ?? 'no JSON');
    return;
  }
  deliver(client, listener, bridge.value, kind as Kind, message.value);
}

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
