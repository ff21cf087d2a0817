/** Our own keypad: what it tells by the manufacturer exchange, and what the bridge tells it. */
import { test } from 'tap';
import type { LightOrder } from '#contract/hall-bus';
import type { BallotId } from '#contract/ids';
import { openPress, sealKeyPair } from '#contract/sealed-press';
import { commandCode } from '../osdp/commands.ts';
import { idle, open, seat } from './testing/seat.ts';
import {
  decodeVoteCommand,
  encodeVoteReply,
  OWN_MODEL,
  OWN_VENDOR,
  type Pair,
  type VoteCommand,
  type VoteReply,
} from './vote-exchange.ts';

const identity = { vendor: OWN_VENDOR, model: OWN_MODEL, version: 1, serial: 1, firmware: '1.0.0' };
const { secretKey, publicKey: sealKey } = sealKeyPair();
const secret: LightOrder = { ...open, ballotId: 'b5' as BallotId, sealKey };
const BOOT = 0x00c0ffee;

function ownSeat() {
  const place = seat();
  const { keypad } = place;
  const said: VoteCommand[] = [];
  let counter = 0;
  const answerTo = (command: VoteCommand): VoteReply =>
    command.kind === 'open'
      ? { ballot: command.ballot, nonce: command.nonce, kind: 'opened', boot: BOOT, counter }
      : { kind: 'closed', ballot: command.ballot, counter };
  /** Sends all that waits; what the exchange said. */
  const sendAll = (answer: (command: VoteCommand) => VoteReply | undefined = answerTo): VoteCommand[] => {
    said.length = 0;
    for (let most = 20; most > 0 && keypad.hasErrand; most -= 1) {
      const errand = keypad.nextErrand(111);
      const command = errand?.code === commandCode.manufacturer ? decodeVoteCommand(errand.data) : undefined;
      const reply = command && answer(command);
      if (command !== undefined) said.push(command);
      if (reply !== undefined) keypad.manufacturer(encodeVoteReply(reply).data);
      keypad.errandDone();
    }
    return [...said];
  };
  const vote = (pair: Pair, key: 'for' | 'against' | 'request-floor', heldMs = 0): Buffer => {
    counter += 1;
    const press = { ...pair, boot: BOOT, counter, key, ageMs: 30, heldMs, inputs: { slot: true, palm: false } };
    const { data } = encodeVoteReply({ kind: 'vote', ...press });
    keypad.manufacturer(data);
    return data;
  };
  const connect = () => {
    keypad.identified(identity);
    place.connect(true, false);
  };
  connect();
  return { ...place, connect, sendAll, vote };
}

const pairOf = (said: readonly VoteCommand[]): Pair => {
  const opened = said.find((command) => command.kind === 'open');
  if (opened?.kind !== 'open') throw new Error('nothing was opened');
  return { ballot: opened.ballot, nonce: opened.nonce };
};
const NONE: Pair = { ballot: 0, nonce: 0 };

test('a ballot is opened to the keypad before its light comes on, with the time both hands have to hold', async (t) => {
  const { keypad, sendAll } = ownSeat();
  t.match(sendAll(), [{ kind: 'close', ballot: 0 }], 'what a keypad holds open from before is closed');
  keypad.order({ ...open, holdMs: 800 });
  t.match(decodeVoteCommand(keypad.nextErrand(111)?.data ?? Buffer.alloc(0)), {
    kind: 'open',
    holdMs: 800,
    secret: false,
  });
  keypad.errandDone();
});

test('a press is reported with the keypad’s own boot, counter and age, and the ballot its pair stands for', async (t) => {
  const { keypad, reports, origins, sendAll, vote } = ownSeat();
  keypad.order(open);
  const pair = pairOf(sendAll());
  vote(pair, 'for', 900);
  vote(pair, 'request-floor');
  t.same(reports, [
    { kind: 'key', key: 'for', ballotId: 'b3', heldMs: 900 },
    { kind: 'key', key: 'request-floor', ballotId: 'b3', heldMs: 0 },
  ]);
  t.same(origins, [
    { boot: '00c0ffee', counter: 1, ageMs: 30 },
    { boot: '00c0ffee', counter: 2, ageMs: 30 },
  ]);
});

test('a pair that was not given to this keypad, or has been withdrawn, goes nowhere: it neither votes nor registers anybody', async (t) => {
  const { keypad, reports, sendAll, vote } = ownSeat();
  keypad.order(open);
  const pair = pairOf(sendAll());
  vote({ ...pair, nonce: pair.nonce + 1 }, 'for');
  vote({ ...pair, ballot: pair.ballot + 1 }, 'for');
  vote(NONE, 'for');
  keypad.order(idle);
  vote(pair, 'against');
  t.same(sendAll(), [{ kind: 'close', ballot: pair.ballot }]);
  vote(pair, 'for');
  keypad.order(open);
  const again = pairOf(sendAll());
  t.not(again.nonce, pair.nonce, 'opened again, the ballot has another pair');
  vote(pair, 'for');
  vote(again, 'for');
  t.same(
    reports.map((report) => report.kind === 'key' && report.ballotId),
    [undefined, 'b3', 'b3'],
  );
  t.equal(keypad.lost.counts.stray, 4);
  vote({ ...pair, nonce: pair.nonce + 1 }, 'request-floor');
  t.match(reports.at(-1), { key: 'request-floor', ballotId: undefined });
});

