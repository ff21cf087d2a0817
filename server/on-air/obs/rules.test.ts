import { test } from 'tap';
import { checker } from '#contract/check';
import { resultSeconds, rulesOf, sceneFor } from './rules.ts';
import { ObsEntry, type SceneRule } from './settings.ts';
import { moment, speaks } from './testing/led-obs.ts';

const places = ['chair', 'rostrum', 4, 5] as const;
const own: readonly SceneRule[] = [
  { when: 'seat', seats: [5, 6], scene: 'Камера 2' },
  { when: 'anybody', scene: 'Камера 1' },
  { when: 'ballot', scene: 'Голосування' },
  { when: 'result', scene: 'Результат', seconds: 7 },
  { when: 'break', scene: 'Перерва' },
  { when: 'quiet', scene: 'Зала' },
];
const shown = (rules: readonly SceneRule[], now: Parameters<typeof sceneFor>[1], showsResult = true) =>
  sceneFor(rules, now, showsResult);

test('the most exact rule for the moment gives the scene', async (t) => {
  const table: [string, Parameters<typeof sceneFor>[1], string][] = [
    ['a seat with a camera', speaks(5), 'Камера 2'],
    ['a seat without one', speaks(4), 'Камера 1'],
    ['the rostrum without a rule', speaks('rostrum'), 'Камера 1'],
    ['only the chair’s microphone is open', moment(), 'Зала'],
    ['of several microphones the one opened last', moment({ open: ['chair', 4, 5] }), 'Камера 2'],
    ['a speaker who pauses', moment({ happens: 'speech' }), 'Зала'],
    ['a ballot before whoever speaks', moment({ happens: 'ballot', open: ['chair', 5] }), 'Голосування'],
    ['a result', moment({ happens: 'result' }), 'Результат'],
    ['an alarm is a break', moment({ happens: 'alarm', open: [] }), 'Перерва'],
    ['no sitting', moment({ happens: 'none', open: [] }), 'Зала'],
  ];
  for (const [what, now, scene] of table) t.equal(shown(own, now), scene, what);
});

test('a result leaves the screen when its time is over', async (t) => {
  t.equal(resultSeconds(own), 7);
  t.equal(shown(own, moment({ happens: 'result', open: ['chair', 5] }), false), 'Камера 2');
});

test('where no rule fits the picture stays, and in a closed part no rule is asked', async (t) => {
  t.equal(shown([], speaks(5)), undefined);
  t.equal(shown(own.slice(0, 1), speaks(4)), undefined);
  t.equal(shown(own, moment({ happens: 'closed-part', open: [] })), undefined);
});

test('presets are made from the seats of the hall, and own rules go before them', async (t) => {
  const each = rulesOf({ preset: 'camera-each-seat' }, places);
  t.equal(shown(each, speaks(5)), 'Місце 5');
  t.equal(shown(each, speaks('rostrum')), 'Трибуна');
  t.equal(shown(each, moment()), 'Головуючий');
  t.equal(shown(each, moment({ happens: 'ballot' })), 'Головуючий');
  t.equal(shown(each, moment({ happens: 'none', open: [] })), 'Заставка');
  const two = rulesOf({ preset: 'two-cameras', rules: [...own.slice(0, 1)] }, places);
  t.equal(shown(two, speaks(5)), 'Камера 2');
  t.equal(shown(two, speaks(4)), 'Зала');
  t.equal(shown(two, moment()), 'Трибуна');
  const plates = rulesOf({ preset: 'plates-only' }, places);
  t.equal(shown(plates, speaks(5)), 'Зала');
  t.equal(shown(plates, moment({ happens: 'break', open: [] })), 'Заставка');
});

test('a rule of the file says of one occasion only, and no more than it may', async (t) => {
  const check = checker(ObsEntry);
  const entry = (rule: object) => check({ kind: 'obs', name: 'OBS', host: 'obs.local', rules: [rule] }).ok;
  t.ok(entry({ when: 'seat', seats: [5], scene: 'Камера 2' }));
  t.notOk(entry({ when: 'seat', scene: 'Камера 2' }), 'which seat?');
  t.notOk(entry({ when: 'ballot', seats: [5], scene: 'Камера 2' }));
  t.notOk(entry({ when: 'closed-part', scene: 'Зала' }), 'that has its own field');
});
