import fc from 'fast-check';
import { test } from 'tap';
import { stemOf } from './stem.ts';

/** Forms of one word, as they stand in agendas. */
const PARADIGMS = [
  'бюджет бюджету бюджетом бюджеті бюджети бюджетів',
  'бюджетний бюджетного бюджетна бюджетної бюджетні бюджетних',
  'земля землі землю землею земель',
  'земельний земельна земельної земельну земельною земельні земельних',
  'ділянка ділянки ділянку ділянкою ділянці ділянок ділянками',
  'рішення рішенню рішенням рішень рішеннями',
  'депутат депутата депутату депутатом депутати депутатів',
  'голова голови голові голову головою',
  'школа школи школі школу школою шкіл школами',
  'ремонт ремонту ремонтом ремонти ремонтів',
  'вулиця вулиці вулицю вулицею вулиць',
  'комунальний комунального комунальна комунальної комунальну комунальні комунальних',
  'програма програми програмі програму програмою програм програмами',
  'приватизація приватизації приватизацію приватизацією',
  'реорганізація реорганізації реорганізацію',
  'ліцей ліцею ліцеєм ліцеї ліцеїв',
  'дорога дороги дорогу дорогою доріг дорогами',
  'міський міського міська міської міську міські міських',
  'оренда оренди оренду орендою оренді',
  'сквер скверу сквером скверів',
  'лікарня лікарні лікарню лікарнею',
  'громада громади громаді громаду громадою громад',
  'питання питанню питанням питань питаннями',
  'дозвіл дозволу дозволом дозволи дозволів',
  'договір договору договором договори договорів',
  'проєкт проєкту проєкти проєктів проєктом',
  'майно майна майну майном',
  'власність власності власністю',
  'комісія комісії комісію комісією комісій',
  'звіт звіту звіти звітів звітом',
  'виконання виконанню виконанням',
  'тариф тарифу тарифи тарифів',
  'будинок будинку будинком будинки будинків',
  'благоустрій благоустрою благоустроєм',
  'субвенція субвенції субвенцію субвенцій',
  'обрання обранню обранням',
  'секретар секретаря секретарю секретарем секретарі',
  'Коваленко Коваленка Коваленку Коваленком',
  'Шевчук Шевчука Шевчуку Шевчуком',
  'Демʼяненко Демʼяненка Демʼяненку',
];
const stemsOf = (forms: string) => forms.toLowerCase().split(' ').map(stemOf);

test('forms of one word share a stem: of nineteen in twenty at least', async (t) => {
  const missed = PARADIGMS.flatMap((forms) => {
    const [first, ...rest] = stemsOf(forms);
    const words = forms.split(' ');
    return rest.flatMap((stem, at) => (stem === first ? [] : [`${words[0]} · ${words[at + 1]}`]));
  });
  const all = PARADIGMS.reduce((sum, forms) => sum + forms.split(' ').length - 1, 0);
  t.ok(missed.length <= all / 20, `${missed.length} of ${all}: ${missed.join(', ')}`);
});

test('different words keep different stems', async (t) => {
  const firsts = PARADIGMS.map((forms) => stemsOf(forms)[0]);
  t.equal(new Set(firsts).size, PARADIGMS.length);
  t.not(stemOf('рада'), stemOf('рід'));
  t.not(stemOf('місто'), stemOf('мости'));
});

test('numbers, short words and words of other scripts stay as they are', async (t) => {
  for (const word of ['914', 'про', 'vii', 'budget', '2026']) t.equal(stemOf(word), word);
});

test('whatever the word, there is a stem of it', async () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (word) => stemOf(word) !== ''));
  const ukrainian = fc.array(fc.constantFrom(...'абвгґдеєжзиіїйклмнопрстуфхцчшщьюяʼ'), { minLength: 1, maxLength: 12 });
  fc.assert(fc.property(ukrainian, (letters) => stemOf(letters.join('')) !== ''));
});
