import { test } from 'tap';
import { cardOfAnswer } from './codec.ts';

const answer = (hex: string) => cardOfAnswer(Buffer.from(hex, 'hex'));

test('a UID of four, seven or ten bytes is a card', async (t) => {
  t.same(answer('a1b2c3d49000'), { card: 'A1B2C3D4' });
  t.same(answer('04a1b2c3d4e5f69000'), { card: '04A1B2C3D4E5F6' });
  t.same(answer('04a1b2c3d4e5f60718299000'), { card: '04A1B2C3D4E5F6071829' });
});

test('a UID made up anew each time is known by its first byte; a longer one may begin so', async (t) => {
  t.equal(answer('08b2c3d49000'), 'random');
  t.same(answer('08a1b2c3d4e5f69000'), { card: '08A1B2C3D4E5F6' });
});

test('an answer without success, without a UID, or of another length is no card', async (t) => {
  for (const hex of ['6a81', 'a1b2c3d46300', '9000', 'a1b2c39000', '90', '']) t.equal(answer(hex), undefined, hex);
});
