/** Whatever waits for the running ballot names it, so that the chair can close or stop it. */
import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import {
  after,
  ballotId,
  cardIn,
  cardOfSeat,
  councilOf,
  itemId,
  memberId,
  nothing,
  openBallot,
  when,
} from './testing/given.ts';

const open = after(
  nothing,
  councilOf({ seats: 6, deputies: 5 }),
  cardIn(2),
  cardIn(3),
  cardIn(4),
  cardIn(5),
  { type: 'open-sitting' },
  { type: 'add-item', number: '2', title: 'Про землю' },
  { type: 'open-item', itemId: itemId('i1') },
);
const voting = after(open, openBallot());
const trial = after(nothing, councilOf(), cardIn(2), openBallot({ trial: true }));

const WAITING: readonly SittingCommand[] = [
  { type: 'adjourn-sitting' },
  { type: 'close-sitting' },
  { type: 're-register' },
  { type: 'begin-ceremony', ceremony: 'anthem' },
  { type: 'open-item', itemId: itemId('i2') },
  { type: 'close-item' },
  { type: 'open-stage', stage: 'debate' },
  { type: 'withdraw-item', itemId: itemId('i1') },
  { type: 'end-mandate', memberId: memberId('m5'), ground: 'заява' },
  {
    type: 'recognise-mandate',
    member: {
      id: memberId('n1'),
      name: 'Новий депутат',
      gender: 'male',
      office: 'deputy',
      seat: 20,
      card: cardOfSeat(20),
    },
  },
  openBallot(),
];

for (const command of WAITING)
  test(`${command.type} waits for the running ballot and names it`, async (t) => {
    t.match(when(voting, command).refusal, { code: 'BALLOT_RUNNING', details: { ballotId: ballotId('b1') } });
  });

test('the opening waits for a trial vote, and so does a sitting that is not held', async (t) => {
  for (const type of ['open-sitting', 'declare-not-held'] as const)
    t.match(when(trial, { type }).refusal, { code: 'BALLOT_RUNNING', details: { ballotId: ballotId('t1') } }, type);
});
