import { test } from 'tap';
import type { DeviceId } from '#contract/ids';
import { sampleSecretary } from '../testing/sample.ts';
import { keypadRows, readySpares } from './keypad-rows.ts';

const device = (name: string) => name as DeviceId;
const view = {
  ...sampleSecretary({ scene: 'item', deputies: 26 }),
  keypads: Object.fromEntries(
    [1, 2, 3].map((seat) => [String(seat), { seat, device: device(`line1-0${seat}`), up: seat !== 2 }]),
  ),
  spares: { [device('spare-2')]: { up: true }, [device('spare-1')]: { up: true }, [device('spare-0')]: { up: false } },
};

test('a keypad without a link comes first, with the name of whoever sits there', async (t) => {
  const rows = keypadRows(view);
  t.same(
    rows.map(({ seat }) => seat),
    [2, 1, 3],
  );
  t.match(rows[0], { up: false, device: 'line1-02', name: /^Бабʼяк/ });
});

test('only spares that answer are offered', async (t) => {
  t.same(readySpares(view), ['spare-1', 'spare-2']);
});
