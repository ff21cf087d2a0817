import { test } from 'tap';
import type { RecordingView } from '#contract/recording';
import { recordingWarnings } from './recording-warnings.ts';

const GOES: RecordingView = { state: 'recording', archive: {} };
const WHY = { uk: 'Звукової карти немає.', en: 'The sound card is missing.' };
const keysOf = (recording: RecordingView, isUnderWay = true) =>
  recordingWarnings({ recording }, isUnderWay).map(({ key, grave }) => `${grave} ${key}`);

test('the operator is warned of a recording that is silent, fails or soon has no room', (t) => {
  t.same(keysOf(GOES), []);
  t.same(keysOf({ ...GOES, silentSince: '2026-03-30T07:00:00.000Z' }), ['fault recording-silent']);
  t.same(keysOf({ ...GOES, disk: { freeBytes: 1, minutes: 59, low: true } }), ['notice recording-disk']);
  t.same(keysOf({ ...GOES, state: 'failed', why: WHY }), ['fault recording-failed']);
  t.same(
    keysOf({ ...GOES, state: 'failed', why: WHY }, false),
    ['notice recording-failed'],
    'before a sitting it may wait',
  );
  t.same(keysOf({ state: 'ready', idle: 'ended-by-hand', archive: {} }), ['notice recording-idle']);
  t.same(keysOf({ state: 'ready', idle: 'not-begun', archive: {} }), ['notice recording-idle']);
  t.same(keysOf({ state: 'ready', idle: 'long-break', archive: {} }), [], 'it goes on when the sitting does');
  t.same(keysOf({ ...GOES, unmended: 2 }), ['notice recording-unmended']);
  t.same(keysOf({ state: 'off', archive: {} }), []);
  t.same(recordingWarnings({}, true), []);
  t.end();
});
