import { readFileSync } from 'node:fs';
import { test } from 'tap';
import { checker } from '#contract/check';
import { HallGpio } from '#contract/hall-equipment';
import { readSchematic } from './drawings.ts';

type GpioMap = {
  lines: Record<string, { gpio: number; activeLow?: boolean }>;
  wiring: Record<string, { pin: number; direction: 'in' | 'out'; uk: string; en: string }>;
  taken: { gpio: number; pin: number; by: string }[];
  free: number[];
};
const map: GpioMap = JSON.parse(readFileSync('hardware/gpio-map.json', 'utf8'));
const lines = Object.entries(map.lines);
const checkLines = checker(HallGpio);

/** BCM number → contact of the 40-pin header, as Raspberry Pi's documentation prints it. */
const HEADER: Record<number, number> = {
  ...{ 0: 27, 1: 28, 2: 3, 3: 5, 4: 7, 5: 29, 6: 31, 7: 26, 8: 24, 9: 21, 10: 19, 11: 23, 12: 32, 13: 33 },
  ...{ 14: 8, 15: 10, 16: 36, 17: 11, 18: 12, 19: 35, 20: 38, 21: 40, 22: 15, 23: 16, 24: 18, 25: 22, 26: 37, 27: 13 },
};
/** Lines whose pull is up after reset; the others' is down. */
const PULLED_UP = [0, 1, 2, 3, 4, 5, 6, 7, 8];

test('the lines can be copied into hall.json as they are', async (t) => {
  t.same(checkLines(map.lines), { ok: true, value: map.lines });
});

test('no line is used twice, and none that UART, I2C, clock or UPS need', async (t) => {
  const used = [...lines.map(([, { gpio }]) => gpio), ...map.taken.map(({ gpio }) => gpio), ...map.free];
  t.equal(new Set(used).size, used.length);
  for (const gpio of [2, 3, 14, 15]) t.ok(map.taken.some((taken) => taken.gpio === gpio));
  t.ok(used.every((gpio) => gpio in HEADER));
});

test('contacts of the header are those of the BCM numbers', async (t) => {
  for (const [name, { gpio }] of lines) t.equal(map.wiring[name]?.pin, HEADER[gpio], name);
  for (const { gpio, pin } of map.taken) t.equal(pin, HEADER[gpio]);
});

test('while the computer starts nothing rings and no lamp flashes: each line rests on its inactive side', async (t) => {
  for (const [name, { gpio, activeLow = false }] of lines) t.equal(PULLED_UP.includes(gpio), activeLow, name);
});

test('every line is explained in both languages', async (t) => {
  t.same(Object.keys(map.wiring).sort(), lines.map(([name]) => name).sort());
  for (const { uk, en } of Object.values(map.wiring)) t.ok(/[а-яіїєґ]/i.test(uk) && /[a-z]/i.test(en));
});

test('the cabinet’s drawing has each line at the contact and number of the map', async (t) => {
  const { chips } = readSchematic('cabinet');
  const header = chips.filter(({ part }) => part === 'J10').flatMap(({ right }) => right);
  for (const [name, { gpio }] of lines)
    t.equal(header.find(({ no }) => no === String(map.wiring[name]?.pin))?.name, `BCM ${gpio}`, name);
});
