import { test } from 'tap';
import type { SealView } from '#contract/seal';
import { sealWarnings } from './seal-warnings.ts';

const READY: SealView = { state: 'ready', validUntil: '2041-03-30T09:00:00.000Z' };
const why = { uk: 'Немає відповіді.', en: 'No answer.' };
const keysOf = (seal?: SealView) => sealWarnings(seal ? { seal } : {}).map(({ key, grave }) => `${grave} ${key}`);

test('a seal that is well, or not there, is not spoken of', (t) => {
  t.same(keysOf(), []);
  t.same(keysOf({ ...READY, stamps: { url: 'https://tsa.example', owed: 2 } }), []);
  t.end();
});

test('a key that can’t be used is a fault; an end that is near, another name and owed stamps may wait', (t) => {
  t.same(keysOf({ ...READY, state: 'refused', refused: why }), ['fault seal-refused']);
  t.same(keysOf({ ...READY, endsSoon: true, isOfOther: true }), ['notice seal-ends', 'notice seal-of-other']);
  const owing = {
    ...READY,
    stamps: { url: 'https://tsa.example', owed: 2, failed: { at: '2026-03-30T09:00:00Z', why } },
  };
  t.same(keysOf(owing), ['notice time-stamps']);
  t.same(keysOf({ ...READY, keyChangedAt: '2026-03-30T09:00:00Z' }), ['notice seal-key-changed']);
  const ahead = (clockAheadSeconds: number) => ({
    ...READY,
    stamps: { url: 'https://tsa.example', owed: 0, clockAheadSeconds },
  });
  t.same(keysOf(ahead(3600)), ['notice seal-clock']);
  const say = (seconds: number) => sealWarnings({ seal: ahead(seconds) })[0]?.what.uk;
  t.match(say(3600), 'поспішає на 60 хв');
  t.match(say(-600), 'відстає на 10 хв');
  t.end();
});

test('the operator is told until when, and what to do', (t) => {
  const [warning] = sealWarnings({ seal: { ...READY, endsSoon: true } });
  t.match(warning?.what.uk, 'діє до 30.03.2041');
  t.match(warning?.remedy?.uk, 'Оновіть сертифікат');
  t.end();
});
