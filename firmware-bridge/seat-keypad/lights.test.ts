import { test } from 'tap';
import { idle, open, seat } from './testing/seat.ts';

test('an order wakes the bus, and only lights that differ are set', async (t) => {
  const { keypad, woken, connect, send } = seat();
  connect(true);
  t.same(send(), { 0: 0, 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 }, 'nothing is known of a keypad at first: all are set');
  keypad.order(open);
  t.equal(woken.length, 1);
  t.same(send(), { 0: 2, 1: 7 });
  keypad.order({ ...open, choice: 'for' });
  t.same(send(), { 2: 2 });
  keypad.order({ ...open, choice: 'against', floor: 'requested' });
  t.same(send(), { 2: 0, 3: 1, 5: 'blink 4' });
  keypad.order({ ...open, choice: 'against', floor: 'granted' });
  t.same(send(), { 5: 4 });
  t.equal(keypad.hasErrand, false);
});

test('after a loss of contact all lights are set anew', async (t) => {
  const { keypad, connect, send } = seat();
  keypad.order({ ...open, choice: 'abstain' });
  connect(true);
  send();
  keypad.contact(false);
  connect(true);
  t.same(send(), { 0: 2, 1: 7, 2: 0, 3: 0, 4: 3, 5: 0 });
});

test('lights that do not fit one frame go in several', async (t) => {
  const { keypad, connect, send } = seat();
  connect(true);
  t.same(send(63), { 0: 0, 1: 0, 2: 0, 3: 0 });
  t.equal(keypad.hasErrand, true);
  t.same(send(63), { 4: 0, 5: 0 });
  t.equal(keypad.hasErrand, false);
});

test('an order that changes while its command is under way is sent after it', async (t) => {
  const { keypad, connect, send } = seat();
  connect(true);
  send();
  keypad.order(open);
  keypad.nextErrand(111);
  keypad.order(idle);
  keypad.errandDone();
  t.equal(keypad.hasErrand, true);
  t.same(send(), { 0: 0, 1: 0 });
});
