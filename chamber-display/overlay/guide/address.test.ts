/** The guide's addresses: what is chosen is what an overlay reads, and what is wrong in one is told. */
import fc from 'fast-check';
import { test } from 'tap';
import { checkMessages } from '../../kit/testing/message-rules.ts';
import { NUMBERS, readOptions, WORDS } from '../params.ts';
import { checkAddress, type Look, lookIn, searchOf, USUAL } from './address.ts';
import { guideEn } from './messages.en.ts';
import { guideUk } from './messages.uk.ts';

checkMessages('guide', guideUk, guideEn);

const looks: fc.Arbitrary<Look> = fc.record({
  theme: fc.constantFrom(...WORDS.theme),
  lang: fc.constantFrom(...WORDS.lang),
  position: fc.constantFrom(...WORDS.position),
  animate: fc.constantFrom(...WORDS.animate),
  map: fc.constantFrom(...WORDS.map),
  closed: fc.constantFrom(...WORDS.closed),
  delay: fc.integer({ min: 0, max: NUMBERS.delay.to * 10 }).map((tenths) => String(tenths / 10)),
  hold: fc.nat(NUMBERS.hold.to).map(String),
  scale: fc.constantFrom('0.5', '1', '1,25', '2'),
  safe: fc.nat(NUMBERS.safe.to).map(String),
});

test('an address of the guide has no fault, and asks for what was chosen', async (t) => {
  fc.assert(
    fc.property(looks, fc.constantFrom(...WORDS.scene), (look, scene) => {
      const search = searchOf(scene, look);
      const { options, faults } = readOptions(search);
      const asked = [
        options.scene,
        options.theme,
        options.delayMs,
        options.scale,
        options.animate,
        options.map,
        options.closed,
      ];
      const wanted = [scene, look.theme, Number(look.delay) * 1000, Number(look.scale.replace(',', '.'))];
      if (faults.length > 0) throw new Error(search);
      if (String(asked) !== String([...wanted, look.animate === 'on', look.map, look.closed])) throw new Error(search);
      if (searchOf(scene, lookIn(search)) !== search) throw new Error(`${search} is read otherwise`);
    }),
  );
  t.pass('each is read as it was chosen');
});

test('what is as usual is not in the address, nor what no overlay would read', async (t) => {
  t.equal(searchOf('tally', USUAL), '?scene=tally');
  t.equal(searchOf('tally', { ...USUAL, delay: '2,5', scale: 'huge', hold: '' }), '?scene=tally&delay=2.5');
});

test('a word that there is not leaves the usual choice; a number stays to be seen and mended', async (t) => {
  t.strictSame(lookIn('?theme=blue&delay=90&scene=tally'), { ...USUAL, delay: '90' });
});

test('a pasted address is looked over', async (t) => {
  const start = 'http://hub.rada.example:8080/overlay/';
  const check = (rest: string) => checkAddress(rest, start);
  t.match(check(` ${start}?scene=tally&delay=2 `), { kind: 'read', hasScene: true, faults: [] });
  t.match(check(start), { kind: 'read', hasScene: false, faults: [] });
  t.match(check(`${start}?scene=tally&theme=blue`), { faults: [{ parameter: 'theme', value: 'blue' }] });
  for (const other of ['', 'http://hub.rada.example:8080/hall/', `${start}x`]) t.match(check(other), { kind: 'other' });
});

test('every choice, parameter and scene of an address has its words', async (t) => {
  const { scene, position, ...others } = WORDS;
  const keys = [
    ...scene.flatMap((name) => [`scene.${name}`, `scene.${name}.when`]),
    ...position.map((place) => `position.${place || 'own'}`),
    ...Object.entries(others).flatMap(([parameter, words]) => words.map((word) => `${parameter}.${word}`)),
    ...Object.keys(USUAL).flatMap((parameter) => [`${parameter}.name`, `${parameter}.means`]),
  ];
  t.strictSame(
    keys.filter((key) => !(key in guideUk)),
    [],
  );
});
