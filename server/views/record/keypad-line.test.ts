import { test } from 'tap';
import type { HouseEvent } from '#contract/events';
import { openHouse } from '../house.ts';
import { secretaryView } from '../secretary.ts';
import { PaperHub } from '../testing/paper-hub.ts';
import { convening } from '../testing/small-council.ts';

const arranged = (...seats: readonly (readonly [number, string])[]): HouseEvent[] => [
  {
    type: 'HallArranged',
    v: 1,
    data: { seats: seats.map(([seat, device]) => ({ seat, device, bridge: 'bridge-1', line: 'line1' })) },
  } as never,
];

function houseOf() {
  const hub = new PaperHub();
  const house = openHouse(hub, 'Вербівська міська рада');
  hub.commit(arranged([2, 'line1-02'], [3, 'line1-03']), 'hall');
  hub.giveAll(convening());
  const lines = () =>
    Object.values(secretaryView(house, { links: hub.links(), displays: 0 }).record)
      .filter(({ title }) => title.uk === 'Пульти переставлено')
      .map(({ detail }) => detail?.uk);
  return { hub, lines };
}

test('a keypad that comes to a seat in the course of a sitting stands in its record, and what it replaced', async (t) => {
  const { hub, lines } = houseOf();
  hub.giveAll({ type: 'open-sitting' });
  hub.commit(arranged([2, 'spare-1'], [3, 'line1-03']), 'hall');
  t.same(lines(), ['місце 2 — spare-1 (раніше line1-02)']);
  hub.commit(arranged([2, 'spare-1'], [4, 'line1-03']), 'hall');
  t.same(lines().at(-1), 'місце 3 — без пульта (раніше line1-03); місце 4 — line1-03');
});

test('setting the hall up before the opening, and the same arrangement again, leave no line', async (t) => {
  const { hub, lines } = houseOf();
  hub.commit(arranged([2, 'spare-1'], [3, 'line1-03']), 'hall');
  hub.giveAll({ type: 'open-sitting' });
  hub.commit(arranged([2, 'spare-1'], [3, 'line1-03']), 'hall');
  t.same(lines(), []);
});
