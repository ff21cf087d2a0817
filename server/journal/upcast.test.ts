import { test } from 'tap';
import { anEvent } from './fixtures/samples.ts';
import { createUpcast, type Upcaster } from './upcast.ts';

const toSeconds: Upcaster = {
  type: 'BellRang',
  from: 1,
  upcast: ({ minutes, ...rest }) => ({ ...rest, seconds: Number(minutes) * 60 }),
};
const toList: Upcaster = {
  type: 'BellRang',
  from: 2,
  upcast: ({ seconds, ...rest }) => ({ ...rest, strokes: [seconds] }),
};

test('an old event walks through every version between its own and the newest', async (t) => {
  const upcast = createUpcast([toList, toSeconds]);
  const old = anEvent(1, { type: 'BellRang', v: 1, data: { minutes: 2, by: 'm01' } });
  t.same(upcast(old), { ...old, v: 3, data: { by: 'm01', strokes: [120] } });
  t.same(upcast({ ...old, v: 2, data: { seconds: 5 } }), { ...old, v: 3, data: { strokes: [5] } });
  t.same(old.data, { minutes: 2, by: 'm01' }, 'the event as written is left alone');
});

test('today’s events, and types that never changed, pass as they are', async (t) => {
  const upcast = createUpcast([toSeconds]);
  for (const event of [anEvent(1, { type: 'BellRang', v: 2 }), anEvent(2)]) t.equal(upcast(event), event);
});

test('two upcasters for one step are a bug', async (t) => {
  t.throws(() => createUpcast([toSeconds, toSeconds]), /two upcasters for BellRang version 1/);
});
