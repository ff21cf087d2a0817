/** What every family of card readers has to do, played over its own wire against its simulated far end. */
import type { Test } from 'tap';
import { type Family, rigOf } from './rig.ts';

/** A rig whose reader has been started at a far end that is there. */
async function started(t: Test, family: Family, card?: string) {
  const rig = rigOf(family, t.teardown);
  await rig.far.plug();
  if (card !== undefined) rig.far.put(card);
  await rig.far.settled?.();
  rig.place.start();
  await rig.until(() => rig.told.some((word) => word.startsWith('up')));
  return rig;
}

/** Of every family. */
export function conforms(t: Test, family: Family): void {
  const [first] = family.cards;

  t.test('a reader that is not there is told as a trouble, and found when it comes', async (t) => {
    const { far, place, told, troubles, until } = rigOf(family, t.teardown);
    place.start();
    await until(() => troubles.length > 0);
    t.match(place.health, { device: 'reader-1', kind: family.kind, seat: 7, online: false, trouble: troubles[0] });
    await far.plug();
    await until(() => told.some((word) => word.startsWith('up')));
    t.match(place.health, { online: true, reopened: 0, cards: 0 });
    t.notOk(place.health.trouble);
  });

  t.test('a card is read as it is, whatever its length', async (t) => {
    const { far, told, place, until } = await started(t, family);
    for (const card of family.cards) {
      far.put(card);
      await until(() => told.includes(`in ${card}`));
    }
    t.same(
      told.filter((word) => word.startsWith('in ')),
      family.cards.map((card) => `in ${card}`),
    );
    t.equal(place.health.cards, family.cards.length);
  });

  t.test('what means nothing is counted by reason, and is no card', async (t) => {
    const { far, told, place, until } = await started(t, family);
    const before = told.length;
    far.noise();
    await until(() => family.noise.every((reason) => (place.health.discardedBytes[reason] ?? 0) > 0));
    far.put(first);
    await until(() => told.includes(`in ${first}`));
    t.equal(told[before], `in ${first}`, 'nothing was told before');
  });

  t.test('a reader that is ended can be ended again, before it has begun too', async (t) => {
    const { place } = await started(t, family);
    place.end();
    place.end();
    const never = rigOf(family, t.teardown);
    never.place.end();
    t.same(never.told, []);
  });
}

/** Of families whose readers know when a card has gone. */
export function tellsRemoval(t: Test, family: Family): void {
  const [first, second] = family.cards;

  t.test('a bridge that has just started tells of an empty reader', async (t) => {
    const { told } = await started(t, family);
    t.same(told, ['out', 'up empty']);
  });

  t.test('a bridge that has just started tells of the card that lies there', async (t) => {
    const { told } = await started(t, family, first);
    t.same(told, [`in ${first}`, 'up full']);
  });

  t.test('a card is told once however long it lies there, and once when it has gone', async (t) => {
    const { far, told, readings, until } = await started(t, family);
    far.put(first);
    await until(() => readings.length >= (family.kind === 'pcsc' ? 1 : 4));
    far.take();
    await until(() => told.length >= 6);
    t.same(told, ['out', 'up empty', `in ${first}`, 'up full', 'out', 'up empty']);
  });

  t.test('another card in place of the first means that the first has gone', async (t) => {
    const { far, told, until } = await started(t, family, first);
    far.put(second);
    await until(() => told.includes(`in ${second}`));
    const reports = told.filter((word) => !word.startsWith('up'));
    t.same(reports, [`in ${first}`, 'out', `in ${second}`]);
    t.equal(told.at(-1) === `in ${second}` ? 'up full' : told.at(-1), 'up full');
  });

  t.test('contact lost is not leaving: the same card found afterwards changes nothing', async (t) => {
    const { far, told, place, until } = await started(t, family, first);
    await far.unplug();
    await until(() => told.includes('down full'));
    await far.plug();
    await until(() => told.length >= 4);
    t.same(told, [`in ${first}`, 'up full', 'down full', 'up full']);
    t.equal(place.health.reopened, 1);
  });

  t.test('a card taken while contact was lost is told as gone when contact returns', async (t) => {
    const { far, told, until } = await started(t, family, first);
    await far.unplug();
    far.take();
    await until(() => told.includes('down full'));
    await far.plug();
    await until(() => told.length >= 5);
    t.same(told, [`in ${first}`, 'up full', 'down full', 'out', 'up empty']);
  });

  t.test('a card swapped while contact was lost is told as gone, and the other as put in', async (t) => {
    const { far, told, until } = await started(t, family, first);
    await far.unplug();
    far.put(second);
    await until(() => told.includes('down full'));
    await far.plug();
    await until(() => told.length >= 6);
    t.same(told, [`in ${first}`, 'up full', 'down full', 'out', `in ${second}`, 'up full']);
  });
}
