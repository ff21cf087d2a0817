import { test } from 'tap';
import type { PersonCommand } from '#contract/commands';
import type { ItemId, MemberId, RequestId } from '#contract/ids';
import type { ChairView, SeatCell } from '#contract/views';
import { sampleChair } from '../testing/sample.ts';
import { guestSpeech, queue, replySpeech } from '../testing/sample-parts.ts';
import { stillUndoes, undoOf } from './undo.ts';

const itemId = 'i13' as ItemId;
const memberId = 'm2' as MemberId;
const item = sampleChair({ scene: 'item', deputies: 26 });
const seat = (parts: Partial<SeatCell>): Partial<ChairView> => {
  const cell = item.seats[memberId];
  return cell ? { seats: { ...item.seats, [memberId]: { ...cell, ...parts } } } : {};
};
const line = (state: 'withdrawn' | 'done'): Partial<ChairView> => {
  const one = item.agenda[itemId];
  return one ? { agenda: { ...item.agenda, [itemId]: { ...one, state } } } : {};
};
const { item: _, ...without } = item;
const adjourned = item.head && { ...item.head, state: 'adjourned' as const };
const ceremony = { ceremony: 'anthem' as const, names: [], since: '2025-12-18T11:40:00+02:00' };

const openedWrongly = { key: 'take-back-item:i13', label: { uk: '', en: '' }, asks: 'nothing' as const };

/** The act, the view it was given on, what takes it back, the view afterwards on which it is still taken back. */
const UNDONE: readonly [PersonCommand, Partial<ChairView>, PersonCommand, Partial<ChairView>][] = [
  [{ type: 'withdraw-item', itemId }, {}, { type: 'restore-item', itemId }, line('withdrawn')],
  [{ type: 'postpone-item', itemId }, {}, { type: 'restore-item', itemId }, line('withdrawn')],
  [
    { type: 'open-item', itemId },
    {},
    { type: 'take-back-item', itemId, reopen: 'i12' as ItemId },
    { steps: [{ ...openedWrongly, command: { type: 'take-back-item', itemId } }] },
  ],
  [{ type: 'move-item', itemId }, {}, { type: 'move-item', itemId, before: 'i14' as ItemId }, {}],
  [
    { type: 'declare-conflict', memberId },
    {},
    { type: 'retract-conflict', memberId, reason: 'Записано помилково' },
    seat({ conflict: true }),
  ],
  [{ type: 'leave', memberId }, {}, { type: 'register-member', memberId }, seat({ mark: 'absent' })],
  [{ type: 'register-member', memberId }, {}, { type: 'leave', memberId }, seat({ mark: 'present' })],
  [
    { type: 'set-microphone-mode', mode: 'free' },
    {},
    { type: 'set-microphone-mode', mode: 'chair-grants' },
    { microphones: { mode: 'free', open: [] } },
  ],
  [{ type: 'adjourn-sitting' }, {}, { type: 'resume-sitting' }, adjourned ? { head: adjourned } : {}],
  [{ type: 'begin-ceremony', ceremony: 'anthem' }, {}, { type: 'end-ceremony' }, { ceremony }],
  [
    { type: 'pause-speech' },
    { speech: replySpeech },
    { type: 'continue-speech' },
    { speech: { ...replySpeech, paused: true } },
  ],
  [
    { type: 'reorder-queue', order: ['r1', 'r0', 'r2', 'r3', 'r4', 'r5', 'r6'] as RequestId[] },
    { queue },
    { type: 'reorder-queue', order: ['r0', 'r1', 'r2', 'r3', 'r4', 'r5', 'r6'] as RequestId[] },
    { queue },
  ],
  [
    { type: 'withdraw-request', memberId, kind: 'debate' },
    { queue },
    { type: 'request-floor', memberId, kind: 'debate' },
    {},
  ],
];

for (const [act, before, undoing, afterwards] of UNDONE) {
  test(`${act.type} is taken back by ${undoing.type}`, async (t) => {
    const undo = undoOf(act, { ...item, ...before });
    t.same(undo, { of: act.type, command: undoing });
    t.ok(undo && stillUndoes(undo, { ...item, ...afterwards }), 'while it stands');
    const closed = item.head && { ...item.head, state: 'closed' as const };
    t.notOk(undo && stillUndoes(undo, { ...item, ...(closed && { head: closed }) }), 'and never in a closed sitting');
  });
}

test('an item closed by mistake is opened again while no other is open', async (t) => {
  const undo = undoOf({ type: 'close-item' }, item);
  t.same(undo?.command, { type: 'open-item', itemId: 'i12' });
  const done = item.agenda['i12' as ItemId];
  const agenda = done ? { ...item.agenda, ['i12' as ItemId]: { ...done, state: 'done' as const } } : item.agenda;
  t.ok(undo && stillUndoes(undo, { ...without, agenda }));
  t.notOk(undo && stillUndoes(undo, item));
});

test('who was stopped by mistake gets the floor for what was left, and not for less than ten seconds', async (t) => {
  const given = { ...item, speech: replySpeech };
  t.same(undoOf({ type: 'end-speech' }, given, 42_400)?.command, {
    type: 'grant-floor',
    kind: 'reply',
    memberId: 'm4',
    seconds: 42,
  });
  t.equal(undoOf({ type: 'end-speech' }, given, 3000), undefined);
  t.match(undoOf({ type: 'cut-microphones' }, { ...item, speech: guestSpeech })?.command, {
    guestId: 'g1',
    rostrum: true,
  });
  t.equal(undoOf({ type: 'cut-microphones' }, item), undefined, 'nobody spoke');
});

test('what the rules do not let be taken back is not offered: a close, an alarm, a vote', async (t) => {
  for (const type of ['close-sitting', 'sound-alarm', 'take-roll', 'clear-queue', 'open-sitting'] as const) {
    t.equal(undoOf({ type }, item), undefined, type);
  }
});