test('after a loss of contact the ballot is told again with the pair it had: what the keypad kept still counts', async (t) => {
  const { keypad, reports, connect, sendAll, vote } = ownSeat();
  keypad.order(open);
  const pair = pairOf(sendAll());
  keypad.contact(false);
  connect();
  vote(pair, 'for');
  t.same(pairOf(sendAll()), pair);
  vote(pair, 'against');
  t.match(reports, [{ ballotId: 'b3' }, { ballotId: 'b3' }]);
});

test('what was kept over a loss of contact does not slip into a ballot opened meanwhile', async (t) => {
  const { keypad, reports, connect, sendAll, vote } = ownSeat();
  keypad.order(open);
  const pair = pairOf(sendAll());
  keypad.contact(false);
  keypad.order({ ...open, ballotId: 'b4' as BallotId });
  connect();
  vote(pair, 'for');
  vote(pairOf(sendAll()), 'against');
  vote(pair, 'for');
  t.same(
    reports.map((report) => report.kind === 'key' && report.ballotId),
    ['b3', 'b4'],
  );
});

test('in a secret ballot the keypad is told so, choices are sealed at once, and what was read is overwritten', async (t) => {
  const { keypad, reports, sendAll, vote } = ownSeat();
  keypad.order(secret);
  const said = sendAll();
  t.match(said, [{ kind: 'open', secret: true }]);
  const data = vote(pairOf(said), 'against', 400);
  const [report] = reports;
  t.match(report, { kind: 'sealed-key', ballotId: 'b5', heldMs: 400 });
  t.equal(report?.kind === 'sealed-key' && openPress(secretKey, 'b5' as BallotId, report.sealed), 1);
  t.equal(data[20], 0);
});

test('a choice of a secret ballot never leaves in the open: also late, before it was opened, or told to another bridge', async (t) => {
  const { keypad, reports, sendAll, vote } = ownSeat();
  keypad.order(secret);
  vote(NONE, 'for');
  const pair = pairOf(sendAll());
  keypad.order(idle);
  sendAll();
  vote(pair, 'for');
  vote({ ballot: 0x8000_0007, nonce: 99 }, 'against');
  t.same(reports, []);
  t.same(keypad.lost.counts, { kept: 1, early: 0, stray: 2 });
  vote(pair, 'request-floor');
  t.match(reports, [{ kind: 'key', key: 'request-floor' }]);
});

test('a keypad that refuses the exchange, or answers with another pair, is asked three times, and again after an order', async (t) => {
  for (const answer of [undefined, { kind: 'opened', ballot: 9, nonce: 9, boot: BOOT, counter: 0 }] as const) {
    const { keypad, reports, sendAll } = ownSeat();
    keypad.order(open);
    t.equal(sendAll(() => answer).length, 3);
    t.equal(keypad.hasErrand, false);
    keypad.keys(Buffer.from('1'));
    t.match(reports, [{ kind: 'key', key: 'for', ballotId: 'b3' }], 'what it tells as a plain one counts meanwhile');
    keypad.order({ ...open, choice: 'for' });
    t.ok(sendAll().some(({ kind }) => kind === 'open'));
  }
});

test('one refusal of the exchange, which anybody on the wire can forge, makes nobody deaf', async (t) => {
  const { keypad, reports, sendAll, vote } = ownSeat();
  keypad.order(open);
  keypad.nextErrand(111);
  keypad.errandDone();
  vote(pairOf(sendAll()), 'for');
  t.match(reports, [{ kind: 'key', key: 'for', ballotId: 'b3' }]);
  keypad.order({ ...open, ballotId: 'b4' as BallotId });
  const never = () => undefined;
  const [asked] = sendAll(never);
  vote(pairOf(asked === undefined ? [] : [asked]), 'against');
  t.match(
    reports[1],
    { kind: 'key', key: 'against', ballotId: 'b4' },
    'what it tells by the exchange is heard all the same',
  );
});

test('a bridge that has started anew knows what the keypad kept for a ballot that is still open, secret ones too', async (t) => {
  for (const order of [open, secret]) {
    const before = ownSeat();
    before.keypad.order(order);
    const pair = pairOf(before.sendAll());
    const after = ownSeat();
    after.keypad.order(order);
    after.vote(pair, 'for');
    t.match(after.reports, [{ kind: order === secret ? 'sealed-key' : 'key', ballotId: order.ballotId }]);
    t.same(pairOf(after.sendAll()), pair);
  }
});

test('what a keypad kept for a ballot that is over, or comes before any order, goes nowhere and is counted', async (t) => {
  const before = ownSeat();
  before.keypad.order(open);
  const pair = pairOf(before.sendAll());
  const { keypad, reports, vote } = ownSeat();
  vote(pair, 'for');
  keypad.order({ ...open, ballotId: 'b4' as BallotId });
  vote(pair, 'for');
  t.same(reports, []);
  t.equal(keypad.lost.counts.stray, 2);
});

test('a device of another vendor is not heard in the exchange, and a message of a wrong shape is counted', async (t) => {
  const { keypad, reports, sendAll, vote } = ownSeat();
  keypad.order(open);
  const pair = pairOf(sendAll());
  const whole = encodeVoteReply({ kind: 'closed', ballot: 1, counter: 1 }).data;
  keypad.manufacturer(whole.subarray(0, 9));
  t.equal(keypad.unreadable, 1);
  keypad.identified({ ...identity, vendor: 'ac0b1e' });
  vote(pair, 'for');
  t.same(reports, []);
});
