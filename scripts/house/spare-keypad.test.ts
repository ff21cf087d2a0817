/** A keypad dies in a running ballot: hub, bridge and simulated hall as processes of their own, over the real wire. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import type { PersonCommand } from '#contract/commands';
import type { BridgeId, CardNumber, DeviceId } from '#contract/ids';
import { startBridge } from './bridge-process.ts';
import { HallProcess } from './hall-process.ts';
import { HubProcess } from './hub-process.ts';
import { hallLines, layLines, sparesOf } from './lines.ts';
import { LiveClient, signIn } from './live-client.ts';

const HOST = '127.0.0.1';
const BRIDGE = 'bridge-1' as BridgeId;
const SECRET = 'a secret of the test';
const SEATS = [1, 2, 3];
const [SPARE] = sparesOf(1) as [ReturnType<typeof sparesOf>[number]];
const cardOf = (seat: number) => `620000000${seat}` as CardNumber;

const hallFile = (lines: ReturnType<typeof hallLines>) => ({
  format: 'hall/1',
  council: { name: 'Вербівська районна рада', kind: 'raion', seats: 3 },
  convocation: 8,
  session: { number: 1, kind: 'regular' },
  sitting: { number: 1, place: 'зала', startsAt: '2026-03-30T10:00:00+03:00' },
  members: SEATS.map((seat) => ({
    id: `m${seat}`,
    name: `Депутат Імʼя Номер${seat}`,
    gender: 'male',
    office: 'deputy',
    seat,
    card: cardOf(seat),
  })),
  chair: 'm1',
  agenda: [{ number: '1', title: 'Про бюджет' }],
  lines,
  bridge: BRIDGE,
});

async function houseOf(t: Test) {
  const folder = t.testdir();
  const hall = new HallProcess(() => undefined);
  t.teardown(() => hall.stop());
  const lines = layLines([...SEATS, SPARE.keypad], 1);
  const config = join(folder, 'hall.json');
  writeFileSync(config, JSON.stringify(hallFile(hallLines(lines, await hall.start(lines, {}), [SPARE]))));
  const startHub = () => {
    const at = { config, data: join(folder, 'data'), host: HOST, port: 0, brokerPort: 0 };
    const hub = new HubProcess({ ...at, bridgeSecret: SECRET, onLog: () => undefined });
    t.teardown(() => hub.stop());
    return hub;
  };
  const ready = await startHub().ready();
  const origin = `http://${HOST}:${ready.httpPort}`;
  const { brokerUrl } = ready;
  const bridge = startBridge({ config, brokerUrl, bridge: BRIDGE, bridgeSecret: SECRET, onLog: () => undefined });
  t.teardown(() => bridge.stop());
  const come = async (role: 'chair' | 'secretary') => {
    const person = new LiveClient(origin, role, await signIn(origin, ready.links[role]));
    t.teardown(() => person.close());
    await person.ready();
    await person.see(role);
    return person;
  };
  return { hall, chair: await come('chair'), secretary: await come('secretary') };
}

const give = async (person: LiveClient, command: PersonCommand): Promise<void> => {
  const answer = await person.command(command);
  if (!answer.ok) throw new Error(`${command.type}: ${answer.refusal.en}`);
};

test('a member whose keypad has died votes at the spare within five seconds', async (t) => {
  const { hall, chair, secretary } = await houseOf(t);
  for (const seat of SEATS) hall.order({ do: 'insert-card', seat, card: cardOf(seat) });
  await hall.untilLights(SEATS, ({ ready }) => ready, 'not registered');
  await give(chair, { type: 'open-sitting' });
  await give(chair, { type: 'open-ballot', subject: 'procedural', text: 'Про регламент', openForSeconds: 600 });
  await hall.untilLights(SEATS, ({ open }) => open, 'no vote is open');
  hall.order({ do: 'press', seat: 1, key: 'for' });
  await hall.untilLights([1], ({ choice }) => choice === 'for', 'no vote is shown');

  const diedAt = performance.now();
  hall.order({ do: 'kill-keypad', seat: 2 });
  await give(secretary, { type: 'replace-keypad', seat: 2, device: SPARE.device as DeviceId });
  hall.order({ do: 'insert-card', seat: SPARE.keypad, card: cardOf(2) });
  await hall.untilLights([SPARE.keypad], ({ ready, open }) => ready && open, 'the spare does not know its member');
  hall.order({ do: 'press', seat: SPARE.keypad, key: 'against' });
  await hall.untilLights([SPARE.keypad], ({ choice }) => choice === 'against', 'no vote is shown at the spare');
  const tookMs = performance.now() - diedAt;
  t.comment(`from the keypad’s death to the vote at the spare: ${Math.round(tookMs)} ms`);
  t.ok(tookMs < 5000);

  await chair.until('chair', ({ ballot }) => ballot?.voted === 2, 'two votes');
  const keypad = await secretary.until('secretary', ({ keypads }) => keypads['2'], 'the keypad of seat 2');
  t.equal(keypad.device, SPARE.device);
});
