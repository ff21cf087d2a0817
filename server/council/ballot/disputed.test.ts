import { test } from 'tap';
import type { BlockId } from '#contract/ids';
import type { SecretGround } from '#contract/vocabulary';
import { SECRET_GROUNDS } from '#contract/vocabulary';
import {
  after,
  ballotId,
  deputyIds,
  type Given,
  held,
  itemId,
  openBallot,
  openSitting,
  sittingOf,
} from '../testing/given.ts';
import { doubtsAbout } from './disputed.ts';
import { groundArticle } from './law.ts';
import { type Asked, questionPut } from './question.ts';

const sitting = openSitting({}, deputyIds(5));
const doubts = (asked: Partial<Asked>, given: Given = sitting) =>
  doubtsAbout(sittingOf(given), questionPut(sittingOf(given), { ...openBallot(), ...asked })).map(({ uk, en }) => {
    if (/[а-яіїєґ]/i.test(en)) throw new Error(`not English: ${en}`);
    return uk;
  });

test('a decision asked by less than the law wants is doubted, and not refused', async (t) => {
  t.same(doubts({}), []);
  t.same(doubts({ majority: 'two-thirds-of-composition' }), []);
  for (const majority of ['one-third-of-composition', 'half-of-composition', 'majority-of-present'] as const) {
    t.match(doubts({ majority }), [/Рішення ради приймають більшістю від загального складу \(ст\. 59 ч\. 2\)/]);
    t.same(doubts({ subject: 'procedural', majority }), [], 'procedure is the council’s own');
  }
  t.match(doubts({ subject: 'election', majority: 'majority-of-present' }), [/загального складу/]);
});

test('a veto overridden by less than two thirds is doubted', async (t) => {
  t.same(doubts({ subject: 'veto-override', majority: 'two-thirds-of-composition' }), []);
  t.match(doubts({ subject: 'veto-override' }), [/двома третинами.+ст\. 59 ч\. 4/]);
});

test('an early end of the head’s powers asked by less than two thirds is doubted', async (t) => {
  const ending = { manner: 'secret', ground: '26-1-16', by: 'paper' } as const;
  t.match(doubts(ending), [/двома третинами від загального складу \(ст\. 79\)/]);
  t.equal(doubts({ ...ending, majority: 'two-thirds-of-present' }).length, 1);
  t.same(doubts({ ...ending, majority: 'two-thirds-of-composition' }), []);
});

test('a repeat is doubted as the ballot it repeats', async (t) => {
  const again = { subject: 'repeat', repeats: ballotId('b1') } as const;
  const majority = 'majority-of-present';
  t.match(doubts(again, held(sitting, { majority }).after), [/ст\. 59 ч\. 2/]);
  t.same(doubts({ ...again, majority }, held(sitting, {}).after), [], 'its majority is the first one’s');
  t.same(doubts(again, held(sitting, { subject: 'procedural', majority }).after), []);
});

test('a ground for secrecy that arises in other councils is doubted', async (t) => {
  const fits = (kind: 'city' | 'oblast' | 'city-district', ground: SecretGround) =>
    doubts(
      { majority: 'two-thirds-of-composition', manner: 'secret', ground, by: 'paper' },
      openSitting({ kind }, deputyIds(5)),
    ).length === 0;
  t.same(
    SECRET_GROUNDS.filter((ground) => fits('city', ground)),
    ['26-1-4', '26-1-16'],
  );
  t.same(
    SECRET_GROUNDS.filter((ground) => fits('oblast', ground)),
    ['43-1-1', '43-1-29', '43-1-31', '55', '56'],
  );
  t.same(
    SECRET_GROUNDS.filter((ground) => fits('city-district', ground)),
    ['55', '56'],
  );
  t.equal(groundArticle('26-1-4'), 'ст. 26 ч. 1 п. 4');
  t.equal(groundArticle('55'), 'ст. 55');
});

test('a reasoned refusal is doubted unless a land matter failed', async (t) => {
  const land = after(
    sitting,
    { type: 'add-item', number: '2', title: 'Про земельну ділянку', landMatter: true },
    { type: 'open-item', itemId: itemId('i2') },
  );
  const refusing = { reasonedRefusal: true } as const;
  t.match(doubts(refusing, land), [/земельному питанні/]);
  t.same(doubts(refusing, held(land, {}).after), []);
  t.match(doubts(refusing, held(land, {}, ...deputyIds(5)).after), [/земельному/], 'it was adopted');
  t.match(doubts(refusing, held(land, { subject: 'as-a-basis' }).after), [/земельному/], 'only the basis failed');
  const other = after(sitting, { type: 'open-item', itemId: itemId('i1') });
  t.match(doubts(refusing, held(other, {}).after), [/земельному/], 'no land matter');
});

test('a decided item voted again without a procedural decision is doubted, and not refused', async (t) => {
  const item = after(sitting, { type: 'open-item', itemId: itemId('i1') });
  const decided = held(item, {}, ...deputyIds(5)).after;
  const said = [/Питання № 1 вже вирішено голосуванням № 1.*процедурного рішення/];
  t.match(doubts({}, decided), said);
  t.match(doubts({ subject: 'as-a-basis' }, decided), said);
  t.match(doubts({}, held(item, {}).after), said, 'a rejection decides too');
  t.same(doubts({ subject: 'procedural' }, decided), []);
  t.same(doubts({ subject: 'repeat', repeats: ballotId('b1') }, decided), []);
  t.same(doubts({}, held(item, { subject: 'as-a-basis' }, ...deputyIds(5)).after), [], 'the basis is not the whole');
  const motion = { kind: 'set-aside', ballotId: ballotId('b1'), reason: 'помилка' } as const;
  t.same(doubts({}, held(decided, { subject: 'set-aside', motion }, ...deputyIds(5)).after), []);
});

test('an item decided in a block is doubted as one decided by itself; after an election in vain another is held', async (t) => {
  const blockId = '8-14-1-p1' as BlockId;
  const two = after(
    sitting,
    { type: 'add-item', number: '2', title: 'Про землю' },
    { type: 'form-block', itemIds: ['i1', 'i2'].map(itemId) },
  );
  const open = { type: 'open-item', itemId: itemId('i2') } as const;
  const voted = (...ids: string[]) => after(held(two, { subject: 'basis-and-whole', blockId }, ...ids).after, open);
  t.match(doubts({}, voted(...deputyIds(5))), [/Питання № 2 вже вирішено голосуванням № 1/]);
  t.same(doubts({}, voted()), [], 'a block rejected leaves its items to votes of their own');
  const inVain = held(after(sitting, { type: 'open-item', itemId: itemId('i1') }), { subject: 'election' }).after;
  t.same(doubts({ subject: 'election' }, inVain), []);
});
