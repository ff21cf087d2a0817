/** The page «Що купити»: quantities and sums of each build for each planned hall, and what has no price. All computed. */
import { computedFrom, tableOf, written } from '../markdown.ts';
import { type BillRow, type Build, type HallSize, needed, rowsOf, totalOf } from './bill.ts';

const BUILDS: readonly (readonly [Build, string])[] = [
  ['keypad-em4100', 'паяний пульт, картки EM4100 · soldered, EM4100'],
  ['keypad-mifare', 'паяний пульт, картки MIFARE · soldered, MIFARE'],
  ['osdp', 'готовий пульт-зчитувач OSDP (ціни самих пультів не знайдено) · off the shelf, readers not priced'],
];

const PARTS: readonly (readonly [title: string, builds: readonly BillRow['build'][]])[] = [
  ['Паяний пульт, обидві збірки · Soldered keypad', ['keypad']],
  ['До збірки EM4100 · EM4100 build', ['keypad-em4100']],
  ['До збірки MIFARE · MIFARE build', ['keypad-mifare']],
  ['Замість паяного: готовий пульт-зчитувач · Off the shelf instead', ['osdp']],
  ['Лінії й живлення · Lines and supply', ['line']],
  ['Щит, табло, лампи · Cabinet, display, lamps', ['hub']],
];

const price = ({ price: value, currency }: BillRow): string =>
  value === '' ? '**ціну не знайдено**' : `${value.replace('.', ',')} ${currency}`;

/** Sources of prices in the order they are first named; cells give their numbers. */
const sourcesOf = (rows: readonly BillRow[]): string[] => [
  ...new Set(
    rows
      .filter(({ price: value }) => value !== '')
      .map(({ priceSource, priceDate }) => `${priceSource} — ${priceDate}`),
  ),
];

const source = ({ priceSource, priceDate, price: value }: BillRow, sources: readonly string[]): string =>
  value === '' ? '' : `[${sources.indexOf(`${priceSource} — ${priceDate}`) + 1}]`;

function sums(rows: readonly BillRow[], halls: readonly HallSize[]): string {
  return tableOf(
    ['збірка · build', ...halls.map(({ seats }) => `${seats} місць`), 'рядків без ціни'],
    BUILDS.map(([build, name]) => {
      const own = rowsOf(rows, build);
      const cells = halls.map((hall) =>
        [...totalOf(own, hall).sums].map(([currency, sum]) => `${written(sum)} ${currency}`).join(' + '),
      );
      return [name, ...cells, `${own.filter(({ price: value }) => value === '').length} з ${own.length}`];
    }),
  );
}

const part = (rows: readonly BillRow[], halls: readonly HallSize[], sources: readonly string[]): string =>
  tableOf(
    ['що · what', 'позначення', 'номер виробу', ...halls.map(({ seats }) => `${seats}`), 'ціна за шт.', 'звідки'],
    rows.map((row) => [
      `${row.uk}<br>${row.en}`,
      row.refs,
      row.partNumber,
      ...halls.map((hall) => written(Math.ceil(needed(row, hall)))),
      price(row),
      source(row, sources),
    ]),
  );

/** The whole page. */
export function billPage(rows: readonly BillRow[], halls: readonly HallSize[]): string {
  const heads = tableOf(
    ['зала · hall', 'ліній', 'кабелю, м (із запасом 10 %)', 'джерел 24 В'],
    halls.map(({ seats, lines, metres, supplies }) => [
      `${seats} місць`,
      String(lines),
      written(metres),
      String(supplies),
    ]),
  );
  const sources = sourcesOf(rows);
  return `${computedFrom(['bill-of-materials.csv', 'halls/*.json', 'power/currents.json'])}
# Що купити · What to buy

Кількості взято з планів зал, із одним запасним пультом на залу; ціни — з публічних сторінок, знайдених 22.11.2026, з датою самої сторінки, а де на сторінці дати немає — «без дати»: така ціна лише дає порядок величини. Де названої сторінки з ціною не знайшлося, так і написано: сума таких рядків не містить, тож **справжня вартість більша**. Перед закупівлею запитайте ціни в постачальників. Sums hold only what has a price.

${heads}

## Разом за відомими цінами · Sums of known prices
${sums(rows, halls)}

${PARTS.map(
  ([title, builds]) =>
    `## ${title}\n${part(
      rows.filter(({ build }) => builds.includes(build)),
      halls,
      sources,
    )}`,
).join('\n\n')}

## Звідки ціни · Sources of prices
${sources.map((words, at) => `${at + 1}. ${words}`).join('\n')}
`;
}
