import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { test } from 'tap';
import type { Outcome } from '#contract/vocabulary';
import { sumWarnings } from './checks.ts';
import { PLAIN_LIST } from './layouts/plain-list.ts';
import { headOf } from './parts/head.ts';
import { cleanName } from './parts/printed-names.ts';
import { rollOf } from './parts/roll.ts';
import { sumsOf } from './parts/sums.ts';
import { votedAs } from './parts/votes.ts';
import { type PrintedLine, tableLine } from './printed.ts';
import { printedBallots } from './printed-ballots.ts';
import { readFile } from './read-file.ts';
import { fixture } from './testing/fixture.ts';

const GOLDEN = join(import.meta.dirname, '../../../server/older-results/fixtures/golden');
const FILES = readdirSync(join(GOLDEN, '..')).filter((name) => /\.(pdf|docx|html|csv|json)$/.test(name));

for (const name of FILES) {
  test(`${name} says what it said when it was looked through by eye`, async (t) => {
    const read = await readFile(fixture(name), name);
    const file = join(GOLDEN, `${name}.json`);
    const text = `${JSON.stringify(
      {
        ...read,
        ballots: read.ballots.map((one) => ({
          ...one,
          votes: one.votes.map(({ name: who, outcome }) => `${who}: ${outcome}`),
        })),
      },
      null,
      1,
    )}\n`;
    if (process.env['COMMIT_GOLDEN']) writeFileSync(file, text);
    t.strictSame(JSON.parse(text), JSON.parse(readFileSync(file, 'utf8')));
  });
}

test('a printout says the same as a PDF and as the page that it was printed from', async (t) => {
  for (const name of ['rada-holos', 'holos']) {
    const [pdf, html] = await Promise.all(['pdf', 'html'].map((kind) => readFile(fixture(`${name}.${kind}`), name)));
    const votes = (read: typeof pdf) =>
      read?.ballots.map((one) => [
        one.title,
        one.stated,
        one.votes.map((vote) => `${vote.name}: ${vote.outcome}`).sort(),
      ]);
    t.same(votes(pdf), votes(html), name);
  }
});

test('a vote is read in either gender, in capitals, broken, shortened or as dots', async (t) => {
  const words: readonly (readonly [string, Outcome | undefined])[] = [
    ['ЗА', 'for'],
    ['проти', 'against'],
    ['УТРИМАЛАСЬ', 'abstain'],
    ['Утримався (лась)', 'abstain'],
    ['НЕ ГОЛОСУВАЛА', 'not-voting'],
    ['Не голосував(ла)', 'not-voting'],
    ['НЕГОЛОСУВАВ', 'not-voting'],
    ['ВІДСУТНЯ', 'absent'],
    ['Bідсутній', 'absent'],
    ['.........', 'absent'],
    ['не брала участі: конфлікт інтересів', 'conflict'],
    ['Утримались', undefined],
    ['Забашта', undefined],
    ['', undefined],
  ];
  for (const [word, outcome] of words) t.equal(votedAs(word)?.outcome, outcome, word);
  t.equal(votedAs('ВІДСУТНЯ')?.gender, 'female');
  t.equal(votedAs('Утримався')?.gender, 'male');
});

test('a name comes in its one form, and what is no name is none', async (t) => {
  t.strictSame(cleanName("12. ДЕМ'ЯНЧУК  Роман Ігорович"), { name: 'Демʼянчук Роман Ігорович' });
  t.strictSame(cleanName('Коцюбинська- Левицька О.В.'), { name: 'Коцюбинська-Левицька О. В.' });
  t.strictSame(cleanName('Григо- рович Іван Петрович'), { name: 'Григорович Іван Петрович' });
  t.strictSame(cleanName('Міський голова Андрущенко Юрій Дмитрович'), {
    name: 'Андрущенко Юрій Дмитрович',
    isHead: true,
  });
  for (const none of ['Вербівська міська рада', 'Лічильна комісія', 'ПІДСУМКИ ГОЛОСУВАННЯ', 'Сторінка 2 з 3', '17']) {
    t.equal(cleanName(none), undefined, none);
  }
});

test('the head is read with numbers in Arabic, Roman and Ukrainian letters that look Roman', async (t) => {
  t.match(headOf(['Вербівська міська рада', 'XXІV позачергова сесія VІІ скликання', '28 березня 2019 року, 9:05']), {
    ...{ council: 'Вербівська міська рада', session: 24, kind: 'extraordinary', convocation: 7 },
    ...{ date: '2019-03-28', time: '09:05:00' },
  });
  t.match(headOf(['2 пленарне засідання 14-ї сесії 8-го скликання від 30.03.21']), {
    ...{ session: 14, convocation: 8, sitting: 2, date: '2021-03-30' },
  });
  t.strictSame(headOf(['31.02.2019']), {}, 'a day that is in no calendar is none');
});

