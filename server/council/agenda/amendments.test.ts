import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import type { AmendmentId } from '#contract/ids';
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
import { amendmentById } from './agenda.ts';

const amendmentId = (short: string) => `8-14-1-${short}` as AmendmentId;
const sitting = after(openSitting({}, ['m1', 'm2', 'm3']), { type: 'add-item', number: '2', title: 'Про землю' });
const considering = after(sitting, { type: 'open-item', itemId: itemId('i1') });
const submit = (fields: object = {}): SittingCommand => ({
  type: 'submit-amendment',
  text: 'Пункт 3 вилучити',
  ...fields,
});
const withdraw = (short = 'a1'): SittingCommand => ({ type: 'withdraw-amendment', amendmentId: amendmentId(short) });
const votingOn = (short: string) => openBallot({ subject: 'amendment', amendmentId: amendmentId(short) });
const stateOf = (given: typeof sitting, short = 'a1') =>
  amendmentById(sittingOf(given).agenda, amendmentId(short))?.state;

test('amendments are numbered in the order of receipt within their item', async (t) => {
  const given = after(considering, submit(), submit({ itemId: itemId('i2') }), submit({ author: memberId('m2') }));
  t.match(sittingOf(given).agenda.amendments, [
    { amendmentId: 'a1', itemId: 'i1', number: 1, state: 'waiting' },
    { amendmentId: 'a2', itemId: 'i2', number: 1 },
    { amendmentId: 'a3', itemId: 'i1', number: 2, author: 'm2' },
  ]);
});

test('an amendment is to an item that stands on the agenda, by a member of the roster', async (t) => {
  t.equal(refusalOf(sitting, submit()), 'NO_ITEM_OPEN');
  t.equal(refusalOf(sitting, submit({ itemId: itemId('i9') })), 'UNKNOWN_ITEM');
  t.equal(refusalOf(considering, submit({ author: memberId('m99') })), 'UNKNOWN_MEMBER');
  const off = after(sitting, { type: 'postpone-item', itemId: itemId('i2') });
  t.equal(refusalOf(off, submit({ itemId: itemId('i2') })), 'ITEM_OFF_THE_AGENDA');
});

test('a member in conflict of interest on the item brings no amendment to it', async (t) => {
  const given = after(considering, { type: 'declare-conflict', memberId: memberId('m2') });
  t.equal(refusalOf(given, submit({ author: memberId('m2') })), 'CONFLICT_OF_INTEREST');
  t.equal(refusalOf(given, submit({ author: memberId('m1') })), undefined);
});

test('an amendment that waits is taken back; one that is settled is not', async (t) => {
  const given = after(considering, submit());
  t.equal(stateOf(after(given, withdraw())), 'withdrawn');
  t.equal(refusalOf(after(given, withdraw()), withdraw()), 'AMENDMENT_SETTLED');
  t.equal(refusalOf(given, withdraw('a9')), 'UNKNOWN_AMENDMENT');
  const adopted = after(given, votingOn('a1'), ...['m1', 'm2', 'm3'].map((id) => vote(id, 'for')), closeBallot());
  t.equal(stateOf(adopted), 'adopted');
  const { code, refusal } = when(adopted, withdraw());
  t.equal(code, 'AMENDMENT_SETTLED');
  t.match(refusal?.details, { number: 1 });
});

test('an amendment is not taken back while it is voted', async (t) => {
  const given = after(considering, submit(), submit());
  t.equal(refusalOf(after(given, votingOn('a1')), withdraw()), 'BALLOT_RUNNING');
  t.equal(refusalOf(after(given, votingOn('a1')), withdraw('a2')), undefined);
});

test('the text and who brought it stand in the record', async (t) => {
  const { data } = eventOf(when(considering, submit({ author: memberId('m1') })).events, 'AmendmentSubmitted');
  t.match(data, { text: 'Пункт 3 вилучити', author: 'm1' });
});

test('an amendment to an item that was withdrawn or postponed is not put to the vote', async (t) => {
  const submitted = after(sitting, submit({ itemId: itemId('i2') }));
  t.equal(refusalOf(submitted, votingOn('a1')), undefined);
  for (const type of ['withdraw-item', 'postpone-item'] as const) {
    const off = after(submitted, { type, itemId: itemId('i2') });
    t.equal(refusalOf(off, votingOn('a1')), 'ITEM_OFF_THE_AGENDA', type);
    t.equal(refusalOf(after(off, { type: 'restore-item', itemId: itemId('i2') }), votingOn('a1')), undefined);
  }
});
