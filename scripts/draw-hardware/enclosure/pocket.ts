/** Draws the card's slot and pocket at full size: from above, and cut along the card. The same text as the front panel. */
import { onSheet } from '../sheet.ts';
import { box, circle, line, lines, type Point, QUIET, SHADE, segment, text } from '../svg.ts';
import { type FrontPanel, measure, number } from './draw.ts';

/** Plates that guide the card, and walls of the box, mm thick. */
const PLATE = 3;
const DASHED = { width: 0.4, dash: '1.6 1' };
/** Where the rear wall's outside stands on the sheet, from above and in the cut. */
const WALL = { above: 68, cut: 60 } as const;

type Pocket = FrontPanel['pocket'];

/** How far the card stands out, in words. */
const outside = ({ card, depth }: Pick<Pocket, 'card' | 'depth'>): string =>
  number(Math.round((card[1] - depth) * 10) / 10);

const caption = (at: Point, uk: string, en: string): string[] => [
  text(at, uk, { size: 3.6, bold: true }),
  text([at[0], at[1] + 4], en, { size: 2.7, colour: QUIET }),
];

function fromAbove({ card, slot, depth }: Pocket): string[] {
  const middle = 62;
  const left = middle - slot[0] / 2;
  const top = WALL.above;
  const bottom = top + depth;
  return [
    ...caption([16, 32], 'Згори', 'from above, upper plate off'),
    box([left - 10, top], slot[0] + 20, PLATE, SHADE, { width: 0.5 }),
    box([left - 6, top + PLATE], 6, depth - PLATE, SHADE, { width: 0.5 }),
    box([left + slot[0], top + PLATE], 6, depth - PLATE, SHADE, { width: 0.5 }),
    box([left - 6, bottom], slot[0] + 12, 4, SHADE, { width: 0.5 }),
    box([middle - card[0] / 2, bottom - card[1]], card[0], card[1], 'none', DASHED, 3),
    text([middle, bottom - card[1] + 8], 'картка ID-1', { size: 3, anchor: 'middle' }),
    circle([middle, top + 32], 22, 'none', DASHED),
    text([middle, top + 33], 'котушка під карткою', { size: 2.8, anchor: 'middle' }),
    box([left + slot[0] - 6, bottom - 3], 19.8, 10.2, '#FFFFFF', { width: 0.5 }),
    text([left + slot[0] + 4, bottom + 3.2], 'SW5', { size: 2.8, anchor: 'middle', bold: true }),
    ...measure([left, top - 28], [left + slot[0], top - 28], `щілина ${number(slot[0])}`),
    ...measure([left - 14, top], [left - 14, bottom], number(depth)),
    ...measure([left - 14, bottom - card[1]], [left - 14, top], outside({ card, depth })),
    ...lines([left + slot[0] + 12, top + 1.5], ['задня стінка', 'rear wall'], { size: 2.8 }),
  ];
}

function alongTheCard({ card, slot, depth, below, box: sides }: Pocket, width: number): string[] {
  const top = 60;
  const rear = WALL.cut + 100;
  const level = top + PLATE + below;
  const slope = (sides.rear - sides.front) / width;
  const floor = (x: number): number => top + sides.rear - (x - rear) * slope;
  const end = rear + width;
  return [
    ...caption([rear - 24, 40], 'Розріз уздовж картки; панель — згори', 'cut along the card; panel above'),
    box([rear, top], width, PLATE, SHADE, { width: 0.5 }),
    line(
      [
        [rear, top + PLATE],
        [rear, floor(rear)],
        [end, floor(end)],
        [end, top + PLATE],
      ],
      { width: 0.7 },
    ),
    box([rear + PLATE, level - slot[1] / 2 - PLATE], depth, PLATE, SHADE, { width: 0.4 }),
    box([rear + PLATE, level + slot[1] / 2], depth, PLATE, SHADE, { width: 0.4 }),
    box([rear + depth, level - slot[1] / 2], 4, slot[1], SHADE, { width: 0.4 }),
    segment([rear + depth - card[1], level], [rear + depth, level], { width: 0.8 }),
    segment([rear + 14, level + 7.4], [rear + 50, level + 7.4], { width: 1 }),
    text([rear + 32, level + 11.6], 'котушка · coil', { size: 2.8, anchor: 'middle' }),
    segment([rear + 10, floor(rear + 10) - 11], [rear + 90, floor(rear + 90) - 11], { width: 1.2 }),
    ...[14, 86].map((x) => segment([rear + x, floor(rear + x)], [rear + x, floor(rear + x) - 10], { width: 1 })),
    text([rear + 60, floor(rear + 20) + 4], 'плата · board', { size: 2.8, anchor: 'middle' }),
    ...measure([rear + depth - card[1], level - 6], [rear, level - 6], outside({ card, depth })),
    ...measure([rear + depth + 12, top + PLATE], [rear + depth + 12, level], number(below)),
    ...measure([end + 4, top], [end + 4, floor(end)], number(sides.front)),
    ...measure([rear - 32, top], [rear - 32, floor(rear)], number(sides.rear)),
    text([end - 2, top - 2], 'до депутата · to the member', { size: 2.8, anchor: 'end' }),
  ];
}

const NOTES = [
  'Картка входить коротким краєм уперед у щілину задньої стінки й лежить рівно, під панеллю; видно 25 мм.',
  'Дві пластини 3 мм (ABS, фанера), між ними дві рейки 6 × 2,5 мм по боках і упор; верхню пластину клеять або гвинтять останньою.',
  'SW5 (SS-01GL) лежить боком за рейкою; його важіль виходить на шлях картки за 3 мм до упору. Проріз у рейці підігнати на місці.',
  'Кишеня стоїть під серединою голосів (120 мм від лівого краю): ніжки ламп відігнути, між лампами й пластиною лишається 3 мм.',
  'Плата — на нахиленому дні, на стійках 10 мм; високі деталі — ближче до задньої стінки.',
  'Метал — не ближче ніж 20 мм до котушки. Щілину з країв зняти фаскою 1 мм. Спершу зробіть одну й перевірте 200 разів карткою.',
  'Short edge first, flat under the panel; 25 mm stay out. Two plates, two rails, a stop; the lever of SW5 closes on the last 3 mm.',
];

/** The SVG of slot and pocket. */
export const drawPocket = ({ pocket, panel }: FrontPanel, path: string): string =>
  onSheet({ title: { uk: 'Кишеня картки, 1:1', en: 'Pocket of the card, full size' }, paper: 'A4', source: path }, [
    text([16, 17], 'Кишеня картки в задній стінці', { size: 5, bold: true }),
    text([16, 22], 'Slot and pocket of the card in the rear wall. Друкувати на A4 без масштабування.', {
      size: 3,
      colour: QUIET,
    }),
    ...fromAbove(pocket),
    ...alongTheCard(pocket, panel.height),
    ...lines([16, 148], NOTES, { size: 2.9 }, 1.5),
  ]);
