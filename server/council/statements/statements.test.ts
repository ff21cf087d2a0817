import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import {
  after,
  ballotId,
  closeBallot,
  eventOf,
  itemId,
  later,
  memberId,
  openBallot,
  openSitting,
  refusalOf,
  sittingOf,
  vote,
  when,
} from '../testing/given.ts';

const sitting = after(openSitting({ seats: 7, deputies: 5 }, ['head', 'm1', 'm2', 'm3', 'm4', 'm5']), {
  type: 'open-item',
  itemId: itemId('i1'),
});
const voted = after(sitting, openBallot(), vote('m1', 'against'), closeBallot());
const wrongly = (id = 'm1', ballot = 'b1'): SittingCommand => ({
  type: 'state-recorded-wrongly',
  memberId: memberId(id),
  ballotId: ballotId(ballot),
  text: 'Голосував «за»',
});
const forTheRecord: SittingCommand = { type: 'enter-statement', memberId: memberId('m2'), text: 'Прошу занести' };

test('a member states that the own vote was recorded wrongly: it is entered, and the count stays', async (t) => {
  const { events, after: given } = when(later(voted, 60), wrongly());
  t.same(eventOf(events, 'StatementEntered').data, {
    memberId: 'm1',
    kind: 'recorded-wrongly',
    text: 'Голосував «за»',
    ballotId: ballotId('b1'),
    itemId: itemId('i1'),
  });
  t.same(sittingOf(given).ballots, sittingOf(voted).ballots);
  t.match(sittingOf(given).statements, [{ memberId: 'm1', at: '2026-03-30T07:01:00.000Z' }]);
});

test('only of a ballot that was closed with a result, and in the record', async (t) => {
  t.equal(refusalOf(voted, wrongly('m1', 'b9')), 'NOT_CLOSED_BALLOT');
  const stopped = after(sitting, openBallot(), { type: 'stop-ballot', ballotId: ballotId('b1'), reason: 'помилка' });
  t.equal(refusalOf(stopped, wrongly()), 'NOT_CLOSED_BALLOT');
  t.equal(refusalOf(after(sitting, openBallot()), wrongly()), 'NOT_CLOSED_BALLOT');
});

test('only by a member of the roster, and of the roster of that ballot', async (t) => {
  t.equal(refusalOf(voted, wrongly('m99')), 'UNKNOWN_MEMBER');
  const member = { id: memberId('n1'), name: 'Депутат n1', gender: 'male', office: 'deputy' } as const;
  t.equal(refusalOf(after(voted, { type: 'recognise-mandate', member }), wrongly('n1')), 'UNKNOWN_MEMBER');
});

test('of a secret ballot nobody states how the own vote was recorded', async (t) => {
  const commission = { members: ['m1', 'm2', 'm3'].map(memberId), chair: memberId('m1'), secretary: memberId('m2') };
  const figures = { made: 6, issued: 6, cancelled: 0, inBox: 6, invalid: 0, for: 4, against: 2, abstain: 0 };
  const secret = after(
    sitting,
    { type: 'form-counting-commission', commission },
    openBallot({ manner: 'secret', ground: '26-1-4', by: 'paper' }),
    { type: 'enter-paper-figures', ballotId: ballotId('b1'), figures },
  );
  t.equal(refusalOf(secret, wrongly()), 'SECRET_BALLOT');
});

test('a statement for the record is entered on the open item, or on none', async (t) => {
  const { data } = eventOf(when(sitting, forTheRecord).events, 'StatementEntered');
  t.same(data, { memberId: 'm2', kind: 'for-the-record', text: 'Прошу занести', itemId: itemId('i1') });
  const without = when(after(sitting, { type: 'close-item' }), forTheRecord);
  t.notOk('itemId' in eventOf(without.events, 'StatementEntered').data);
  t.equal(refusalOf(sitting, { ...forTheRecord, memberId: memberId('m99') }), 'UNKNOWN_MEMBER');
});
