import fc from 'fast-check';
import { test } from 'tap';
import type { MicrophonePlace } from '#contract/hall-bus';
import type { SeatNumber } from '#contract/ids';
import type { OnAirMoment } from '../moment.ts';
import { lastTold } from './last-told.ts';
import { changes, silenced, tallyOf } from './tally.ts';

const seat = (number: number) => number as SeatNumber;
const places: readonly MicrophonePlace[] = ['chair', 'rostrum', seat(5), seat(12)];
const speaking: OnAirMoment = {
  happens: 'speech',
  open: ['chair', seat(5)],
  places,
  speaker: { name: 'Щербань Олег Петрович', place: seat(5) },
};
const closedPart: OnAirMoment = { happens: 'closed-part', open: [], places };

test('every place is told of, open or closed, with who speaks and what happens', async (t) => {
  t.same(Object.fromEntries(tallyOf(speaking)), {
    closed: 0,
    event: 'speech',
    place: '5',
    speaker: 'Щербань Олег Петрович',
    'mic/chair': 1,
    'mic/rostrum': 0,
    'mic/5': 1,
    'mic/12': 0,
  });
});

test('in a closed part every microphone is told as closed, and nobody’s name', async (t) => {
  const tally = tallyOf(closedPart);
  t.match(Object.fromEntries(tally), { closed: 1, event: 'closed-part', place: '', speaker: '' });
  t.notOk([...tally].some(([path, value]) => path.startsWith('mic/') && value !== 0));
});

test('only what has changed is told, what closes before what opens', async (t) => {
  const before = tallyOf(speaking);
  const after = tallyOf({ ...speaking, open: ['chair', seat(12)], speaker: { name: 'Їжак', place: seat(12) } });
  t.same(changes(before, before), []);
  t.same(changes(before, after), [
    ['place', '12'],
    ['speaker', 'Їжак'],
    ['mic/5', 0],
    ['mic/12', 1],
  ]);
});

test('a place that is no more is told as closed', async (t) => {
  const after = tallyOf({ ...speaking, open: ['chair'], places: ['chair', 'rostrum'] });
  t.match(
    changes(tallyOf(speaking), after).filter(([path]) => path.startsWith('mic/')),
    [
      ['mic/5', 0],
      ['mic/12', 0],
    ],
  );
});

test('what remains when the hub goes leads no camera, and a closed part stays one', async (t) => {
  t.same(Object.fromEntries(silenced(tallyOf(speaking))), {
    ...{ closed: 0, event: 'none', place: '', speaker: '' },
    ...{ 'mic/chair': 0, 'mic/rostrum': 0, 'mic/5': 0, 'mic/12': 0 },
  });
  t.match(Object.fromEntries(silenced(tallyOf(closedPart))), { closed: 1, event: 'closed-part' });
});

test('a name has no control character, for a zero byte would end an OSC string', async (t) => {
  const named = (name: string) => tallyOf({ ...speaking, speaker: { name } }).get('speaker');
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => !/\p{Cc}/u.test(String(named(name)))));
  t.equal(named('Шевчук\nМарʼяна'), 'Шевчук Марʼяна');
});

test('the operator reads which microphone was opened, and that a closed part leads no camera', async (t) => {
  t.same(lastTold(tallyOf(speaking), 0), {
    at: '1970-01-01T00:00:00.000Z',
    what: { uk: 'Мікрофон увімкнено: головуючий, місце 5', en: 'Microphone open: chair, seat 5' },
  });
  t.match(lastTold(tallyOf(closedPart), 0).what.uk, /камери не ведуться/);
  t.match(lastTold(tallyOf({ happens: 'break', open: [], places }), 0).what.uk, 'Мікрофони вимкнено');
});
