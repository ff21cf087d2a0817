import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import {
  after,
  eventTypes,
  itemId,
  memberId,
  openBallot,
  openSitting,
  refusalOf,
  sittingOf,
} from '../testing/given.ts';
import { itemById } from './agenda.ts';

const item = (number: string): SittingCommand => ({ type: 'add-item', number, title: `Питання ${number}` });
const sitting = after(openSitting({}, ['m1', 'm2', 'm3']), item('2'), item('3'));
const open = (short: string): SittingCommand => ({ type: 'open-item', itemId: itemId(short) });
const back = (short: string, reopen?: string): SittingCommand => ({
  ...{ type: 'take-back-item', itemId: itemId(short) },
  ...(reopen !== undefined && { reopen: itemId(reopen) }),
});
const opened = after(sitting, open('i2'));
const speaks: readonly SittingCommand[] = [
  { type: 'grant-floor', memberId: memberId('m1'), kind: 'debate' },
  { type: 'end-speech' },
];
const stage: SittingCommand = { type: 'open-stage', stage: 'debate' };

test('an item opened by mistake is taken back and stands as before; the record has both', async (t) => {
  t.same(eventTypes(opened, back('i2')), ['ItemTakenBack']);
  const { agenda } = sittingOf(after(opened, stage, back('i2')));
  t.equal(agenda.openItemId, undefined);
  t.match(itemById(agenda, itemId('i2')), { state: 'waiting', stage: undefined });
  t.equal(refusalOf(after(opened, back('i2')), open('i2')), undefined, 'it may be opened again');
});

test('an item considered before is again one that was considered, in its stage', async (t) => {
  const considered = after(opened, stage, { type: 'close-item' }, open('i2'), back('i2'));
  t.match(itemById(sittingOf(considered).agenda, itemId('i2')), { state: 'considered', stage: 'debate' });
});

test('the item whose place it took goes on, when that is asked for', async (t) => {
  const wrong = after(opened, open('i3'));
  t.same(eventTypes(wrong, back('i3', 'i2')), ['ItemTakenBack', 'ItemOpened']);
  t.equal(sittingOf(after(wrong, back('i3', 'i2'))).agenda.openItemId, itemId('i2'));
  t.equal(refusalOf(wrong, back('i3', 'i3')), 'UNKNOWN_ITEM');
  t.equal(refusalOf(wrong, back('i3', 'i9')), 'UNKNOWN_ITEM');
  const off = after(wrong, { type: 'withdraw-item', itemId: itemId('i1') });
  t.equal(refusalOf(off, back('i3', 'i1')), 'ITEM_OFF_THE_AGENDA');
});

test('once somebody has spoken or begun to, or something was put to the vote, it is closed and not taken back', async (t) => {
  t.equal(refusalOf(after(opened, ...speaks), back('i2')), 'ITEM_HEARD');
  t.equal(refusalOf(after(opened, ...speaks.slice(0, 1)), back('i2')), 'ITEM_HEARD');
  t.equal(refusalOf(after(opened, openBallot()), back('i2')), 'BALLOT_RUNNING');
  t.equal(refusalOf(sitting, back('i2')), 'NO_ITEM_OPEN');
  t.equal(refusalOf(opened, back('i1')), 'NO_ITEM_OPEN', 'another than the open one');
});

test('what was said before it was opened does not count', async (t) => {
  const heard = after(sitting, open('i1'), ...speaks, open('i2'));
  t.equal(refusalOf(heard, back('i2')), undefined);
});

test('an item opened by mistake out of a block goes back into it', async (t) => {
  const block = { type: 'form-block', itemIds: ['i1', 'i2', 'i3'].map(itemId) } as const;
  const given = after(sitting, block);
  const { blockId } = sittingOf(given).agenda.block ?? {};
  const numbers = (...commands: readonly SittingCommand[]) =>
    sittingOf(after(given, ...commands)).agenda.block?.itemIds;
  t.same(numbers(open('i2')), ['i1', 'i3'].map(itemId));
  t.same(numbers(open('i2'), back('i2')), ['i1', 'i2', 'i3'].map(itemId));
  const without: SittingCommand = { type: 'take-from-block', blockId: blockId ?? ('p' as never), itemId: itemId('i3') };
  t.same(numbers(open('i2'), without, back('i2')), ['i1', 'i2'].map(itemId));
});

test('who asked for the floor on it no longer waits, and a chair passed for it goes back', async (t) => {
  const asked = after(
    opened,
    { type: 'request-floor', memberId: memberId('m2'), kind: 'debate' },
    { type: 'pass-chair', chair: { member: memberId('m2') }, forItem: true },
  );
  t.same(eventTypes(asked, back('i2')), ['RequestEnded', 'ItemTakenBack', 'ChairPassed']);
});
