import { join } from 'node:path';
import { type Test, test } from 'tap';
import type { PersonCommand } from '#contract/commands';
import type { AmendmentId, BallotId, BlockId, ItemId, MemberId } from '#contract/ids';
import type { CommittedEvent } from './face.ts';
import { add, adopt, close, convene, itemsOf, lastConvened, opening, session } from './testing/sitting-steps.ts';
import { smallHub } from './testing/small-hub.ts';

const file = (t: Test) => join(t.testdir(), 'journal.db');
const item = (id: string) => `8-14-1-i${id}` as ItemId;
const open = (id: string): PersonCommand => ({ type: 'open-item', itemId: item(id) });
const numbers = (seen: readonly CommittedEvent[]) => itemsOf(seen).map(({ number }) => number);

/** The items of the next sitting of the session, and its amendments. */
async function next(house: ReturnType<typeof smallHub>, asked: PersonCommand = convene) {
  const before = house.seen.length;
  await house.do(asked);
  return house.seen.slice(before);
}

test('the item that was open at the close and has not been decided goes on in the next sitting', async (t) => {
  const house = smallHub(file(t));
  await house.do(...opening, open('1'));
  await adopt(house, { subject: 'as-a-basis', text: 'Прийняти за основу' });
  await house.do(close);
  t.same(numbers(await next(house)), ['1']);
  await house.stop();
});

test('what has been decided, by itself or in a block, does not come again; a result set aside leaves it undecided', async (t) => {
  const house = smallHub(file(t));
  await house.do(...opening, add('2'), add('3'), add('4'), {
    type: 'form-block',
    itemIds: [item('2'), item('3')],
  });
  await adopt(house, { blockId: '8-14-1-p1' as BlockId });
  await house.do(open('1'));
  await adopt(house);
  await house.do(open('4'));
  await adopt(house);
  const aside = '8-14-1-b2' as BallotId;
  await adopt(house, {
    subject: 'set-aside',
    text: 'Скасувати результат',
    motion: { kind: 'set-aside', ballotId: aside, reason: 'помилка' },
  });
  await house.do(close);
  t.same(numbers(await next(house)), ['1']);
  await house.stop();
});

test('amendments that waited for a vote come with their item, numbered anew; the settled ones stay behind', async (t) => {
  const house = smallHub(file(t));
  const submit = (id: string, text: string, author?: string): PersonCommand => ({
    type: 'submit-amendment',
    itemId: item(id),
    text,
    ...(author && { author: author as MemberId }),
  });
  await house.do(
    ...opening,
    add('2'),
    submit('1', 'Перша'),
    submit('2', 'До другого', 'm1'),
    submit('1', 'Друга', 'm5'),
    { type: 'withdraw-amendment', amendmentId: '8-14-1-a1' as AmendmentId },
    { type: 'end-mandate', memberId: 'm5' as MemberId, ground: 'заява' },
    close,
  );
  const amendments = (await next(house)).flatMap(({ event }) =>
    event.type === 'AmendmentSubmitted' ? [event.data] : [],
  );
  t.same(amendments, [
    { amendmentId: '8-14-2-a1', itemId: '8-14-2-i1', number: 1, text: 'Друга' },
    { amendmentId: '8-14-2-a2', itemId: '8-14-2-i2', number: 1, text: 'До другого', author: 'm1' },
  ]);
  await house.stop();
});

test('a session goes on from its own last sitting, whatever was convened between', async (t) => {
  const journal = file(t);
  const house = smallHub(journal);
  await house.do(add('2'), ...opening, close, session(15), add('9'), ...opening, close);
  await house.stop();
  const again = smallHub(journal);
  const convened = await next(again, { type: 'convene-sitting', session: { number: 14, kind: 'regular' } });
  t.equal(lastConvened(convened)?.sittingId, '8-14-2');
  t.same(numbers(convened), ['1', '2']);
  await again.stop();
});

test('a session that has had no sitting begins with its first', async (t) => {
  const house = smallHub(file(t));
  await house.do(...opening, close, convene, ...opening, close);
  const convened = await next(house, { type: 'convene-sitting', session: { number: 15, kind: 'extraordinary' } });
  t.equal(lastConvened(convened)?.sittingId, '8-15-1');
  await house.stop();
});
