/** What is pulled out and put back in the middle of a ballot: no press is lost, none is invented, the ballot goes on. */
import { type Test, test } from 'tap';
import type { Report } from '#contract/hall-bus';
import { dark, hallOf } from './testing/rig.ts';

const SEATS = [1, 2, 3, 4];
/** By the wall clock of a machine that may be busy: a healthy hall takes a tenth of it. */
const BACK_WITHIN_MS = 5000;

/** A ballot is open at four keypads, plain ones at odd seats and our own at even ones. */
async function inBallot(t: Test) {
  const hall = await hallOf(SEATS.length, t.teardown);
  const { hub, link, lights } = hall;
  const order = (seat: number, more: object = {}) =>
    hub.order({ ...dark, device: `line1-${seat}`, ready: true, ballotId: 'b1', hurry: true, ...more });
  hub.onReport = (report) => {
    if (report.kind === 'key') order(Number(report.device.slice(6)), { position: 2, choice: report.key });
  };
  await hub.until(() => SEATS.every((seat) => link(seat).includes('"up"')));
  for (const seat of SEATS) order(seat);
  await hub.until(() => SEATS.every((seat) => lights.get(seat)?.open === true));
  const shown = (seat: number, choice: string) => lights.get(seat)?.choice === choice;
  return { ...hall, shown };
}

/** Each press as a hub counts it; a plain keypad may tell the one that was under way when contact broke again. */
const presses = (reports: readonly Report[], seat: number): string[] =>
  reports
    .flatMap((report) =>
      report.kind === 'key' && report.device === `line1-${seat}` ? [`${report.key} ${report.ballotId}`] : [],
    )
    .filter((press, index, all) => seat % 2 === 0 || press !== all[index - 1]);

test('a whole bus pulled out while all press: what was pressed on it is told once it is back, and soon', async (t) => {
  const { hub, hall, link, shown } = await inBallot(t);
  for (const seat of SEATS) hall.press(seat, 'for');
  await hub.until(() => SEATS.every((seat) => shown(seat, 'for')));
  for (const seat of SEATS) hall.press(seat, 'against');
  hall.unplug('line1');
  await hub.until(() => SEATS.every((seat) => link(seat).includes('"down"')));
  for (const seat of SEATS) hall.press(seat, 'abstain');
  hall.replug('line1');
  const pluggedAt = performance.now();
  await hub.until(() => SEATS.every((seat) => link(seat).includes('"up"')));
  t.ok(performance.now() - pluggedAt < BACK_WITHIN_MS);
  await hub.until(() => SEATS.every((seat) => shown(seat, 'abstain')));
  for (const seat of SEATS) {
    t.same(presses(hub.distinct, seat), ['for b1', 'against b1', 'abstain b1'], `seat ${seat}`);
  }
});

test('a keypad that loses its power comes back into the ballot, with its light, while the others vote on', async (t) => {
  const { hub, hall, link, lights, shown } = await inBallot(t);
  for (const seat of [1, 2]) {
    hall.press(seat, 'for');
    await hub.until(() => shown(seat, 'for'));
    hall.unplugKeypad(seat);
    await hub.until(() => link(seat).includes('"down"'));
    hall.press(seat + 2, 'against');
    await hub.until(() => shown(seat + 2, 'against'));
    hall.replugKeypad(seat);
    const pluggedAt = performance.now();
    await hub.until(() => link(seat).includes('"up"') && lights.get(seat)?.open === true && shown(seat, 'for'));
    t.ok(performance.now() - pluggedAt < BACK_WITHIN_MS);
    hall.press(seat, 'abstain');
    await hub.until(() => shown(seat, 'abstain'));
    t.same(presses(hub.distinct, seat), ['for b1', 'abstain b1']);
  }
  const boots = hub.distinct
    .filter(({ kind, device }) => kind === 'key' && device === 'line1-2')
    .map(({ boot }) => boot);
  t.equal(new Set(boots).size, 2, 'our own keypad began a new life of its counter');
});

test('a request for the floor is told once, by either kind of keypad, when the line breaks right behind it', async (t) => {
  const { hub, hall, link } = await inBallot(t);
  const requests = (seat: number) =>
    hub.distinct.filter((report) => report.kind === 'key' && report.device === `line1-${seat}`);
  for (const seat of [1, 2]) {
    hub.onReport = (report) => {
      if (report.kind === 'key') hall.unplug('line1');
    };
    hall.press(seat, 'request-floor');
    await hub.until(() => requests(seat).length > 0 && link(seat).includes('"down"'));
    hub.onReport = () => undefined;
    hall.replug('line1');
    await hub.until(() => SEATS.every((one) => link(one).includes('"up"')));
    hall.press(seat, 'abstain');
    await hub.until(() => requests(seat).some((report) => report.kind === 'key' && report.key === 'abstain'));
    t.match(requests(seat), [{ key: 'request-floor' }, { key: 'abstain' }]);
    t.equal(requests(seat).length, 2);
  }
});

test('the whole traffic of a ballot, captured and played again to bridge and keypads, has no effect', async (t) => {
  const { hub, hall, link, lights, shown } = await inBallot(t);
  const captured: { to: 'panel' | 'devices'; bytes: Buffer }[] = [];
  hall.onTraffic = (to, bytes) => captured.push({ to, bytes: Buffer.from(bytes) });
  for (const seat of SEATS) hall.insertCard(seat, `62000000${seat}0`);
  for (const seat of SEATS) hall.press(seat, 'for');
  await hub.until(() => SEATS.every((seat) => shown(seat, 'for')));
  for (const seat of SEATS) hall.press(seat, 'against');
  await hub.until(() => SEATS.every((seat) => shown(seat, 'against')));
  hall.onTraffic = () => undefined;
  for (const seat of SEATS) {
    hub.order({ ...dark, device: `line1-${seat}`, position: 3, ready: true, ballotId: 'b2', hurry: true });
  }
  await hub.until(() =>
    SEATS.every((seat) => lights.get(seat)?.choice === undefined && lights.get(seat)?.open === true),
  );
  const [told, seen] = [hub.distinct.length, JSON.stringify([...lights])];
  t.ok(captured.length > 40, `${captured.length} pieces captured`);
  for (const { to, bytes } of captured) {
    hall.inject('line1', to, bytes);
    await new Promise((resolve) => setImmediate(resolve));
  }
  hub.onReport = () => undefined;
  await hub.until(() => SEATS.every((seat) => link(seat).includes('"up"')));
  t.equal(hub.distinct.length, told, 'nothing was reported');
  const looks = ([, { openings, ...look }]: [number, { openings: number }]) => look;
  t.same([...lights].map(looks), (JSON.parse(seen) as [number, { openings: number }][]).map(looks), 'no light changed');
  for (const seat of SEATS) hall.press(seat, 'abstain');
  await hub.until(() => SEATS.every((seat) => presses(hub.distinct, seat).includes('abstain b2')));
  t.equal(hub.distinct.length, told + SEATS.length, 'and true presses still count, once');
});
