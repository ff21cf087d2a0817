import { test } from 'tap';
import { type JournalEvent, toStored } from './event.ts';
import { anEvent } from './fixtures/samples.ts';

test('an event is stored with its data as canonical JSON', async (t) => {
  t.same(toStored(anEvent(1, { data: { b: 1, a: [-0, 1e21] } })), { ...anEvent(1), data: '{"a":[0,1e+21],"b":1}' });
});

const unfit: readonly [string, Partial<JournalEvent>][] = [
  ['without a stream', { stream: '' }],
  ['with a control character in its type', { type: 'a\u0000' }],
  ['with half a character in its actor', { actor: '\udc00' }],
  ['with version 0', { v: 0 }],
  ['with a version that is not whole', { v: 1.5 }],
  ['with a stamp that has no milliseconds', { at: '2026-03-30T07:00:00Z' }],
  ['with a stamp of another zone', { at: '2026-03-30T10:00:00.000+03:00' }],
  ['with a stamp of no day', { at: '2026-13-30T07:00:00.000Z' }],
  ['with half a character in its data', { data: { a: '\ud800' } }],
  ['with a list as data', { data: [] as never }],
  ['with a field that the file has no place for', { colour: 'red' } as never],
  ['with no data', { data: null as never }],
];

for (const [how, part] of unfit) {
  test(`an event ${how} is not taken`, async (t) => {
    t.throws(() => toStored(anEvent(1, part)), TypeError);
  });
}
