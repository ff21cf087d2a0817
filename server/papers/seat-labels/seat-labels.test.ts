import { test } from 'tap';
import type { DeviceId } from '#contract/ids';
import { textOf } from '../testing/pdf-tools.ts';
import { type SeatLabel, seatLabelsPdf } from './seat-labels.ts';

const AT = '2026-03-30T07:00:00.000Z';
const facts = (labels: readonly SeatLabel[]) => ({ council: 'Вербівська міська рада', at: AT, labels });
const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length;

test('a label has the seat’s number, the member’s name as the roster has it, and the keypad’s id', async (t) => {
  const label = { seat: 7, name: 'Коцюбинська-Левицька Олександра Володимирівна', device: 'line1-06' as DeviceId };
  const text = textOf(await seatLabelsPdf(facts([label, { seat: 8 }])));
  for (const said of ['7', 'Коцюбинська-Левицька', 'Олександра Володимирівна', 'line1-06', '8'])
    t.ok(text.replace(/(?<=-)\s/g, '').includes(said), said);
});

test('a sheet holds 24 labels, and the next begins another', async (t) => {
  const seats = (count: number) => Array.from({ length: count }, (_, at) => ({ seat: at + 1 }));
  t.equal(pages(await seatLabelsPdf(facts(seats(24)))), 1);
  t.equal(pages(await seatLabelsPdf(facts(seats(25)))), 2);
  t.equal(pages(await seatLabelsPdf(facts(seats(120)))), 5);
});

test('the same hall gives the same bytes', async (t) => {
  const labels = [{ seat: 1, name: 'Яворський Тарас Григорович' }];
  t.ok((await seatLabelsPdf(facts(labels))).equals(await seatLabelsPdf(facts(labels))));
});
