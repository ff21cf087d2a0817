import { test } from 'tap';
import type { LightOrder } from '#contract/hall-bus';
import type { BallotId } from '#contract/ids';
import { openPress, sealKeyPair } from '#contract/sealed-press';
import type { Happening } from './happening.ts';
import { idle, open, seat } from './testing/seat.ts';

const { secretKey, publicKey: sealKey } = sealKeyPair();
const secret: LightOrder = { ...open, ballotId: 'b5' as BallotId, sealKey };
/** The choices in sealed reports, and what was reported in the open. */
const opened = (reports: readonly Happening[]) =>
  reports.map((report) =>
    report.kind === 'sealed-key' ? openPress(secretKey, report.ballotId, report.sealed) : JSON.stringify(report),
  );

test('in a secret ballot a choice is reported sealed to the ballot’s key, the request for the floor as ever', async (t) => {
  const { keypad, reports, connect, send } = seat();
  connect(true);
  keypad.order(secret);
  send();
  const pressed = Buffer.of(0x31, 0x33, 0x7f);
  keypad.keys(pressed);
  t.same(opened(reports), [0, 2, '{"kind":"key","key":"request-floor","ballotId":"b5"}']);
  t.match(reports[0], { kind: 'sealed-key', ballotId: 'b5', sealed: /^[0-9a-f]+$/ });
  t.same([...pressed], [0, 0, 0x7f], 'what was read is overwritten');
});

test('a choice pressed before the light of a secret ballot has come on goes nowhere, and is counted', async (t) => {
  const { keypad, reports, connect, send } = seat();
  connect(true);
  keypad.order(idle);
  send();
  keypad.order(secret);
  keypad.keys(Buffer.from('1'));
  keypad.nextErrand(111);
  keypad.keys(Buffer.from('2'));
  t.same(reports, []);
  t.equal(keypad.lost.counts.early, 2);
  keypad.errandDone();
  keypad.keys(Buffer.from('2'));
  t.same(opened(reports), [1]);
  keypad.order(idle);
  keypad.keys(Buffer.from('1'));
  t.same(opened(reports), [1, 0], 'sealed to the last, while its light is on');
  send();
  keypad.toldAll();
  keypad.keys(Buffer.from('1'));
  t.same(opened(reports).at(-1), '{"kind":"key","key":"for"}');
});

test('keys of a secret ballot told after a loss of contact are sealed too', async (t) => {
  const { keypad, reports, connect, send } = seat();
  connect(true);
  keypad.order(secret);
  send();
  keypad.contact(false);
  keypad.order(idle);
  connect(true);
  keypad.keys(Buffer.from('3'));
  t.same(opened(reports), [2]);
});

test('between an open ballot and a secret one no choice leaves in the open', async (t) => {
  const { keypad, reports, connect, send } = seat();
  connect(true);
  keypad.order(open);
  send();
  keypad.order(secret);
  keypad.keys(Buffer.from('1'));
  t.same(reports, []);
  send();
  keypad.order({ ...open, ballotId: 'b6' as BallotId });
  keypad.keys(Buffer.from('2'));
  t.same(opened(reports), [1]);
  send();
  const late = Buffer.from('1');
  keypad.keys(late);
  t.same(opened(reports), [1], 'it may have been pressed in the secret one');
  t.equal(keypad.lost.counts.stray, 1);
  t.same([...late], [0], 'what was read is overwritten');
  keypad.toldAll();
  keypad.keys(Buffer.from('3'));
  t.same(opened(reports).at(-1), '{"kind":"key","key":"abstain","ballotId":"b6"}');
});

test('who took part in a secret ballot has the lights of all three choices lit alike', async (t) => {
  const { keypad, connect, send } = seat();
  connect(true);
  keypad.order(secret);
  send();
  keypad.order({ ...secret, tookPart: true });
  t.same(send(), { 2: 2, 3: 1, 4: 3 });
  keypad.order(secret);
  t.same(send(), { 2: 0, 3: 0, 4: 0 });
});
