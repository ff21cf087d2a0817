import { test } from 'tap';
import type { Report } from '#contract/hall-bus';
import type { BallotId, BridgeId, CardNumber, DeviceId } from '#contract/ids';
import { refuse } from '#contract/refusals';
import { causeOf, type Decider, Intake } from './intake.ts';
import { SeatMap } from './seat-map.ts';

const bridge = 'bridge-1' as BridgeId;
const device = 'line1-00' as DeviceId;
const seatMap = new SeatMap([{ bridge, device, seat: 7, line: 'line1' }]);
const press = (counter: number, boot = 'boot1'): Report => ({
  kind: 'key',
  device,
  boot,
  counter,
  ageMs: 3,
  key: 'for',
  ballotId: 'b1' as BallotId,
});

/** A hub that writes down what it was asked, and commits when told to. */
function recordingHub(refusing = false) {
  const asked: string[] = [];
  const commits: (() => void)[] = [];
  const hub: Decider = {
    decide: (command, actor, cause) => {
      asked.push(`${command.type} ${actor} ${cause}`);
      return refusing
        ? { ok: false, position: 4, refusal: refuse('BALLOT_NOT_OPEN', { ballotId: 'b1' }) }
        : { ok: true, position: 5 };
    },
    castSealed: ({ ballotId }, actor, cause) => {
      asked.push(`sealed ${ballotId} ${actor} ${cause}`);
      return refusing ? { ok: false, position: 4, refusal: refuse('SEAL_BROKEN') } : { ok: true, position: 5 };
    },
    seatOfCard: () => undefined,
    hallDesk: {
      withoutCard: () => undefined,
      seatLeftBy: () => undefined,
      closedSlots: () => [],
      pressed: () => undefined,
      links: {
        isSettled: () => true,
        lastSlot: () => undefined,
        onSettled: () => undefined,
        reported: () => undefined,
      },
    },
    strikeGavel: ({ bridge }, actor, cause) => {
      asked.push(`gavel ${bridge} ${actor} ${cause}`);
      return refusing
        ? { ok: false, position: 4, refusal: refuse('SITTING_NOT_OPEN', { state: 'closed', stateUk: 'закрито' }) }
        : { ok: true, position: 5 };
    },
    power: ({ bridge }, mains, actor, cause) => {
      asked.push(`mains ${mains} ${bridge} ${actor} ${cause}`);
      return { ok: true, position: 5 };
    },
    whenCommitted: () => new Promise((resolve) => commits.push(resolve)),
  };
  const commit = () => {
    for (const call of commits) call();
  };
  return { hub, asked, commit };
}

function intakeOf(hub: Decider) {
  const refused: string[] = [];
  const intake = new Intake(hub, seatMap, (report, { code }) => refused.push(`${report.device} ${code}`));
  return { intake, refused };
}

test('a press becomes one command of its seat, and is acknowledged only after the commit', async (t) => {
  const { hub, asked, commit } = recordingHub();
  const { intake } = intakeOf(hub);
  let acknowledged = false;
  const answer = intake.take(bridge, press(1)).then((one) => {
    acknowledged = true;
    return one;
  });
  await Promise.resolve();
  t.equal(acknowledged, false, 'no light before the disk');
  commit();
  t.same(await answer, { device, boot: 'boot1', counter: 1, answer: 'recorded' });
  t.same(asked, [`press-key device:${device} ${device}/boot1/1`]);
});

test('the same report again is decided once and gets the same answer', async (t) => {
  const { hub, asked, commit } = recordingHub();
  const { intake } = intakeOf(hub);
  const answers = [intake.take(bridge, press(1)), intake.take(bridge, press(1))];
  commit();
  const [first, second] = await Promise.all(answers);
  t.same(first, second);
  t.equal(asked.length, 1);
});

test('a refusal waits for the commit it rests on and names its code', async (t) => {
  const { hub, commit } = recordingHub(true);
  const { intake, refused } = intakeOf(hub);
  const answer = intake.take(bridge, press(1));
  commit();
  t.match(await answer, { answer: 'refused', code: 'BALLOT_NOT_OPEN' });
  t.same(refused, [`${device} BALLOT_NOT_OPEN`], 'and is told of once');
});

test('a press of a device that serves no seat, or that another bridge claims, is refused', async (t) => {
  const { hub, asked } = recordingHub();
  const { intake, refused } = intakeOf(hub);
  const stranger: Report = { ...press(1), device: 'line9-99' as DeviceId };
  t.match(await intake.take(bridge, stranger), { answer: 'refused', code: 'UNKNOWN_DEVICE' });
  t.match(await intake.take('bridge-2' as BridgeId, press(1)), { answer: 'refused', code: 'UNKNOWN_DEVICE' });
  t.equal(asked.length, 0);
  t.same(refused, ['line9-99 UNKNOWN_DEVICE', `${device} UNKNOWN_DEVICE`]);
});

test('a report older than one already taken is out of sequence', async (t) => {
  const { hub, commit } = recordingHub();
  const { intake } = intakeOf(hub);
  const later = intake.take(bridge, press(5));
  commit();
  await later;
  t.match(await intake.take(bridge, press(4)), { answer: 'refused', code: 'OUT_OF_SEQUENCE' });
});

test('a counter starts anew with a new boot', async (t) => {
  const { hub, asked, commit } = recordingHub();
  const { intake } = intakeOf(hub);
  const answers = [intake.take(bridge, press(5)), intake.take(bridge, press(1, 'boot2'))];
  commit();
  t.match(await Promise.all(answers), [{ answer: 'recorded' }, { answer: 'recorded' }]);
  t.equal(asked.length, 2);
});

