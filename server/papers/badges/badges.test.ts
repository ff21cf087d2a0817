import { test } from 'tap';
import { textOf } from '../testing/pdf-tools.ts';
import { type Badge, badgesPdf } from './badges.ts';

const AT = '2026-03-30T07:00:00.000Z';
const facts = (badges: readonly Badge[]) => ({ council: 'Вербівська міська рада', at: AT, badges });
const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length;
const deputy = (name: string, more: Partial<Badge> = {}): Badge => ({ name, office: 'депутатка', ...more });

test('a badge has the name whole, the office with the faction, the council and the seat', async (t) => {
  const name = 'Коцюбинська-Левандовська-Переяславець Олександра-Магдалина Володимирівна';
  const faction = 'Політична партія «Європейська Солідарність та місцевий розвиток Калинопільщини»';
  const text = textOf(await badgesPdf(facts([deputy(name, { faction, seat: 117 })]))).replace(/(?<=-)\s/g, '');
  for (const said of [...name.split(' '), 'депутатка', 'Калинопільщини', 'Вербівська міська рада', 'Місце 117'])
    t.ok(text.includes(said), said);
});

test('a sheet holds ten badges, and the next begins another', async (t) => {
  const of = (count: number) => Array.from({ length: count }, (_, at) => deputy(`Верес Соломія ${at}`));
  t.equal(pages(await badgesPdf(facts(of(10)))), 1);
  t.equal(pages(await badgesPdf(facts(of(11)))), 2);
  t.equal(pages(await badgesPdf(facts([]))), 1);
});

test('a picture that can’t be read leaves its place to the words', async (t) => {
  const pdf = await badgesPdf({ ...facts([deputy('Верес Соломія', { photo: '/nowhere.png' })]), arms: '/nowhere.png' });
  t.match(textOf(pdf), /Верес/);
});

test('the same people give the same bytes', async (t) => {
  const badges = [deputy('Яворська Тетяна Григорівна', { seat: 1 })];
  t.ok((await badgesPdf(facts(badges))).equals(await badgesPdf(facts(badges))));
});
