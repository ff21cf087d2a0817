import { test } from 'tap';
import type { CardNumber, MemberId, SeatNumber } from '#contract/ids';
import type { SimulatedHallCommand } from '#contract/simulated-hall';
import { RehearsalDeputies } from './rehearsal-deputies.ts';

const person = (n: number) => ({ id: `d${n}` as MemberId, seat: n as SeatNumber, card: `7E4E00000${n}` as CardNumber });

test('a deputy acts by himself until his page is opened; then his card is out and all is his', async (t) => {
  const orders: SimulatedHallCommand[] = [];
  const deputies = new RehearsalDeputies([person(1), person(2)], { order: (order) => orders.push(order) });
  deputies.begin();
  t.match(orders, [{ do: 'autopilot', people: [{ seat: 1 }, { seat: 2 }] }]);
  deputies.leaveTo('d2' as MemberId);
  deputies.leaveTo('d2' as MemberId);
  deputies.leaveTo('d9' as MemberId);
  t.same(orders.slice(1), [
    { do: 'leave-to-person', seat: 2 },
    { do: 'remove-card', seat: 2 },
  ]);
});
