import { test } from 'tap';
import { sampleHall } from '../kit/sample-views.ts';
import { platesOf } from './plates.ts';

test('a closed part is said over every scene of it', async (t) => {
  for (const scene of ['agenda', 'item', 'speech', 'ballot', 'result', 'break'] as const) {
    const view = sampleHall({ scene, deputies: 26 });
    t.same(platesOf(view), []);
    t.same(platesOf({ ...view, ...(view.head && { head: { ...view.head, closedPart: true } }) }), ['closed-part']);
  }
});

test('a lost quorum is said while the sitting is open, and not before its opening', async (t) => {
  const quorum = { deputies: 12, needed: 14, met: false };
  t.same(platesOf({ ...sampleHall({ scene: 'item', deputies: 26 }), quorum }), ['no-quorum']);
  t.same(platesOf({ ...sampleHall({ scene: 'idle', deputies: 26 }), quorum }), []);
});

test('the head has room for two plates: the heavier ones', async (t) => {
  const view = sampleHall({ scene: 'ballot', deputies: 26 });
  const quorum = { deputies: 12, needed: 14, met: false };
  const all = {
    ...view,
    quorum,
    ...(view.head && { head: { ...view.head, closedPart: true as const } }),
    ...(view.ballot && { ballot: { ...view.ballot, manner: 'secret' as const, trial: true as const } }),
  };
  t.same(platesOf(all), ['closed-part', 'trial']);
});

test('a quorum that stands only by those whom others registered is said over every scene; one that stands without them is not', async (t) => {
  const quorum = { deputies: 15, needed: 14, met: true, entered: 4 };
  t.same(platesOf({ ...sampleHall({ scene: 'item', deputies: 26 }), quorum }), ['entered']);
  t.same(platesOf({ ...sampleHall({ scene: 'item', deputies: 26 }), quorum: { ...quorum, deputies: 20 } }), []);
});
