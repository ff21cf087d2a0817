import { test } from 'tap';
import { nextNumber } from './next-number.ts';

test('the next item gets one more than the greatest number', async (t) => {
  t.equal(nextNumber([{ number: '2' }, { number: '10' }, { number: '9.1' }]), '11');
});

test('words among the numbers are passed over', async (t) => {
  t.equal(nextNumber([{ number: 'Різне' }]), '1');
});
