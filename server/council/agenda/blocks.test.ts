import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import type { BlockId } from '#contract/ids';
import {
  after,
  closeBallot,
  eventOf,
  itemId,
  memberId,
  openBallot,
  openSitting,
  refusalOf,
  sittingOf,
  vote,
  when,
} from '../testing/given.ts';

const blockId = (short: string) => `8-14-1-${short}` as BlockId;
const item = (number: string): SittingCommand => ({ type: 'add-item', number, title: `Питання ${number}` });
const sitting = after(openSitting({}, ['m1', 'm2', 'm3']), item('2'), item('3'), item('4'));
const form = (...items: string[]): SittingCommand => ({ type: 'form-block', itemIds: items.map(itemId) });
const takeOut = (short: string, fields: object = {}, block = 'p1'): SittingCommand => ({
  type: 'take-from-block',
  blockId: blockId(block),
  itemId: itemId(short),
  ...fields,
});
const formed = after(sitting, form('i1', 'i2', 'i3'));
const open = (short: string): SittingCommand => ({ type: 'open-item', itemId: itemId(short) });
const inBlock = (given: typeof sitting) => sittingOf(given).agenda.block?.itemIds;

test('waiting items are formed into a block, and a new block replaces one not yet voted', async (t) => {
  t.same(eventOf(when(sitting, form('i1', 'i2')).events, 'BlockFormed').data, {
    blockId: blockId('p1'),
    itemIds: ['i1', 'i2'].map(itemId),
  });
  t.match(sittingOf(after(formed, form('i3', 'i4'))).agenda.block, { blockId: 'p2', itemIds: ['i3', 'i4'] });
});

test('a block holds two items at least, all of them waiting', async (t) => {
  t.equal(refusalOf(sitting, form('i1')), 'BLOCK_TOO_SMALL');
  t.equal(refusalOf(sitting, form('i1', 'i9')), 'UNKNOWN_ITEM');
  t.equal(refusalOf(after(sitting, open('i1')), form('i1', 'i2')), 'ITEM_ALREADY_OPEN');
  t.equal(refusalOf(after(sitting, open('i1'), { type: 'close-item' }), form('i1', 'i2')), 'ITEM_NOT_WAITING');
  const off = after(sitting, { type: 'withdraw-item', itemId: itemId('i2') });
  t.equal(refusalOf(off, form('i1', 'i2')), 'ITEM_OFF_THE_AGENDA');
});

test('one objection takes its item out of the block, with the name of whoever objects', async (t) => {
  const { events, after: given } = when(formed, takeOut('i2', { memberId: memberId('m1') }));
  const { data } = eventOf(events, 'ItemTakenFromBlock');
  t.same(data, { blockId: blockId('p1'), itemId: itemId('i2'), reason: 'objection', memberId: 'm1' });
  t.same(inBlock(given), ['i1', 'i3'].map(itemId));
  t.equal(refusalOf(given, takeOut('i2')), 'NOT_IN_BLOCK');
  t.equal(inBlock(after(given, takeOut('i1'), takeOut('i3'))), undefined, 'nothing is left of it');
});

test('only an item of the block that was formed last is taken out, by a member of the roster', async (t) => {
  t.equal(refusalOf(sitting, takeOut('i1')), 'UNKNOWN_BLOCK');
  t.equal(refusalOf(formed, takeOut('i1', {}, 'p2')), 'UNKNOWN_BLOCK');
  t.equal(refusalOf(formed, takeOut('i9')), 'UNKNOWN_ITEM');
  t.equal(refusalOf(formed, takeOut('i4')), 'NOT_IN_BLOCK');
  t.equal(refusalOf(formed, takeOut('i1', { memberId: memberId('m99') })), 'UNKNOWN_MEMBER');
});

test('one conflict of interest takes its item out of the block, and keeps it out of the next', async (t) => {
  const given = after(formed, { type: 'declare-conflict', memberId: memberId('m1'), itemId: itemId('i2') });
  t.same(inBlock(given), ['i1', 'i3'].map(itemId));
  t.equal(refusalOf(given, form('i1', 'i2')), 'CONFLICT_OF_INTEREST');
});

test('an item opened or withdrawn by itself leaves the block', async (t) => {
  t.same(inBlock(after(formed, open('i2'))), ['i1', 'i3'].map(itemId));
  t.same(inBlock(after(formed, { type: 'withdraw-item', itemId: itemId('i3') })), ['i1', 'i2'].map(itemId));
});

test('while the block is voted nothing is taken out of it and no other is formed', async (t) => {
  const voting = after(formed, openBallot({ subject: 'basis-and-whole', blockId: blockId('p1') }));
  t.equal(refusalOf(voting, takeOut('i1')), 'BALLOT_RUNNING');
  t.equal(refusalOf(voting, form('i3', 'i4')), 'BALLOT_RUNNING');
});

test('the items of an adopted block have been considered, and the block is none', async (t) => {
  const voting = after(formed, openBallot({ subject: 'basis-and-whole', blockId: blockId('p1') }));
  const adopted = after(voting, ...['m1', 'm2', 'm3'].map((id) => vote(id, 'for')), closeBallot());
  t.same(
    sittingOf(adopted).agenda.items.map(({ state }) => state),
    ['considered', 'considered', 'considered', 'waiting'],
  );
  t.equal(inBlock(adopted), undefined);
});
