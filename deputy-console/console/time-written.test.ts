import { test } from 'tap';
import { timeWritten } from './time-written.ts';

test('a time is written with a colon, a full stop, a space or nothing between; what is no time is none', async (t) => {
  for (const words of ['9:05', '09.05', ' 0905 ', '9 05']) t.equal(timeWritten(words), '09:05');
  for (const words of ['', '24:00', '12:60', '9', '14:3', '2 PM', '-1:20']) t.equal(timeWritten(words), undefined);
});
