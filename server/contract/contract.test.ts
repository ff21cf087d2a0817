import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'tap';
import { PersonCommand } from './commands.ts';
import { CommissionReport, CommissionRequest } from './commissioning.ts';
import { HouseEvent } from './events.ts';
import * as hallBus from './hall-bus.ts';
import { HallFile } from './hall-file.ts';
import { BridgeHealth } from './hall-health.ts';
import type { BridgeId, DeviceId } from './ids.ts';
import { Answer, ClientMessage, ServerMessage } from './live-wire.ts';
import { REFUSAL_CODES } from './refusals.ts';
import { RehearsalFile, RehearsalReport } from './rehearsal-file.ts';
import { Rules } from './rules.ts';
import { SignInLink, SignInLinkFor } from './sign-in-link.ts';
import { SimulatedHallCommand, SimulatedHallReport } from './simulated-hall.ts';
import { HubOrder, HubReport } from './supervision.ts';
import { VIEWS } from './views.ts';

const SNAPSHOT = join(import.meta.dirname, '../../../server/contract/contract.snapshot.json');

const bridge = 'bridge' as BridgeId;
const device = 'device' as DeviceId;
const { hub, microphone, microphoneState, lamp, gong, ...ofBridge } = hallBus.topics;
const topics = {
  ...Object.fromEntries(Object.entries(ofBridge).map(([name, topic]) => [name, topic(bridge, device)])),
  hub: hub(),
  microphone: microphone('rostrum'),
  microphoneState: microphoneState(bridge, 'rostrum'),
  lamp: lamp('quorum'),
  gong: gong(),
};
const { topics: _, ...messages } = hallBus;

/** Everything that is kept or that crosses an edge, as JSON Schema. */
const contract = {
  events: HouseEvent,
  commands: PersonCommand,
  views: VIEWS,
  liveWire: { ClientMessage, ServerMessage, Answer },
  hallBus: { topics, ...messages, BridgeHealth, CommissionRequest, CommissionReport },
  processes: { HubOrder, HubReport, SimulatedHallCommand, SimulatedHallReport },
  signInLinks: { SignInLinkFor, SignInLink },
  rules: Rules,
  files: { HallFile, RehearsalFile, RehearsalReport },
  refusals: REFUSAL_CODES,
};

test('nothing that is kept or sent changes unseen: the contract is as it was committed', async (t) => {
  const now = `${JSON.stringify(contract, null, 1)}\n`;
  if (process.env['COMMIT_CONTRACT']) writeFileSync(SNAPSHOT, now);
  t.same(JSON.parse(now), JSON.parse(readFileSync(SNAPSHOT, 'utf8')), 'if you meant it: COMMIT_CONTRACT=1 npx tap');
});

test('no event holds what it never may: every event object is closed and its version is 1 or more', async (t) => {
  for (const event of flatten(HouseEvent)) {
    t.equal(event.additionalProperties, false);
    t.equal(event.properties.data.additionalProperties, false);
    t.ok(event.properties.v.const >= 1);
  }
});

type Closed = { additionalProperties?: boolean };
type EventSchema = Closed & { properties: { v: { const: number }; data: Closed } };
const flatten = (schema: object): EventSchema[] =>
  'anyOf' in schema ? (schema.anyOf as object[]).flatMap(flatten) : [schema as EventSchema];
