import { test } from 'tap';
import { begunAt, placeOf, placeWritten, secondsWritten } from './video-time.ts';

test('a place in a video is taken as people write it', async (t) => {
  t.strictSame(['0:00', '3:41', '00:03:41', '1:02:03', '1.02.03', ' 12:05 ', '95:10'].map(secondsWritten), [
    ...[0, 221, 221, 3723, 3723, 725, 5710],
  ]);
  for (const words of ['', '221', '3:4', '3:61', '1:75:00', '1:2:3:4', 'п’ята', '-3:41'])
    t.equal(secondsWritten(words), undefined, words);
});

test('whoever knows where the opening is heard has told when the video began, and it is shown back so', async (t) => {
  const opened = '2026-03-30T07:05:00.000Z';
  const at = begunAt(opened, 221);
  t.equal(at, '2026-03-30T07:01:19.000Z');
  t.equal(placeOf(opened, at), '0:03:41');
  t.equal(placeOf(opened, opened), '0:00:00');
  t.equal(placeOf(opened, '2026-03-30T07:05:01.000Z'), undefined, 'it was over when the video began');
  t.equal(placeWritten(3723.4), '1:02:03');
});
