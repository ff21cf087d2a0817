import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { test } from 'tap';
import type { Proceedings } from '../../proceedings/proceedings.ts';
import { documentDocx } from '../document/document-docx.ts';
import { documentHtml } from '../document/document-html.ts';
import { documentPdf } from '../document/document-pdf.ts';
import { printable } from '../kit/printable.ts';
import { textOf } from '../testing/pdf-tools.ts';
import { docxText, htmlText, officeText, wholeProceedings, wholeProtocol } from '../testing/whole-papers.ts';

const GOLDEN = new URL('../../../../server/papers/protocol/protocol.golden.txt', import.meta.url);
const proceedings = wholeProceedings();
const document = wholeProtocol(proceedings);
const squeezed = (text: string) => text.replace(/\s+/gu, '');

/** Every name and every figure that the protocol must have. */
function facts({ attendance, ballots, decisions, guests }: Proceedings): readonly string[] {
  const figures = ballots.flatMap(({ number, facts: { text }, end }) => [
    `Голосування№${number}(`,
    squeezed(text),
    ...(end.kind === 'closed' ? [squeezed(end.headline), squeezed(end.explanation)] : []),
  ]);
  const people = [...attendance.map(({ member }) => member.name), ...guests.map(({ name }) => name)];
  return [...people, ...decisions.flatMap(({ number, title }) => [`№${number}«`, title]), ...figures].map(squeezed);
}
const missing = (text: string): readonly string[] => {
  const all = squeezed(text);
  return facts(proceedings).filter((fact) => !all.includes(fact));
};
/** «За21Проти0…» in the order in which they stand. */
const counts = (text: string): readonly string[] =>
  [...squeezed(text).matchAll(/За—?(\d+),?Проти—?(\d+),?Утримались—?(\d+)/gu)].map(([, ...three]) => three.join(' '));

test('the protocol tells the sitting in the order and the words of the golden text', async (t) => {
  const text = htmlText(documentHtml(document))
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
  if (process.env['COMMIT_GOLDEN']) writeFileSync(GOLDEN, `${text}\n`);
  t.equal(`${text}\n`, readFileSync(GOLDEN, 'utf8'));
});

test('PDF, DOCX and HTML have the same names, questions, figures, verdicts and decisions', async (t) => {
  const pdf = textOf(await documentPdf(document));
  const docx = await documentDocx(document);
  const html = htmlText(documentHtml(document));
  t.strictSame(missing(pdf), []);
  t.strictSame(missing(await docxText(docx)), []);
  t.strictSame(missing(html), []);
  const stored = proceedings.ballots.flatMap(({ end }) =>
    end.kind === 'closed'
      ? [`${end.verdict.counts.for} ${end.verdict.counts.against} ${end.verdict.counts.abstain}`]
      : [],
  );
  t.ok(stored.length > 10);
  t.strictSame([counts(pdf), counts(await docxText(docx)), counts(html)], [stored, stored, stored]);
  const office = officeText(docx);
  t.strictSame(missing(office), [], 'as LibreOffice reads it');
  t.strictSame(counts(office), stored);
});

test('of a closed part nothing is told but that it was held', async (t) => {
  const html = htmlText(documentHtml(document));
  t.match(html, 'Почалася закрита частина засідання');
  t.match(html, 'Закрита частина засідання скінчилася');
  t.equal(proceedings.speeches.filter(({ inClosedPart }) => inClosedPart).length, 1);
  t.notMatch(html, /— довідка/u, 'the speech of the closed part');
});

test('who came late and who left stand with their times, by gender; a correction stands in the place of its note', async (t) => {
  const html = htmlText(documentHtml(document)).replace(/\s+/gu, ' ');
  t.match(html, 'Цимбалюк Віктор Савович (прибув о 10:21)');
  t.match(html, 'Фещенко Андрій Григорович (вибув о 11:25)');
  t.match(html, 'Виправлення (30.03.2026): Присутні представники чотирьох закладів освіти.');
  t.notMatch(html, 'трьох закладів');
  t.match(html, 'Результат скасовано голосуванням № 14');
});

test('until it is declared final it says in its head and in its title that it is a draft', async (t) => {
  const draft = wholeProtocol(proceedings, true);
  t.match(draft, { title: /^Проєкт протоколу/u, running: 'Проєкт протоколу засідання' });
  t.match(htmlText(documentHtml(draft)), 'ПРОЄКТ ');
  t.notMatch(htmlText(documentHtml(document)), 'ПРОЄКТ ');
});

const PIECES = [
  'Про ',
  'обʼєкт',
  "об'єкт",
  ' «Дім» ',
  '"',
  '&',
  '<b>',
  '&amp;',
  '\n',
  '🔔',
  'і\u0301',
  '—',
  '’',
  '№ 1',
];
const title = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 300 })
  .map((pieces) => `Про ${pieces.join('')}`.slice(0, 4000).replace(/\p{Cs}/gu, ''));

test('any Ukrainian text in a title survives DOCX and HTML as it is, and PDF as far as its letters can be drawn', async (t) => {
  await fc.assert(
    fc.asyncProperty(title, async (text) => {
      const given = wholeProtocol(wholeProceedings({ titles: { 3: text } }));
      const kept = given.blocks.flatMap((block) => (block.kind === 'item' ? [block.text] : []))[2] ?? '';
      t.ok(squeezed(kept).startsWith('3.Про'));
      t.ok(squeezed(await docxText(await documentDocx(given))).includes(squeezed(kept)), 'DOCX');
      t.ok(squeezed(unescapedItems(documentHtml(given))).includes(squeezed(kept)), 'HTML');
      const drawn = squeezed(printable(kept)).replace(/-/gu, '');
      t.ok(
        squeezed(textOf(await documentPdf(given)))
          .replace(/-/gu, '')
          .includes(drawn),
        'PDF',
      );
    }),
    { numRuns: 6 },
  );
});

const unescapedItems = (html: string): string =>
  [...html.matchAll(/<h3>([\s\S]*?)<\/h3>/gu)]
    .map(([, item = '']) =>
      item.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    )
    .join('\n');
