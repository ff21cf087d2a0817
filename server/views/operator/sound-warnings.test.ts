import { test } from 'tap';
import type { RecordingView } from '#contract/recording';
import { soundWarnings } from './sound-warnings.ts';

const line = { folder: '2026-03-30', files: 10, bytes: 1, ms: 1, dueAt: '2031-03-30T10:00:00.000Z' };
const keysOf = (view: Pick<RecordingView, 'archive' | 'unarchived'>) =>
  soundWarnings(view).map(({ grave, key }) => `${grave} ${key}`);

test('of the archive is told what is damaged, what could not be read, and what could not be made', async (t) => {
  t.same(keysOf({ archive: { one: line } }), []);
  t.same(keysOf({ archive: { one: { ...line, damaged: true } } }), ['fault sound-damaged']);
  t.same(keysOf({ archive: { one: { ...line, lostMs: 10_020 } } }), ['notice sound-lacking']);
  t.match(soundWarnings({ archive: { one: { ...line, lostMs: 10_020 } } })[0]?.what.uk, /2026-03-30/);
  t.same(keysOf({ archive: {}, unarchived: { one: { why: { uk: 'Немає місця', en: 'No room' } } } }), [
    'notice sound-unarchived',
  ]);
});