test('after a restart a repeat of what the journal holds is answered as recorded and not decided again', async (t) => {
  const { hub, asked } = recordingHub();
  const { intake } = intakeOf(hub);
  intake.remember(causeOf(press(3)));
  t.match(await intake.take(bridge, press(3)), { answer: 'recorded' });
  t.match(await intake.take(bridge, press(2)), { answer: 'refused', code: 'OUT_OF_SEQUENCE' });
  t.equal(asked.length, 0);
});

test('cards in and out become commands of their seat', async (t) => {
  const { hub, asked, commit } = recordingHub();
  const { intake } = intakeOf(hub);
  const origin = { device, boot: 'boot1', ageMs: 0 };
  const answers = [
    intake.take(bridge, { kind: 'card-in', ...origin, counter: 1, card: '62E3086CED' as CardNumber }),
    intake.take(bridge, { kind: 'card-out', ...origin, counter: 2 }),
  ];
  commit();
  await Promise.all(answers);
  t.same(
    asked.map((line) => line.split(' ')[0]),
    ['card-in', 'card-out'],
  );
});

test('a sealed press goes to the urn by its seat, and its answer says nothing of what is in it', async (t) => {
  const { hub, asked, commit } = recordingHub();
  const { intake } = intakeOf(hub);
  const origin = { device, boot: 'boot1', ageMs: 0 };
  const answer = intake.take(bridge, {
    kind: 'sealed-key',
    ...origin,
    counter: 1,
    ballotId: 'b1' as BallotId,
    sealed: '0a1b',
  });
  commit();
  t.same(await answer, { device, boot: 'boot1', counter: 1, answer: 'recorded' });
  t.same(asked, [`sealed b1 device:${device} ${device}/boot1/1`]);
});

const atGavel = { device: 'gavel' as DeviceId, boot: 'boot1', ageMs: 1 };
const supply = { device: 'power' as DeviceId };

test('the gavel is struck once however often it is told of, and acknowledged after the commit', async (t) => {
  const { hub, asked, commit } = recordingHub();
  const { intake, refused } = intakeOf(hub);
  const report = { kind: 'gavel', ...atGavel, counter: 1 } as const;
  const answers = Promise.all([intake.take(bridge, report), intake.take(bridge, report)]);
  commit();
  t.match(await answers, [{ answer: 'recorded' }, { answer: 'recorded' }]);
  t.same(asked, ['gavel bridge-1 device:gavel gavel/boot1/1']);
  t.same(refused, []);
});

test('the gavel is refused while no sitting is open', async (t) => {
  const { hub, commit } = recordingHub(true);
  const { intake, refused } = intakeOf(hub);
  const answer = intake.take(bridge, { kind: 'gavel', ...atGavel, counter: 1 });
  commit();
  t.match(await answer, { answer: 'refused', code: 'SITTING_NOT_OPEN' });
  t.same(refused, ['gavel SITTING_NOT_OPEN']);
});

test('the supply tells of mains power, though it stands at no seat', async (t) => {
  const { hub, asked, commit } = recordingHub();
  const { intake } = intakeOf(hub);
  const answer = intake.take(bridge, { kind: 'power', ...atGavel, ...supply, counter: 1, mains: 'failed' });
  commit();
  t.match(await answer, { answer: 'recorded' });
  t.same(asked, ['mains failed bridge-1 device:power power/boot1/1']);
});

test('gavel and supply speak for themselves alone: in a keypad’s name they are refused, and cost it no press', async (t) => {
  const { hub, asked, commit } = recordingHub();
  const { intake } = intakeOf(hub);
  const forged = { device, boot: 'boot1', ageMs: 1, counter: Number.MAX_SAFE_INTEGER } as const;
  t.match(await intake.take(bridge, { kind: 'gavel', ...forged }), { code: 'UNKNOWN_DEVICE' });
  t.match(await intake.take(bridge, { kind: 'power', ...forged, mains: 'failed' }), { code: 'UNKNOWN_DEVICE' });
  const answer = intake.take(bridge, press(1));
  commit();
  t.match(await answer, { answer: 'recorded' });
  t.equal(asked.length, 1);
});

test('a key at a keypad without a seat is told once, however often the bridge repeats it', async (t) => {
  const { intake, refused } = intakeOf(recordingHub().hub);
  const report: Report = { ...press(1), device: 'line1-09' as DeviceId };
  const answers = [await intake.take(bridge, report), await intake.take(bridge, report)];
  t.match(answers, [{ code: 'UNKNOWN_DEVICE' }, { code: 'UNKNOWN_DEVICE' }]);
  t.same(refused, ['line1-09 UNKNOWN_DEVICE']);
});

test('after a restart the journal’s last reports of a device are known again, however many there were', async (t) => {
  const { hub, commit } = recordingHub();
  const { intake, refused } = intakeOf(hub);
  for (let counter = 1; counter <= 500; counter += 1) intake.remember(`line1-00/boot1/${counter}`);
  for (const counter of [500, 469]) t.match(await intake.take(bridge, press(counter)), { counter, answer: 'recorded' });
  t.match(await intake.take(bridge, press(1)), { code: 'OUT_OF_SEQUENCE' }, 'one that no bridge repeats any more');
  t.same(refused, ['line1-00 OUT_OF_SEQUENCE']);
  commit();
});
