import { test } from 'tap';
import { lengthInWords, shortDay } from './sound-groups.ts';

test('the day until which sound is kept is the council’s', async (t) => {
  t.equal(shortDay('2031-03-30T10:12:05.000Z', 'Europe/Kyiv'), '30.03.2031');
  t.equal(shortDay('2031-03-30T22:30:00.000Z', 'Europe/Kyiv'), '31.03.2031', 'closed past midnight');
});

test('lengths are told as clocks tell them', async (t) => {
  t.same([125_000, 3_723_000].map(lengthInWords), ['2:05', '1:02:03']);
});
