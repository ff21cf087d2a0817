import { test } from 'tap';
import { type Plainness, plainness } from './pin.ts';

const PLAIN: Readonly<Record<Plainness, readonly string[]>> = {
  repeat: ['000000', '111111', '123123', '272727', '112211', '747474', '10011001', '749749749'],
  row: ['123456', '654321', '567890', '890123', '135791', '112233', '998877', '111222333', '0123456789'],
  mirror: ['274472', '123321', '27494949472'],
  date: ['120385', '850312', '12031985', '19850312', '198527', '271985', '010203'],
  pattern: ['147258', '159753', '789456', '314159'],
};
for (const [why, pins] of Object.entries(PLAIN)) {
  for (const pin of pins) test(`${pin} is easily guessed: ${why}`, async (t) => void t.equal(plainness(pin), why));
}

test('a PIN of no pattern may be chosen', async (t) => {
  for (const pin of ['274915', '380261', '550183', '508364', '918273645546']) t.equal(plainness(pin), undefined, pin);
});

test('nine of ten PINs of six digits may be chosen', async (t) => {
  const plain = Array.from({ length: 1_000_000 }, (_, pin) => plainness(String(pin).padStart(6, '0'))).filter(Boolean);
  t.ok(plain.length > 80_000 && plain.length < 100_000, String(plain.length));
});
