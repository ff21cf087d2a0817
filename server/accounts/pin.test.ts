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
  t.not(await hashPin('274936'), await hashPin('274936'));
});

test('a PIN has six digits whosever it is, and one that is too short says how many', async (t) => {
  t.match(weakness('27491'), { code: 'PIN_TOO_SHORT', details: { least: 6 } });
  t.equal(weakness('274915'), undefined);
});

test('a PIN that is easily guessed is refused with the reason', async (t) => {
  t.match(weakness('123456'), { code: 'PIN_TOO_PLAIN', uk: /цифри йдуть підряд/, en: /in a row/ });
  t.match(weakness('120385'), { code: 'PIN_TOO_PLAIN', uk: /схожий на дату/, en: /a date/ });
});
