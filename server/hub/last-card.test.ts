import { join } from 'node:path';
import { type Test, test } from 'tap';
import type { BridgeId, CardNumber, DeviceId } from '#contract/ids';
import { Intake } from './intake.ts';
import { SeatMap } from './seat-map.ts';
import { smallHub } from './testing/small-hub.ts';

const bridge = 'bridge-1' as BridgeId;
const [OWN, OTHER, STRANGE] = ['6200000002', '6200000003', '62FFFF'] as [CardNumber, CardNumber, CardNumber];
const line = {
  name: 'line1',
  path: '/dev/ttyUSB0',
  devices: [
    { address: 0, seat: 2, key: '00'.repeat(16) },
    { address: 1, key: '01'.repeat(16) },
  ],
};

/** A hall with a keypad at seat 2 and a spare; a card is put into one of them. */
function hall(t: Test, hasCouncil = true) {
  const seatMap = SeatMap.ofLines(bridge, [line]);
  const house = smallHub(join(t.testdir(), 'journal.db'), { seatMap, ...(!hasCouncil && { settings: undefined }) });
  const intake = new Intake(house.hub, seatMap, (report, { code }) => house.hub.hallDesk.refused(report, code));
  let counter = 0;
  const read = (device: string, card: CardNumber) => {
    counter += 1;
    return intake.take(bridge, { kind: 'card-in', device: device as DeviceId, boot: 'b1', counter, card, ageMs: 0 });
  };
  return { ...house, read, lastCard: () => house.hub.hall().lastCard?.card };
}

test('a card of nobody is shown, wherever it is read; a member’s own, which registers, is not', async (t) => {
  const { read, lastCard, stop } = hall(t);
  await read('line1-00', STRANGE);
  t.equal(lastCard(), STRANGE);
  await read('line1-01', OTHER);
  t.equal(lastCard(), OTHER, 'at a keypad without a seat any card may be shown');
  await read('line1-00', OWN);
  t.equal(lastCard(), OTHER);
  await stop();
});

test('before any sitting a card may be given to a member: the one read last is shown', async (t) => {
  const { read, lastCard, stop } = hall(t, false);
  await read('line1-00', OWN);
  t.equal(lastCard(), OWN);
  await stop();
});
