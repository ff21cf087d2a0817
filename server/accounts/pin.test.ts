import { test } from 'tap';
import { hashPin, isPin, weakness } from './pin.ts';

test('a PIN is known again, another is not, and nothing of it stands in what is kept', async (t) => {
  const kept = await hashPin('274915');
  t.ok(await isPin('274915', kept));
  t.notOk(await isPin('274916', kept));
  t.notMatch(kept, '274915');
  t.match(kept, /^scrypt\$16384\$8\$1\$/);
});

test('the same PIN is kept differently each time', async (t) => {
  t.not(await hashPin('2749'), await hashPin('2749'));
});

for (const plain of ['0000', '1234', '9876', '777777']) {
  test(`${plain} is too plain for a PIN`, async (t) => {
    t.equal(weakness(plain, 'deputy')?.code, 'PIN_TOO_PLAIN');
  });
}

test('who runs the sitting or the system needs six digits, a deputy four', async (t) => {
  t.equal(weakness('2749', 'deputy'), undefined);
  for (const role of ['chair', 'secretary', 'operator'] as const) {
    t.match(weakness('27491', role), { code: 'PIN_TOO_SHORT', details: { least: 6 } });
    t.equal(weakness('274915', role), undefined);
  }
});
