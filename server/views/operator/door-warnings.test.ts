import { test } from 'tap';
import { doorWarnings } from './door-warnings.ts';

const MINUTE_MS = 60_000;
/** So many wrong PINs, a minute apart. */
const wrong = (count: number, of: (at: number) => { name: string; address: string }) =>
  Array.from({ length: count }, (_, at) => ({ ...of(at), atMs: at * MINUTE_MS }));
const told = (guesses: ReturnType<typeof wrong>, isShut = false) =>
  doorWarnings({ wrongPins: { guesses, isShut } }).map(({ what }) => what.uk);
const anna = 'Гнатюк Анна';

test('four wrong PINs are a slip of the finger, and nobody is warned', async (t) => {
  t.strictSame(told(wrong(4, () => ({ name: anna, address: '10.0.0.7' }))), []);
  t.strictSame(doorWarnings({}), []);
});

test('six from one address for one name say whose PIN, from where and in what time', async (t) => {
  t.strictSame(told(wrong(6, () => ({ name: anna, address: '10.0.0.7' }))), [
    'Неправильний PIN, спроб: 6 за 5 хв. Гнатюк Анна; адреса 10.0.0.7.',
  ]);
});

test('one PIN on many names from one address says how many names', async (t) => {
  t.strictSame(told(wrong(20, (at) => ({ name: `Депутат ${at}`, address: '10.0.0.7' }))), [
    'Неправильний PIN, спроб: 20 за 19 хв. Різні імена: 20; адреса 10.0.0.7.',
  ]);
});

test('many for one name from ever new addresses name the person', async (t) => {
  t.strictSame(told(wrong(5, (at) => ({ name: anna, address: `10.0.0.${at}` }))), [
    'Неправильний PIN, спроб: 5 за 4 хв. Гнатюк Анна; різні адреси: 5.',
  ]);
});

test('a door that is shut to strangers is a fault', async (t) => {
  t.match(doorWarnings({ wrongPins: { guesses: [], isShut: true } }), [{ key: 'pins-shut', grave: 'fault' }]);
});
