import { readFileSync } from 'node:fs';
import { test } from 'tap';
import { readSchematic, SCHEMATICS } from '../drawings.ts';
import { drawSchematic } from './draw.ts';
import { netsOf, type Schematic, schematicFaults } from './source.ts';

const FIRMWARE_PINS = readFileSync('hardware/keypad-firmware/board/pins.h', 'utf8');
const controller = readSchematic('keypad-controller');
const legs = controller.chips.filter(({ part }) => part === 'U1').flatMap(({ left, right }) => [...left, ...right]);
const legOf = (port: string) => legs.find(({ name }) => name.split(' ')[0] === port);

test('each pin that the firmware names does on the drawing what the firmware calls it', async (t) => {
  const named = [...FIRMWARE_PINS.matchAll(/^#define (\w+)_PIN (P[BCD]\d)$/gm)];
  t.equal(named.length, 12);
  for (const [, what = '', port = ''] of named) t.equal(legOf(port)?.row.split(' ')[0], what, `${port} is ${what}`);
});

test('each leg has the number that the firmware’s table gives it', async (t) => {
  const listed = [...FIRMWARE_PINS.matchAll(/^ \* {3}(P[BCD]\d) +(\d+) /gm)];
  t.ok(listed.length >= 15);
  for (const [, port = '', leg = ''] of listed) t.equal(legOf(port)?.no, leg, `${port} is leg ${leg}`);
});

test('the controller’s 28 legs are all on the sheet, each once', async (t) => {
  const numbers = legs.map(({ no }) => Number(no)).sort((a, b) => a - b);
  t.same(
    numbers,
    Array.from({ length: 28 }, (_, at) => at + 1),
  );
});

test('the fuses on the sheet are those that the firmware’s makefile burns', async (t) => {
  const makefile = readFileSync('hardware/keypad-firmware/Makefile', 'utf8');
  const notes = controller.notes.flatMap(({ rows }) => rows).join(' ');
  const burnt = [...makefile.matchAll(/-U ([lhe]fuse):w:0x([0-9a-f]{2}):m/g)];
  t.equal(burnt.length, 3);
  for (const [, fuse = '', byte = ''] of burnt) t.match(notes, `${fuse} ${byte.toUpperCase()}`);
});

for (const name of SCHEMATICS)
  test(`${name}: every net joins at least two pins, every part stands once`, async (t) => {
    t.same(schematicFaults(readSchematic(name)), []);
  });

test('what goes on on the other sheet is found there', async (t) => {
  for (const name of SCHEMATICS) {
    for (const [net, path] of Object.entries(readSchematic(name).elsewhere)) {
      const other = netsOf(readSchematic(path.replace('.json', '')));
      t.ok(other.has(net), `${net} of ${name} is in ${path}`);
    }
  }
});

test('no part has the same name on both sheets', async (t) => {
  const names = SCHEMATICS.flatMap((name) => Object.keys(readSchematic(name).parts));
  t.equal(new Set(names).size, names.length);
});

test('a wire that leads nowhere, a part drawn twice and a part never drawn are faults', async (t) => {
  const words = { uk: 'а', en: 'a' };
  const wrong: Schematic = {
    format: 'schematic/1',
    title: words,
    paper: 'A4',
    elsewhere: {},
    parts: { R1: { kind: 'resistor', value: '1' }, R2: { kind: 'resistor', value: '1' } },
    chips: [],
    ladders: [{ title: words, at: [0, 0], width: 50, pitch: 10, rows: ['+5V R1 LOST', '+5V R1 +5V', '+5V R9 +5V'] }],
    notes: [],
  };
  t.same(schematicFaults(wrong), [
    'net LOST has one pin: R1.2',
    'part R2 is not drawn',
    'part R1 is drawn 2 times',
    'part R9 is not listed',
  ]);
});

test('the same text gives the same drawing, and no number in it is wild', async (t) => {
  for (const name of SCHEMATICS) {
    const drawn = drawSchematic(readSchematic(name), name);
    t.equal(drawn, drawSchematic(readSchematic(name), name));
    t.notMatch(drawn, /NaN|undefined|Infinity/);
  }
});
