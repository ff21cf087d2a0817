import { test } from 'tap';
import { canonicalNames, normaliseName } from './names.ts';

test('an apostrophe between letters becomes the letter apostrophe, however it was typed', async (t) => {
  t.equal(normaliseName("Дем'яненко Мар’яна"), 'Демʼяненко Марʼяна');
  t.equal(normaliseName('В`ячеслав О‘Коннор'), 'Вʼячеслав ОʼКоннор');
});

test('a quotation mark at the edge of a word stays as it is', async (t) => {
  t.equal(normaliseName("фракція 'Рідний край'"), "фракція 'Рідний край'");
  t.equal(normaliseName('’я у дужках (’)'), '’я у дужках (’)');
});

test('a letter written with a combining mark becomes one letter, and a second pass changes nothing', async (t) => {
  const once = normaliseName("Андрі\u0438\u0306 Лук'янов");
  t.equal(once, 'Андрі\u0439 Лукʼянов');
  t.equal(normaliseName(once), once);
});

test('every name of a council’s file comes into its one form: a faction typed in three ways is one', async (t) => {
  const member = (id: string, faction?: string) => ({ id, name: "Лук'янова Єва", ...(faction && { faction }) });
  const file = {
    council: { name: "Слов'янська міська рада", seats: 26 },
    sitting: { place: 'сесійна зала, пров. Знам’янський', number: 1 },
    members: [member("m'1", "Слов'янська"), member('m2', 'Слов’янська'), member('m3', 'Словʼянська'), member('m4')],
    chair: 'Дем’яненко Ганна',
  };
  const canonical = canonicalNames(file);
  t.same(new Set(canonical.members.map(({ faction }) => faction)), new Set(['Словʼянська', undefined]));
  t.match(canonical, {
    council: { name: 'Словʼянська міська рада', seats: 26 },
    sitting: { place: 'сесійна зала, пров. Знамʼянський', number: 1 },
    members: [{ id: "m'1", name: 'Лукʼянова Єва' }],
    chair: 'Демʼяненко Ганна',
  });
  t.notOk('faction' in (canonical.members[3] ?? {}), 'who is in no faction gets none');
  t.same(canonicalNames(canonical), canonical);
  t.equal(canonicalNames({ ...file, chair: "m'1" }).chair, "m'1", 'an id is no name');
});
