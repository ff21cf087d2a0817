import { test } from 'tap';
import { HALLS, hallSize, readBillRows, readSchematic, SCHEMATICS } from '../drawings.ts';
import { fieldsOf, needed, readBill, rowsOf, totalOf } from './bill.ts';

const rows = readBillRows();
const HEADS = 'build,per,count,refs,uk,en,partNumber,price,currency,priceSource,priceDate';

/** Rows that buy several drawn parts as one thing. */
const TOGETHER = ['J4 L1', 'K10 K1 K2 K3'];

test('what is on the schematics of keypad and cabinet is in the bill, as often as it is drawn, and nothing else has a reference', async (t) => {
  const drawn = SCHEMATICS.flatMap((name) => Object.keys(readSchematic(name).parts)).sort();
  const listed = rows.flatMap(({ refs }) => refs.split(' ').filter((ref) => ref !== ''));
  t.same([...listed].sort(), drawn);
  for (const { refs, count, partNumber } of rows)
    if (refs !== '' && !TOGETHER.includes(refs)) t.equal(refs.split(' ').length, Number(count), partNumber);
});

test('a price has a currency, a source and a date, or the row says that none was found', async (t) => {
  for (const { price, currency, priceSource, priceDate, partNumber } of rows) {
    if (price === '') t.same([currency, priceSource, priceDate], ['', 'ціну не знайдено', ''], partNumber);
    else t.ok(currency !== '' && priceSource.length > 5 && priceDate !== '', partNumber);
  }
});

test('quantities follow seats, lines, metres and supplies of the hall', async (t) => {
  const hall = { seats: 60, lines: 10, metres: 250, supplies: 3 };
  const [first] = rows;
  t.ok(first);
  if (!first) return;
  const counted = (per: 'seat' | 'line' | 'hall' | 'metre' | 'supply' | 'hub7') =>
    needed({ ...first, per, count: '2' }, hall);
  t.same(
    ['seat', 'line', 'hall', 'metre', 'supply', 'hub7'].map((per) => counted(per as 'seat')),
    [122, 20, 2, 500, 6, 4],
  );
});

test('a build holds its own seats, the lines and the hub, and no other build’s seats', async (t) => {
  const builds = (build: 'osdp' | 'keypad-mifare') => [...new Set(rowsOf(rows, build).map((row) => row.build))].sort();
  t.same(builds('osdp'), ['hub', 'line', 'osdp']);
  t.same(builds('keypad-mifare'), ['hub', 'keypad', 'keypad-mifare', 'line']);
});

test('sums are by currency; what has no price is listed and not counted as nothing', async (t) => {
  const text = [
    HEADS,
    'hub,hall,2,,а,a,P1,10.5,USD,somewhere,2026-01-01',
    'hub,hall,1,,б,b,P2,4,EUR,somewhere,2026-01-01',
    'hub,hall,9,,в,c,P3,,,ціну не знайдено,',
  ].join('\n');
  const { sums, unpriced } = totalOf(readBill(text), { seats: 1, lines: 1, metres: 1, supplies: 1 });
  t.same(Object.fromEntries(sums), { USD: 21, EUR: 4 });
  t.same(
    unpriced.map(({ partNumber }) => partNumber),
    ['P3'],
  );
});

test('quotes and commas inside a field are read as RFC 4180 has them', async (t) => {
  t.same(fieldsOf('a,"b, ""c""",,d\n'), [['a', 'b, "c"', '', 'd']]);
});

for (const [wrong, row] of [
  ['a price without a currency', 'hub,hall,1,,а,a,P,10,,somewhere,2026-01-01'],
  ['a price that claims not to be found', 'hub,hall,1,,а,a,P,10,USD,ціну не знайдено,2026-01-01'],
  ['no price and no word about it', 'hub,hall,1,,а,a,P,,,somewhere,'],
  ['a build nobody knows', 'desk,hall,1,,а,a,P,,,ціну не знайдено,'],
  ['a field too many', 'hub,hall,1,,а,a,P,,,ціну не знайдено,,'],
] as const)
  test(`${wrong} is refused`, async (t) => {
    t.throws(() => readBill(`${HEADS}\n${row}\n`), /line 2/);
  });

test('a planned hall’s size is its plan’s', async (t) => {
  t.same(
    HALLS.map((seats) => hallSize(seats).lines),
    [3, 5, 10],
  );
  for (const seats of HALLS) t.equal(hallSize(seats).seats, seats);
});
