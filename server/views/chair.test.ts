import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import type { DeviceId } from '#contract/ids';
import { chairView } from './chair.ts';
import { openHouse } from './house.ts';
import { PaperHub } from './testing/paper-hub.ts';
import { convening, idOf } from './testing/small-council.ts';

const register = (id: string): SittingCommand => ({ type: 'register-member', memberId: idOf(id) });

function chairOf(...commands: SittingCommand[]) {
  const hub = new PaperHub();
  const house = openHouse(hub, 'Вербівська міська рада');
  hub.giveAll(...commands);
  return { hub, house, view: () => chairView(house, { links: hub.links(), displays: 0 }) };
}

test('before a ballot the chair sees what each majority would need, and how long a ballot lasts', async (t) => {
  const { view } = chairOf(convening(), ...['head', 'm1', 'm2', 'm3'].map(register), { type: 'open-sitting' });
  t.match(view(), {
    thresholds: {
      'majority-of-composition': { base: 6, needed: 4 },
      'two-thirds-of-composition': { base: 6, needed: 4 },
      'majority-of-present': { base: 4, needed: 3 },
    },
    ballotSeconds: 30,
  });
  t.equal(view().thresholds?.['plurality'], undefined, 'the most votes can’t be told beforehand');
});

test('where no ballot can come next nothing is foretold', async (t) => {
  const { hub, view } = chairOf(convening());
  t.equal(view().thresholds, undefined, 'a sitting that is not open yet');
  hub.giveAll({ type: 'open-sitting' }, { type: 'close-sitting' });
  t.equal(view().thresholds, undefined, 'a sitting that is closed');
});

test('seats of registered members that have no keypad are wanting in the count of keypads', async (t) => {
  const { hub, view } = chairOf(convening(), ...['head', 'm1', 'm2', 'm3'].map(register));
  t.match(view().health, { devicesAll: 0 }, 'a hall without keypads wants none');
  const seats = [1, 2].map((seat) => ({ bridge: 'bridge-1', device: `line1-0${seat}`, seat, line: 'line1' }));
  hub.commit([{ type: 'HallArranged', v: 1, data: { seats } } as never], 'hall');
  for (const { device } of seats) hub.linkOf(device as DeviceId, 'up');
  t.match(view().health, { devicesUp: 2, devicesAll: 4 });
});

test('a hall with lines on which no keypad is adopted yet is not one of tablets', async (t) => {
  const { hub, house, view } = chairOf(convening());
  t.equal(view().health.linesAll, undefined);
  const hall = { ...hub.hall(), lines: [{ bridge: 'bridge-1', line: 'line1' } as never] };
  t.match(chairView(house, { links: hub.links(), displays: 0, hall }).health, { devicesAll: 0, linesAll: 1 });
});

test('who presides votes on this page unless his card is in a keypad that answers, or he is no member', async (t) => {
  const { hub, view } = chairOf(convening());
  t.strictSame(view().presiding, { memberId: 'head' });
  hub.commit(
    [{ type: 'HallArranged', v: 1, data: { seats: [{ bridge: 'b', device: 'd1', seat: 1, line: 'l' }] } } as never],
    'hall',
  );
  hub.linkOf('d1', 'up');
  hub.giveAll({ type: 'card-in', seat: 1, card: '6200000001' } as never);
  t.strictSame(view().presiding, { memberId: 'head', atKeypad: true });
  hub.linkOf('d1', 'down');
  t.strictSame(view().presiding, { memberId: 'head' }, 'the keypad is dead');
  hub.giveAll({ type: 'pass-chair', chair: { name: 'Гнатюк Ольга Іванівна' } });
  t.equal(view().presiding, undefined);
});
