import fc from 'fast-check';
import { test } from 'tap';
import type { ItemId } from '#contract/ids';
import { live, lives } from '../council/testing/lives.ts';
import { House, openHouse } from '../views/house.ts';
import { PaperHub } from '../views/testing/paper-hub.ts';
import { convening, idOf } from '../views/testing/small-council.ts';
import { HAPPENINGS, momentOf } from './moment.ts';

function inSitting() {
  const hub = new PaperHub();
  const house = openHouse(hub, 'Вербівська міська рада');
  hub.giveAll(convening());
  for (const id of ['head', 'm1', 'm2', 'm3']) hub.giveAll({ type: 'register-member', memberId: idOf(id) });
  hub.giveAll({ type: 'open-sitting' }, { type: 'open-item', itemId: '8-14-1-i1' as ItemId });
  return { hub, moment: () => momentOf(house) };
}

test('before anything is convened nothing happens, and the chair and the rostrum have their microphones', async (t) => {
  const moment = momentOf(new House('Вербівська міська рада'));
  t.same(moment, { happens: 'none', open: [], places: ['chair', 'rostrum'] });
});

test('who has the floor is told with the place of the open microphone', async (t) => {
  const { hub, moment } = inSitting();
  t.match(moment(), { happens: 'quiet', open: ['chair'], places: ['chair', 'rostrum', 1, 2, 3, 4, 5, 6] });
  hub.giveAll({ type: 'grant-floor', memberId: idOf('m1'), kind: 'debate' });
  t.match(moment(), {
    happens: 'speech',
    open: ['chair', 2],
    speaker: { name: 'Щербань Олег Петрович', place: 2 },
  });
});

test('a break is told as one, with every microphone closed', async (t) => {
  const { hub, moment } = inSitting();
  hub.giveAll({ type: 'adjourn-sitting' });
  t.match(moment(), { happens: 'break', open: [] });
});

test('in a closed part nobody is named and no camera is led, though microphones are open', async (t) => {
  const { hub, moment } = inSitting();
  hub.giveAll({ type: 'begin-closed-part', reason: 'персональні дані' });
  hub.giveAll({ type: 'grant-floor', memberId: idOf('m1'), kind: 'debate' });
  t.same(moment(), { happens: 'closed-part', open: [], places: ['chair', 'rostrum', 1, 2, 3, 4, 5, 6] });
  hub.giveAll({ type: 'end-closed-part' });
  t.same([moment().happens, moment().open], ['quiet', ['chair']], 'nor is the speech that goes on when the doors open');
  hub.giveAll({ type: 'end-speech' }, { type: 'grant-floor', memberId: idOf('m1'), kind: 'debate' });
  t.match(moment(), { happens: 'speech', open: ['chair', 2] });
});

test('in no sitting that a council can live is a closed part told of, nor a place that has no microphone', async (t) => {
  const seen = new Set<string>();
  const look = (house: House) => {
    const { happens, open, places, speaker } = momentOf(house);
    seen.add(happens);
    const isClosed = house.current?.sitting.closedPart !== undefined;
    if (isClosed !== (happens === 'closed-part')) throw new Error(`${happens} in a closed part`);
    if (isClosed && (open.length > 0 || speaker)) throw new Error('a closed part is told of');
    if (open.some((place) => !places.includes(place))) throw new Error(`${open} are not among ${places}`);
    if (speaker?.place !== undefined && !open.includes(speaker.place)) throw new Error('who speaks has no microphone');
  };
  const livedThrough = fc.property(lives(80), (life) => {
    const house = new House('Вербівська міська рада');
    let position = 0;
    live(life, {
      step: ({ events, context: { nowMs } }) => {
        const at = new Date(nowMs).toISOString();
        const envelope = { hash: '', stream: 'sitting/8-14-1', at, actor: 'test', cause: '' };
        house.apply(events.map((event) => ({ ...envelope, position: ++position, event })));
        look(house);
      },
    });
  });
  t.doesNotThrow(() => fc.assert(livedThrough, { numRuns: 150 }));
  t.same(
    [...HAPPENINGS].filter((one) => !seen.has(one)),
    [],
    'every happening was seen',
  );
});
