/**
 * What goes wrong on the wires in a ballot: how long until a dead keypad is known to be dead, and until a bus that was
 * pulled out and put back shows every vote again. Through the real bridge and hub; twelve keypads on the line.
 */
import { join } from 'node:path';
import type { Bench } from './bench.ts';
import { startWires, untilAnswering, type Wires } from './hall-wires.ts';
import { type Row, timesAsLong } from './row.ts';
import { median } from './statistics.ts';

const SEATS = Array.from({ length: 12 }, (_, index) => index + 1);
const DEATHS = 9;
const PULLS = 5;
/** A bus is back within this time, ms. */
const BACK_WITHIN_MS = 2000;
/** The frame and three resends, each waited for 30 ms and the time of 46 bytes on the wire. */
const GIVEN_UP_MS = 4 * (30 + (46 * 10_000) / 115_200);

export async function hotPlug({ folder, tell }: Bench): Promise<readonly Row[]> {
  const wires = await startWires(join(folder, 'hot-plug'), SEATS, 1);
  try {
    tell(`${DEATHS} keypads die and come back`);
    const deaths = await timesOf(DEATHS, (n) => death(wires, SEATS[n % SEATS.length] ?? 1));
    tell(`the bus is pulled out ${PULLS} times`);
    const returns = await timesOf(PULLS, () => pull(wires));
    const toKnow = wires.plan.cycleMs + GIVEN_UP_MS;
    return [
      timesAsLong({
        ...{ name: 'a dead keypad is told, median', ours: median(deaths) },
        ...{ peer: toKnow, peerName: 'one computed cycle + four tries' },
      }),
      timesAsLong(
        {
          ...{ name: 'a bus of twelve put back shows all votes again, longest', ours: Math.max(...returns) },
          ...{ peer: BACK_WITHIN_MS, peerName: 'two seconds' },
        },
        1,
      ),
    ];
  } finally {
    await wires.stop();
  }
}

async function timesOf(count: number, measure: (n: number) => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < count; n += 1) times.push(await measure(n));
  return times;
}

async function death(wires: Wires, seat: number): Promise<number> {
  const begun = performance.now();
  wires.hall.order({ do: 'unplug-keypad', seat });
  await untilAnswering(wires, [seat], false);
  const took = performance.now() - begun;
  wires.hall.order({ do: 'replug-keypad', seat });
  await untilAnswering(wires, [seat], true);
  await wires.hall.untilLights([seat], ({ open }) => open, 'no light after the return');
  return took;
}

/** What is pressed while the bus is out is shown when it is back. */
async function pull({ hall, ...wires }: Wires): Promise<number> {
  const key = hall.lightsAt(1)?.choice === 'for' ? 'against' : 'for';
  hall.order({ do: 'unplug', line: 'line1' });
  await untilAnswering({ hall, ...wires }, SEATS, false);
  for (const seat of SEATS) hall.order({ do: 'press', seat, key });
  const begun = performance.now();
  hall.order({ do: 'replug', line: 'line1' });
  await hall.untilLights(SEATS, ({ choice }) => choice === key, 'not shown after the return');
  return performance.now() - begun;
}
