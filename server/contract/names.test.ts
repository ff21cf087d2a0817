import { test } from 'tap';
import { normaliseName } from './names.ts';

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
