import type { BridgeId } from '#contract/ids';
import { startBroker } from './broker.ts';
import { relayTopics } from './relay-rights.ts';
import { brokerConformance, relays, users } from './testing/broker-conformance.ts';

const bridges = new Map([
  ['bridge-1' as BridgeId, users['bridge-1']],
  ['bridge-2' as BridgeId, users['bridge-2']],
]);

const topics = relayTopics([
  { driver: 'tasmota', places: { 12: { topic: relays.tasmota } } },
  { driver: 'shelly', places: { rostrum: { prefix: relays.shelly } } },
]);

brokerConformance('the broker inside the hub', () =>
  startBroker({
    port: 0,
    host: '127.0.0.1',
    bridges,
    hub: { username: 'hub', password: users.hub },
    relays: { topics, user: { username: 'relays', password: users.relays } },
  }),
);
