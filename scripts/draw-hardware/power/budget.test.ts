import { readFileSync } from 'node:fs';
import { test } from 'tap';
import { readPower } from '../drawings.ts';
import {
  cabinetWatts,
  farEndVolts,
  feed,
  keypadMa,
  keypadWatts,
  lineAmperes,
  loopOhmsPerMetre,
  seatsOneFeedCarries,
  shortAtTheEnd,
} from './budget.ts';
import { suppliesFor } from './page.ts';

const power = readPower();

test('a keypad draws the sum of its parts, and only the reader it has', async (t) => {
  t.equal(keypadMa(power, 'em4100', 'typical'), 10 + 2 + 15 + 13 + 0 + 6 + 50);
  t.equal(keypadMa(power, 'mifare', 'worst'), 17 + 6 + 30 + 39 + 30 + 13 + 150);
});

test('watts from the bus are those at 5 V and the regulator’s loss', async (t) => {
  const watts = keypadWatts(power, 'em4100', 'typical');
  t.ok(Math.abs(watts - (0.096 * 5) / 0.82) < 1e-9);
});

test('no load is lighter than a rarer one', async (t) => {
  for (const { idleMa, typicalMa, worstMa, part } of power.consumers)
    t.ok(idleMa <= typicalMa && typicalMa <= worstMa, part.en);
});

test('two wires each way have the loop resistance of one wire', async (t) => {
  t.equal(loopOhmsPerMetre(power), 0.0938);
});

test('one keypad on a cable: the voltage solves the quadratic equation of constant power', async (t) => {
  const [supplyVolts, ohms, watts] = [24, 5, 10];
  const exact = (supplyVolts + Math.sqrt(supplyVolts ** 2 - 4 * watts * ohms)) / 2;
  const fed = feed({ supplyVolts, spans: [50], wattsEach: watts, ohmsPerMetre: ohms / 50 });
  t.ok(Math.abs((fed?.volts[0] ?? 0) - exact) < 1e-6);
  t.ok(Math.abs((fed?.amperes ?? 0) - watts / exact) < 1e-6);
});

test('what goes in comes out: supply power is the keypads’ power and the copper’s', async (t) => {
  const cable = { supplyVolts: 24, spans: [20, 3, 3, 3], wattsEach: 2, ohmsPerMetre: 0.0938 };
  const fed = feed(cable);
  const volts = fed?.volts ?? [];
  const currents = volts.map((at) => cable.wattsEach / at);
  const copper = cable.spans.reduce((sum, metres, at) => {
    const carried = currents.slice(at).reduce((all, each) => all + each, 0);
    return sum + carried ** 2 * metres * cable.ohmsPerMetre;
  }, 0);
  t.ok(Math.abs((fed?.amperes ?? 0) * 24 - (4 * 2 + copper)) < 1e-6);
});

test('a cable that can’t carry the power breaks down and is not called fed', async (t) => {
  const cable = { supplyVolts: 12, spans: [50, ...Array(11).fill(3)], wattsEach: 2, ohmsPerMetre: 0.0938 };
  t.equal(feed(cable), undefined);
  t.equal(farEndVolts(power, cable), undefined);
});

test('a longer lead or a lower voltage never carries more seats', async (t) => {
  const wattsEach = keypadWatts(power, 'mifare', 'worst');
  const carried = (supplyVolts: number, leadMetres: number) =>
    seatsOneFeedCarries(power, { supplyVolts, leadMetres, stepMetres: 2.6, wattsEach, most: 24 });
  t.ok(carried(24, 50) <= carried(24, 10));
  t.ok(carried(12, 10) < carried(24, 10));
  t.ok(carried(24, 20) >= 12, 'a line of 12 seats 20 m away is fed from the cabinet');
});

test('supplies of a hall bear keypads, lamps, gong, gavel and bias at their worst, with their reserve', async (t) => {
  t.ok(cabinetWatts(power) > 12, 'the gong is counted');
  for (const seats of [26, 60, 120]) {
    const watts = seats * keypadWatts(power, 'mifare', 'worst') + cabinetWatts(power);
    const supplies = suppliesFor(power, seats);
    t.ok(supplies * 120 * 0.8 >= watts);
    t.ok((supplies - 1) * 120 * 0.8 < watts);
  }
});

test('sheets and pages name the fuse that is computed', async (t) => {
  const fuse = `${String(power.fuse.amperes).replace('.', ',')} А`;
  for (const path of ['wiring.md', 'schematic/cabinet.svg', 'bus/bus-wiring.svg', 'halls/hall-120.svg'])
    t.match(readFileSync(`hardware/${path}`, 'utf8'), fuse, path);
});

test('a supply gives enough current into a short to blow a line’s fuse at once, and the copper outlives it', async (t) => {
  t.ok(shortAtTheEnd(power, 24, 1) >= 4, 'four times the rating: a third of a second');
  t.ok(shortAtTheEnd(power, 24, 50) >= 2.75, 'fifty metres away: two seconds');
  t.ok(lineAmperes(power) <= power.fuse.amperes * 0.85);
});
