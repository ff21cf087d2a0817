import { test } from 'tap';
import type { AmendmentId, BlockId } from '#contract/ids';
import { blockIdOf } from '../agenda/agenda.ts';
import {
  after,
  ballotId,
  closeNow,
  type Given,
  held,
  itemId,
  openBallot,
  openSitting,
  sittingOf,
} from '../testing/given.ts';
import { heldAs } from './explain.ts';
import { type Asked, questionPut } from './question.ts';
import { subjectOf } from './subject.ts';

const all = ['head', 'm1', 'm2', 'm3', 'm4', 'm5'];
const sitting = after(
  openSitting({}, all),
  { type: 'add-item', number: '2', title: 'Про землю' },
  { type: 'add-item', number: '3', title: 'Про дороги' },
  { type: 'open-item', itemId: itemId('i1') },
);
/** The question of a repeat of the first ballot, given this one was it, without what every question has. */
function repeated(first: Partial<Asked>, given: Given = sitting) {
  const { after: ended } = held(given, first);
  const asked: Asked = { subject: 'repeat', text: 'Ще раз', repeats: ballotId('b1') };
  const {
    majority: _majority,
    manner: _manner,
    openForSeconds: _seconds,
    ...question
  } = questionPut(sittingOf(ended), asked);
  return question;
}
const plain = { subject: 'repeat', text: 'Прийняти в цілому', repeats: '8-14-1-b1', itemId: '8-14-1-i1' };

test('a repeat takes over what was asked, and nothing that was not', async (t) => {
  t.same(repeated({}), plain);
  t.same(repeated({ subject: 'agenda', agendaStage: 'as-a-basis' }), { ...plain, agendaStage: 'as-a-basis' });
  t.same(repeated({ reasonedRefusal: true }), { ...plain, reasonedRefusal: true });
  const motion = { kind: 'close-debate' } as const;
  t.same(repeated({ subject: 'procedural', motion }), { ...plain, motion });
});

test('a repeat takes nothing from its command but the ballot it names and the time it is open', async (t) => {
  const first = { majority: 'two-thirds-of-composition', text: 'Прийняти' } as const;
  const ended = sittingOf(held(sitting, first).after);
  const put = questionPut(ended, {
    subject: 'procedural',
    text: 'Інше питання',
    majority: 'majority-of-present',
    manner: 'secret',
    by: 'paper',
    ground: '26-1-4',
    motion: { kind: 'close-debate' },
    agendaStage: 'change',
    amendmentId: '8-14-1-a1' as AmendmentId,
    blockId: '8-14-1-p1' as BlockId,
    alternatives: [{ text: 'Перша' }, { text: 'Друга' }],
    reasonedRefusal: true,
    openForSeconds: 45,
    repeats: ballotId('b1'),
  });
  t.same(put, { ...plain, ...first, manner: 'open', openForSeconds: 45 });
});

test('a repeat of a block is about its items, though the block has been voted', async (t) => {
  const itemIds = [itemId('i2'), itemId('i3')];
  const { itemId: _, ...rest } = plain;
  const block = after(sitting, { type: 'form-block', itemIds });
  t.same(repeated({ blockId: blockIdOf(sittingOf(sitting).sittingId, 1) }, block), { ...rest, itemIds });
});

test('a repeat of a rating has the same alternatives', async (t) => {
  const alternatives = [{ text: 'Перша' }, { text: 'Друга' }];
  const first = after(sitting, openBallot({ subject: 'rating', majority: 'plurality', alternatives }));
  const ended = closeNow(closeNow(first).after).after;
  const put = questionPut(sittingOf(ended), { subject: 'repeat', text: 'Ще раз', repeats: ballotId('b1') });
  t.same(put.alternatives, alternatives);
  t.equal(put.majority, 'plurality');
});

test('a repeat of a secret ballot is secret, on the same ground and by the same means', async (t) => {
  const figures = { made: 6, issued: 6, cancelled: 0, inBox: 6, invalid: 0, for: 2, against: 4, abstain: 0 };
  const secret = openBallot({ manner: 'secret', ground: '26-1-4', by: 'paper' });
  const enter = { type: 'enter-paper-figures', ballotId: ballotId('b1'), figures } as const;
  const ended = after(sitting, secret, enter);
  const put = questionPut(sittingOf(ended), { subject: 'repeat', text: 'Ще раз', repeats: ballotId('b1') });
  t.match(put, { manner: 'secret', ground: '26-1-4', by: 'paper' });
});

test('the subject of a repeat is that of the first ballot, however often it is repeated', async (t) => {
  const again = (short: string, given: Given) =>
    held(held(given, { subject: 'procedural' }, ...all).after, { subject: 'repeat', repeats: ballotId(short) }).after;
  const given = again('b3', again('b1', held(sitting, { subject: 'take-note' }).after));
  const { ballots } = sittingOf(given);
  const last = ballots.ended.at(-1);
  t.equal(last?.number, 5);
  t.equal(last && subjectOf(ballots, last), 'take-note');
  t.equal(last?.ended === 'closed' && heldAs(ballots, last).subject, 'take-note');
  t.equal(subjectOf(ballots, { subject: 'procedural' }), 'procedural');
});
