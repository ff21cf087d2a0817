import { test } from 'tap';
import { layoutOf, misplaced, textOf, wordsOf } from '../testing/pdf-tools.ts';
import { outcomes, people } from '../testing/people.ts';
import { printed } from '../testing/print.ts';
import { memberOf, type SittingPlan } from '../testing/sitting-events.ts';

const squeezed = (text: string) => text.replace(/\s/g, '');
const FACTION = 'Депутатська група «Обʼєднання за розвиток громади» '.repeat(4).slice(0, 200);
const SURNAME = 'Надзвичайнодовгопрізвищенко-Першотравнева-Староконстантинська';

const longest = (): SittingPlan => {
  const roster = people(61).map((member, index) =>
    index % 3 === 0 ? { ...member, faction: `${FACTION}${index % 2}` } : member,
  );
  roster[1] = memberOf('m1', `${SURNAME} Олександра-Євдокія Володимирівна`, { faction: 'F'.repeat(200) });
  roster[2] = memberOf('m2', `${'Щ'.repeat(180)} Оксана`);
  const sentence = 'Рядок тексту, що ставиться на голосування, з обʼєктами та ґанками.\n';
  return {
    roster,
    outcomes: outcomes(62).map((outcome, index) => (index % 5 === 3 ? 'conflict' : outcome)),
    title: 'Дуже довга назва питання порядку денного. '.repeat(95),
    text: (sentence.repeat(110) + 'Б'.repeat(8000)).slice(0, 8000),
    council: { name: 'Рада «Мрія & Дія» <b> довга '.repeat(10) },
    subject: 'instruction',
  };
};

test('texts of 8000 characters, names of 200 and factions of 200 are printed whole', async (t) => {
  const plan = longest();
  const { facts, pdf } = await printed(plan);
  const text = squeezed(textOf(pdf).replace(/Журнал: запис.*?РЕЗУЛЬТАТИ ПОІМЕННОГО ГОЛОСУВАННЯ № 3/g, ''));
  const everything = squeezed(layoutOf(pdf));
  t.equal(everything.split(squeezed('Рядок тексту, що ставиться на голосування, з обʼєктами та ґанками.')).length, 111);
  t.equal(everything.split('Б'.repeat(20)).length > 20, true, 'the word without a break is there too');
  for (const { member } of facts.votes) t.ok(text.includes(squeezed(member.name)), member.name);
  t.ok(text.includes(squeezed(`${FACTION}0`)));
  t.ok(text.includes('F'.repeat(200)));
});

for (const [what, plan] of [
  ['22 members', { roster: people(22), outcomes: outcomes(23) }],
  ['120 members', { roster: people(120), outcomes: outcomes(121) }],
  ['450 members', { roster: people(450), outcomes: outcomes(451) }],
  ['the longest texts', longest()],
] as const) {
  test(`nothing lies over anything else or outside the margins: ${what}`, async (t) => {
    const { pdf } = await printed(plan);
    t.strictSame(misplaced(wordsOf(pdf)), []);
  });
}

test('a table of many factions goes over the page with its head, and the totals stay with the signatures', async (t) => {
  const roster = people(60).map((member, index) => ({ ...member, faction: `Група ${index}` }));
  const { pdf } = await printed({ roster, outcomes: outcomes(61) });
  const pages = layoutOf(pdf).split('\f').slice(0, -1);
  const withTable = pages.filter((page) => page.includes('Група'));
  t.ok(withTable.length > 1);
  for (const page of withTable) t.match(page, /Фракція\s+За\s+Проти/);
  t.match(pages.at(-1), /Разом.*Член лічильної комісії.*Секретар ради/s);
});

test('a small table is never torn: it stands whole with its totals and the signatures', async (t) => {
  for (const deputies of [38, 42, 46, 50, 54]) {
    const { pdf } = await printed({ roster: people(deputies), outcomes: outcomes(deputies + 1) });
    const pages = layoutOf(pdf).split('\f').slice(0, -1);
    t.match(pages.at(-1), /Фракція.*Громада і дія.*міський голова.*Разом.*Секретар ради/s, `${deputies} deputies`);
  }
});
