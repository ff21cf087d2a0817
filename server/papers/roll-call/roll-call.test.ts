import { test } from 'tap';
import { voteWord } from '../../proceedings/words.ts';
import { ask, layoutOf, textOf } from '../testing/pdf-tools.ts';
import { outcomes, people } from '../testing/people.ts';
import { printed } from '../testing/print.ts';

test('the printout has every field that the rules of procedure ask for', async (t) => {
  const { facts, pdf } = await printed({ roster: people(26), outcomes: outcomes(27) });
  const text = textOf(pdf);
  for (const field of [
    'Вербівська міська рада · 14-та сесія VIII скликання, перше пленарне засідання',
    'РЕЗУЛЬТАТИ ПОІМЕННОГО ГОЛОСУВАННЯ',
    '30 березня 2026 року 11:42:00 — 11:42:30',
    '12. Про внесення змін до бюджету Вербівської міської територіальної громади на 2026 рік',
    'Проєкт рішення № 12/4',
    'На голосування Прийняти рішення в цілому',
    '№ 3; в цілому; відкрите, поіменне; електронною системою',
    'За 17 Проти 3 Утримались 3 Не голосували 2 Відсутні 2 Усього 27',
    'РІШЕННЯ ПРИЙНЯТО',
    facts.explanation,
    'Фракція За Проти Утримались Не голосували Відсутні Усього',
    'Громада і дія 7 – 1 – – 8',
    'позафракційні',
    'міський голова – – 1 – – 1',
    'Разом 17 3 3 2 2 27',
    'Член лічильної комісії Член лічильної комісії Секретар ради',
    `Журнал: запис № ${facts.journal.position} · голосування закрито 30.03.2026 11:42:30`,
    `SHA-256 ${facts.journal.hash}`,
    'Сторінка 1 з 1',
  ]) {
    t.ok(text.includes(field), field);
  }
  t.notMatch(text, /онфлікт/, 'a conflict of interest is printed only where there is one');
});

test('everyone stands there once, by full name, with the word of the vote', async (t) => {
  const { facts, pdf } = await printed({ roster: people(120), outcomes: outcomes(121) });
  const text = textOf(pdf);
  facts.votes.forEach(({ member, isHead, outcome }, index) => {
    const name = isHead ? `${member.name}, міський голова` : member.name;
    const row = ` ${index + 1} ${name} ${voteWord(outcome, member.gender)} `;
    t.equal(text.split(row).length, 2, row);
  });
});

test('pages are counted, and a page that goes on says what it belongs to', async (t) => {
  const { pdf } = await printed({ roster: people(120), outcomes: outcomes(121) });
  const pages = layoutOf(pdf).split('\f').slice(0, -1);
  t.equal(pages.length, 2);
  pages.forEach((page, index) => {
    t.match(page, `Сторінка ${index + 1} з 2`);
    t.match(page, 'РЕЗУЛЬТАТИ ПОІМЕННОГО ГОЛОСУВАННЯ');
    t.match(page, 'SHA-256');
  });
});

test('a conflict of interest has its own figure, column and words', async (t) => {
  const { pdf } = await printed({ roster: people(5), outcomes: ['for', 'conflict', 'for', 'conflict', 'for', 'for'] });
  const text = textOf(pdf);
  for (const words of ['Конфлікт інтересів 2', 'Відсутні Конфлікт Усього', 'НЕ БРАЛА УЧАСТІ — КОНФЛІКТ ІНТЕРЕСІВ']) {
    t.ok(text.includes(words), words);
  }
});

test('a ballot that lost its quorum is said to be void', async (t) => {
  const verdict = { result: 'void', voidReason: 'quorum-lost' } as const;
  const { pdf } = await printed({ roster: people(22), outcomes: outcomes(23), verdict });
  t.ok(textOf(pdf).includes('ГОЛОСУВАННЯ НЕДІЙСНЕ'));
});

test('a ballot over midnight has both its dates', async (t) => {
  const { pdf } = await printed({
    roster: people(5),
    outcomes: outcomes(6),
    openedAt: '2026-03-30T20:59:31Z',
    closedAt: '2026-03-30T21:00:01Z',
  });
  t.ok(textOf(pdf).includes('30 березня 2026 року, 23:59:31 — 31 березня 2026 року, 00:00:01'));
});

test('a ballot outside any item is known by its own text', async (t) => {
  const { pdf } = await printed({
    roster: people(5),
    outcomes: outcomes(6),
    withItem: false,
    text: 'Оголосити перерву',
  });
  const text = textOf(pdf);
  t.ok(text.includes('На голосування Оголосити перерву'));
  t.notMatch(text, /Питання|Проєкт рішення/);
});

test('the outline leads to the parts', async (t) => {
  const { pdf } = await printed({ roster: people(5), outcomes: outcomes(6) });
  const outline: unknown = JSON.parse(ask('qpdf', ['--json', '--json-key=outlines', 'PDF'], pdf));
  for (const part of ['Питання', 'Результат', 'Поіменно', 'За фракціями', 'Підписи']) {
    t.ok(JSON.stringify(outline).includes(`"${part}"`), part);
  }
});
