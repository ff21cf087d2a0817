/**
 * A sitting in a process of its own, for the forensic test: hub, journal, intake, screens and log as the house puts
 * them together, on a clock that stands and with a key that is given, so that two runs can be compared byte for byte.
 * Arguments: data directory, file of steps (one JSON a line), file for the heap snapshot. The steps hold sealed
 * presses alone: whatever this process knows of choices, it knows from the product's own code.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { appendFile, cp } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { getHeapSnapshot } from 'node:v8';
import { SittingHub } from '../../../server/hub/hub.ts';
import { Intake } from '../../../server/hub/intake.ts';
import { SeatMap } from '../../../server/hub/seat-map.ts';
import { handClock } from '../../../server/hub/testing/hand-clock.ts';
import { smallCouncil } from '../../../server/hub/testing/small-council.ts';
import { openJournal } from '../../../server/journal/journal.ts';
import { openLog } from '../../../server/log.ts';
import { chairView } from '../../../server/views/chair.ts';
import { deputyView } from '../../../server/views/deputy.ts';
import { hallView } from '../../../server/views/hall.ts';
import { openHouse } from '../../../server/views/house.ts';
import { ownView } from '../../../server/views/own.ts';
import { secretaryView } from '../../../server/views/secretary.ts';
import { BRIDGE, deviceAt, SEATS, type Step, theKeyPair } from './steps.ts';

const [, , dataDir = '', stepsFile = '', snapshotFile = ''] = process.argv;
const seatMap = new SeatMap(SEATS.map((seat) => ({ bridge: BRIDGE, device: deviceAt(seat), seat, line: 'line1' })));
const clock = handClock();
const log = openLog('info');
const journal = openJournal(join(dataDir, 'journal.db'));
const hub = new SittingHub({ journal, clock, settings: smallCouncil, seatMap, makeSealKey: theKeyPair });
const intake = new Intake(hub, seatMap, ({ device, kind }, { code, en }) =>
  log.warn({ device, kind, code, why: en }, 'report-refused'),
);
const house = openHouse(hub, smallCouncil.council.name);
hub.start();

async function take(step: Step): Promise<unknown> {
  switch (step.do) {
    case 'report':
      return intake.take(BRIDGE, step.report);
    case 'command':
      return hub.submit(step.envelope, step.actor);
    case 'pass':
      clock.pass(step.ms);
      return undefined;
    case 'copy':
      await journal.whenCommitted(journal.position);
      await cp(dataDir, step.to, { recursive: true });
      return undefined;
  }
}

/** What every screen shows now. */
function screens(): string {
  const context = { links: hub.links(), displays: 1 };
  const own = smallCouncil.roster.map(({ id }) => ownView(house, id, context));
  const all = [hallView(house, context), chairView(house, context), secretaryView(house, context), deputyView(house)];
  return `${JSON.stringify([...all, ...own])}\n`;
}

for await (const line of createInterface({ input: createReadStream(stepsFile) })) {
  const answer = await take(JSON.parse(line) as Step);
  await journal.whenCommitted(journal.position);
  await appendFile(join(dataDir, 'answers.jsonl'), `${JSON.stringify(answer ?? null)}\n`);
  await appendFile(join(dataDir, 'screens.jsonl'), screens());
}

const collect = (globalThis as { gc?: () => void }).gc;
if (!collect) throw new Error('start with --expose-gc');
for (let round = 0; round < 5; round += 1) {
  await setImmediate();
  collect();
}
await pipeline(getHeapSnapshot({ exposeInternals: false, exposeNumericValues: true }), createWriteStream(snapshotFile));
hub.stop();
await journal.close();
