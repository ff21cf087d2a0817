import { test } from 'tap';
import { canonicalName, genderBy, partsOf } from './names.ts';

test('a name is printed with one space between its parts and the apostrophe of the Ukrainian orthography', async (t) => {
  t.equal(
    canonicalName({ family: " Дем'янчук ", given: 'Мар’яна', patronymic: '  Олегівна' }),
    'Демʼянчук Марʼяна Олегівна',
  );
  t.equal(canonicalName({ family: 'Ґудзь', given: 'Олег', patronymic: '' }), 'Ґудзь Олег');
});

test('a name comes apart into three and together again as it was', async (t) => {
  const name = 'Коцюбинська-Левицька Олександра Володимирівна';
  t.same(partsOf(name), { family: 'Коцюбинська-Левицька', given: 'Олександра', patronymic: 'Володимирівна' });
  for (const one of [name, 'Ґудзь Олег', 'Алієва Лейла Ельдар кизи']) t.equal(canonicalName(partsOf(one)), one);
});

test('a patronymic tells the printed word; what is none tells nothing', async (t) => {
  for (const one of ['Олегівна', 'Юріївна', 'Іллівна', 'Яківна']) t.equal(genderBy(one), 'female', one);
  for (const one of ['Олегович', 'Юрійович', 'Ілліч', 'Хомич', 'Григорович']) t.equal(genderBy(one), 'male', one);
  for (const one of ['', 'Ельдар', 'кизи']) t.equal(genderBy(one), undefined, one);
});
