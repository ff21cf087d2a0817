import { test } from 'tap';
import { ManualClock } from '../../clock.ts';
import { Conditions } from '../../testing/conditions.ts';
import type { ReaderEars } from '../reader.ts';
import { conforms } from '../testing/conformance.ts';
import { rigOf } from '../testing/rig.ts';
import { pcscFamily } from './family.ts';
import { AGAIN_MS, earsThatSay, FIRST_WORD_MS, PcscCardReader, SILENCE_MS } from './reader.ts';
import { PcscWatch } from './watch.ts';

const { pcsc, far, end } = pcscFamily();

test('pcsc keeps the rules of every reader', async (t) => conforms(t, pcsc));

test('a card with a made-up UID, or none, is refused with a word', async (t) => {
  const { far, place, told, troubles, until } = rigOf(pcsc, t.teardown);
  await far.plug();
  far.put('08A1B2C3');
  await far.settled();
  place.start();
  await until(() => troubles.some((why) => why.includes('no identity')));
  far.answer = () => Buffer.of(0x6a, 0x81);
  far.put('A1B2C3D4');
  await until(() => troubles.some((why) => why.includes('gives no UID')));
  t.same(told, ['out', 'up empty']);
});

/** Ears that write all they hear down. */
function earsOf(heard: string[], look: () => void = () => undefined): ReaderEars {
  return earsThatSay((said) => {
    heard.push(said.join(' '));
    look();
  });
}

test('a manager that stands still holds up nobody: the reader is given up, sought anew, and found', async (t) => {
  const heard: string[] = [];
  const clock = new ManualClock();
  const conditions = new Conditions(() => [...heard, far.log()].join('\n'));
  const ears = earsOf(heard, () => conditions.look());
  const reader = new PcscCardReader({ path: far.path, clock, ears });
  t.teardown(async () => {
    far.stall(false);
    reader.end();
    await far.end();
  });
  await far.plug();
  far.put('A1B2C3D4');
  await far.settled();
  reader.start();
  await conditions.until(() => heard.includes('card A1B2C3D4'));
  far.stall(true);
  clock.advance(SILENCE_MS);
  t.same(heard.slice(0, 3), ['up', 'card A1B2C3D4', 'down']);
  t.match(heard[3], /^trouble .*does not answer/);
  clock.advance(AGAIN_MS + FIRST_WORD_MS);
  t.match(heard[4], /^trouble .*does not answer/, 'nor does the next process get an answer');
  far.stall(false);
  clock.advance(AGAIN_MS);
  await conditions.until(() => heard.length >= 7);
  t.same(heard.slice(5), ['up', 'card A1B2C3D4']);
});

test('where the binding has not been compiled, the reader says what to do, and the rest of the hall goes on', async (t) => {
  const heard: string[] = [];
  let looked = 0;
  const given = { load: () => undefined, looked: () => (looked += 1) };
  const watch = new PcscWatch({ path: 'any', clock: new ManualClock(), ears: earsOf(heard) }, given);
  watch.start();
  watch.end();
  t.match(heard, [/libpcsclite-dev/]);
  t.equal(looked, 1, 'and it is no silence');
});

test('leaves nothing behind', end);