test('sums are read from a line, from rows under words and from lines of their own; a question has none', async (t) => {
  const said = (...lines: string[]) => sumsOf(lines.map((line) => tableLine(1, line.split('|')))).stated;
  t.strictSame(said('За – 20, Проти – 0, Утрималися – 1, Не голосували – 3, Всього – 24', 'РІШЕННЯ ПРИЙНЯТО'), {
    ...{ for: 20, against: 0, abstain: 1, notVoting: 3, total: 24, result: 'adopted' },
  });
  t.strictSame(said('За|Проти|Утримались|Відсутні', '15|2|1|4'), { for: 15, against: 2, abstain: 1, absent: 4 });
  t.strictSame(said('ЗА: 9', 'ПРОТИ: 5', 'Рішення: НЕ ПРИЙНЯТО'), { for: 9, against: 5, result: 'rejected' });
  t.strictSame(said('Про звіт за 2016 рік', 'Про прийняття за основу 3 програм'), {});
});

const PEOPLE = [
  'Бабʼяк Соломія Юріївна',
  'Гнатюк Остап Данилович',
  'Ґудзь Олег Васильович',
  'Івасюк Тарас Олексійович',
  'Шульга Віра Захарівна',
];
const WORDS = {
  for: 'За',
  against: 'Проти',
  abstain: 'Утримався',
  'not-voting': 'Не голосував',
  absent: 'Відсутній',
} as const;
const votesFor = fc.array(fc.constantFrom(...(Object.keys(WORDS) as (keyof typeof WORDS)[])), {
  minLength: PEOPLE.length,
  maxLength: PEOPLE.length,
});
const written = fc.record({
  apostrophe: fc.constantFrom("'", '’', 'ʼ', '`'),
  isLoud: fc.boolean(),
  isNumbered: fc.boolean(),
  isTurned: fc.boolean(),
  across: fc.constantFrom(1, 2, 3),
  gap: fc.constantFrom(' ', '  ', '\u00A0 '),
});

test('any order of columns, spaces, capitals and apostrophes gives the same names and votes', async (t) => {
  fc.assert(
    fc.property(votesFor, written, (outcomes, { apostrophe, isLoud, isNumbered, isTurned, across, gap }) => {
      const cells = PEOPLE.map((name, at) => {
        const word = WORDS[outcomes[at] ?? 'for'];
        const shown = name.replaceAll('ʼ', apostrophe).replaceAll(' ', gap);
        const person = `${isNumbered ? `${at + 1}. ` : ''}${isLoud ? shown.toUpperCase() : shown}`;
        const vote = isLoud ? word.toUpperCase() : word;
        return isTurned ? [vote, person] : [person, vote];
      });
      const lines: PrintedLine[] = [];
      for (let at = 0; at < cells.length; at += across) lines.push(tableLine(1, cells.slice(at, at + across).flat()));
      const read = new Map(rollOf(lines)?.votes.map(({ name, outcome }) => [name, outcome]));
      t.same([...read].sort(), PEOPLE.map((name, at) => [name, outcomes[at]]).sort());
    }),
    { numRuns: 150 },
  );
});

test('names without a vote, or a vote without a name, are told and never made up', async (t) => {
  const roll = rollOf([
    tableLine(1, ['Бабʼяк Соломія Юріївна', 'За']),
    tableLine(1, ['№ 17', 'Проти']),
    tableLine(1, ['Шульга Віра Захарівна', 'За']),
  ]);
  t.equal(roll?.votes.length, 2);
  t.match(roll?.warnings, [{ uk: /Голос «проти» без імені/ }]);
});

test('two votes of one name are a warning, and so is a total that is nobody’s', async (t) => {
  const votes = [
    { name: 'Ґудзь Олег Васильович', outcome: 'for' as const },
    { name: 'Ґудзь Олег Васильович', outcome: 'against' as const },
  ];
  t.match(sumWarnings({ votes, stated: { total: 36 } }), [{ uk: /усього — 36/ }, { uk: /двічі/ }]);
  t.strictSame(sumWarnings({ votes: votes.slice(0, 1), stated: { for: 1, against: 0, total: 1 } }), []);
});

test('several votings under one heading are parted by their questions, and take its day and session', async (t) => {
  const lines = [
    ['Протокол поіменного голосування'],
    ['5 сесія VII скликання 24.03.2016'],
    ['1. Про звіт голови'],
    ...PEOPLE.map((name) => [name, 'За']),
    ['За – 5, проти – 0. Рішення прийнято'],
    ['2. Про найменування вулиць'],
    ...PEOPLE.map((name) => [name, 'Проти']),
    ['За – 0, проти – 5. Рішення не прийнято'],
  ].map((cells) => tableLine(1, cells));
  t.match(printedBallots(lines, PLAIN_LIST), [
    {
      title: 'Про звіт голови',
      item: '1',
      session: 5,
      convocation: 7,
      date: '2016-03-24',
      stated: { result: 'adopted' },
    },
    { title: 'Про найменування вулиць', item: '2', session: 5, date: '2016-03-24', stated: { result: 'rejected' } },
  ]);
});
