/**
 * A hall set up from nothing, over the whole product: keypads in install mode on a line of which the hall file names
 * none are found, given keys, and put at seats by a press there. After a restart of hub and bridge they vote.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import type { FoundDevice } from '#contract/commissioning';
import type { DeviceId } from '#contract/ids';
import type { LineSetUp, OperatorView } from '#contract/views';
import { HallProcess } from './hall-process.ts';
import { layLines } from './lines.ts';
import type { LiveClient } from './live-client.ts';
import { BRIDGE, cardOf, give, smallCouncil, startSmallHouse } from './small-house.ts';

const SEATS = [1, 2, 3];
const hallFile = (path: string) => ({
  ...smallCouncil(SEATS),
  lines: [{ name: 'line1', path, medium: 'uart', devices: [] }],
});

async function startHouse(t: Test, config: string, data: string) {
  const { come, stop } = await startSmallHouse(t, { config, data });
  return { chair: await come('chair'), operator: await come('operator'), stop };
}

/** What came of the last request on the line, once it is done. */
async function done(operator: LiveClient, act: LineSetUp['last'] & object): Promise<LineSetUp> {
  const isDone = ({ setUp }: OperatorView) => {
    const line = setUp['bridge-1/line1'];
    return line?.doing === undefined && line?.last?.act === act.act && line.last.at > act.at ? line : undefined;
  };
  const line = await operator.until('operator', isDone, act.act);
  if (line.last?.refused) throw new Error(line.last.refused.en);
  return line;
}

const MOST_TRIES = 5;

/** An address is waited for a moment only, so a machine with much else to do may miss one: the operator looks again. */
async function discover(operator: LiveClient): Promise<readonly FoundDevice[]> {
  let [devices, at]: [readonly FoundDevice[], string] = [[], ''];
  for (let tries = 0; tries < MOST_TRIES && devices.length < SEATS.length; tries += 1) {
    await give(operator, { type: 'discover-devices', line: 'line1' });
    const { found, last } = await done(operator, { act: 'discover', at });
    devices = found?.devices ?? [];
    at = last?.at ?? '';
  }
  return devices;
}

test('keypads nobody knew are found, adopted, put at seats by a press, and vote after a restart', async (t) => {
  const folder = t.testdir();
  const hall = new HallProcess(() => undefined);
  t.teardown(() => hall.stop());
  const lines = layLines(SEATS, 1).map((line) => ({
    ...line,
    devices: line.devices.map((device) => ({ ...device, kind: 'own' as const, installing: true })),
  }));
  const paths = await hall.start(lines, {});
  const [config, data] = [join(folder, 'hall.json'), join(folder, 'data')];
  writeFileSync(config, JSON.stringify(hallFile(paths['line1'] ?? '')));
  const first = await startHouse(t, config, data);
  const { operator } = first;

  await operator.until('operator', ({ bridges }) => bridges[BRIDGE]?.lines['line1']?.open, 'an open line');
  const found = await discover(operator);
  t.same(
    found.map(({ address, key }) => [address, key]),
    SEATS.map((_, address) => [address, 'default']),
  );
  for (const { address } of found) {
    const at = (await operator.until('operator', ({ setUp }) => setUp['bridge-1/line1']?.last?.at, 'a stamp')) ?? '';
    await give(operator, { type: 'adopt-device', line: 'line1', address });
    await done(operator, { act: 'adopt', at });
  }
  await operator.until(
    'operator',
    ({ devices }) => Object.values(devices).filter(({ up }) => up).length === 3,
    'three',
  );

  for (const seat of SEATS) {
    // A press before the keypad has been given its lights is heard by nobody: whoever sees nothing presses again.
    const isFree = ({ pressed, devices }: OperatorView) => {
      if (pressed && devices[pressed.device]?.seat === undefined) return pressed.device;
      hall.order({ do: 'press', seat, key: 'for' });
      return undefined;
    };
    const device: DeviceId = await operator.until('operator', isFree, `a press at seat ${seat}`);
    await give(operator, { type: 'assign-keypad', device, seat });
    await operator.until('operator', ({ devices }) => devices[device]?.seat === seat, `a keypad at seat ${seat}`);
  }
  await first.stop();

  const { chair } = await startHouse(t, config, data);
  for (const seat of SEATS) hall.order({ do: 'insert-card', seat, card: cardOf(seat) });
  await hall.untilLights(SEATS, ({ ready }) => ready, 'not registered');
  await give(chair, { type: 'open-sitting' });
  await give(chair, { type: 'open-ballot', subject: 'procedural', text: 'Про регламент', openForSeconds: 600 });
  await hall.untilLights(SEATS, ({ open }) => open, 'no vote is open');
  for (const seat of SEATS) hall.order({ do: 'press', seat, key: 'for' });
  await hall.untilLights(SEATS, ({ choice }) => choice === 'for', 'no vote is shown');
});
