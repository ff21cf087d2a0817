import { test } from 'tap';
import { readBus } from '../drawings.ts';
import { biasOf, busNumbers } from './draw.ts';
import * as bus from './electrics.ts';

const wiring = readBus();

test('while nobody drives, every receiver reads a sure one, even at 4.75 V and resistors 1 % too great', async (t) => {
  const { ohms, volts, ...rest } = biasOf(wiring);
  t.ok(bus.idleVolts({ ...rest, ohms, volts }) > bus.SURE_ONE_VOLTS);
  t.ok(bus.idleVolts({ ...rest, ohms: ohms * 1.01, volts: 4.75 }) > bus.SURE_ONE_VOLTS);
});

test('680 Ω would leave nothing over: that is why 560 Ω', async (t) => {
  const bias = biasOf(wiring);
  t.ok(bus.idleVolts({ ...bias, ohms: 680 * 1.01, volts: 4.75 }) < bus.SURE_ONE_VOLTS);
});

test('terminators, bias and receivers together are no heavier than the standard’s driver bears', async (t) => {
  t.ok(bus.driverLoadOhms(biasOf(wiring)) >= bus.HEAVIEST_LOAD_OHMS);
});

test('the bias is counted for more receivers than a line has', async (t) => {
  t.ok(wiring.bias.receivers > 13);
});

test('two terminators alone are 60 Ω; without bias the pair rests at zero', async (t) => {
  const bare = { volts: 5, ohms: 1e9, terminators: 2, receivers: 1 };
  t.ok(Math.abs(bus.driverLoadOhms(bare) - 60) < 0.05);
  t.ok(bus.idleVolts(bare) < 1e-6);
});

test('the planned length is under the rule of thumb, and a driver’s least signal arrives readable', async (t) => {
  t.ok(wiring.plannedMetres <= bus.longestByRate(wiring.baud));
  const arrived = bus.farEndSignalVolts(wiring.driverVolts, wiring.plannedMetres, wiring.ohmsPerMetre);
  t.ok(arrived > 2 * bus.SURE_ONE_VOLTS);
});

test('a branch of the planned length stays invisible to the fastest edge', async (t) => {
  t.ok(wiring.plannedBranchMetres <= bus.longestBranch(wiring.fastestRiseNs));
});

test('terminals are numbered in turn and each wire of the cable serves once', async (t) => {
  t.same(
    wiring.wires.map(({ terminal }) => terminal),
    [1, 2, 3, 4, 5, 6],
  );
  const contacts = wiring.wires.flatMap(({ rj45 }) => rj45.split(', ')).filter((contact) => /^\d$/.test(contact));
  t.same(contacts.sort(), ['1', '2', '3', '4', '5', '6', '7', '8']);
});

test('the sheet prints the computed numbers', async (t) => {
  t.match(busNumbers(wiring).join(' '), '252 мВ');
  t.match(busNumbers(wiring).join(' '), '868 м');
});
