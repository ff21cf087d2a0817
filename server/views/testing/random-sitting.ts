/** Random courses of a sitting, lawful or not, for property tests; commands that the council refuses change nothing. */
import fc from 'fast-check';
import type { SittingCommand } from '#contract/commands';
import type { BallotId, CardNumber, ItemId } from '#contract/ids';
import { CHOICES, MAJORITIES, SUBJECTS } from '#contract/vocabulary';
import { SMALL_ROSTER } from './small-council.ts';

const memberId = fc.constantFrom(...SMALL_ROSTER.map(({ id }) => id));
const ballotId = fc.constantFrom(...(['b1', 'b2', 'b3'] as BallotId[]));
const itemId = fc.constantFrom(...(['i1', 'i2'] as ItemId[]));
const choice = fc.constantFrom(...CHOICES);
const register = memberId.map((id): SittingCommand => ({ type: 'register-member', memberId: id }));
const vote = fc
  .record({ ballotId, memberId, choice })
  .map((fields): SittingCommand => ({ type: 'cast-vote', ...fields }));

const step = fc.oneof(
  { weight: 6, arbitrary: register },
  { weight: 12, arbitrary: vote },
  { weight: 2, arbitrary: memberId.map((id): SittingCommand => ({ type: 'leave', memberId: id })) },
  {
    weight: 2,
    arbitrary: fc
      .integer({ min: 1, max: 6 })
      .chain((seat) =>
        fc.constantFrom<SittingCommand>(
          { type: 'card-in', seat, card: `620000000${seat}` as CardNumber },
          { type: 'card-out', seat },
        ),
      ),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({ subject: fc.constantFrom(...SUBJECTS), majority: fc.constantFrom(...MAJORITIES) })
      .map((fields): SittingCommand => ({ type: 'open-ballot', text: 'Про бюджет', ...fields })),
  },
  { weight: 1, arbitrary: ballotId.map((id): SittingCommand => ({ type: 'close-ballot', ballotId: id })) },
  {
    weight: 1,
    arbitrary: ballotId.map((id): SittingCommand => ({ type: 'stop-ballot', ballotId: id, reason: 'Помилка' })),
  },
  {
    weight: 1,
    arbitrary: ballotId.map((id): SittingCommand => ({ type: 'extend-ballot', ballotId: id, bySeconds: 15 })),
  },
  { weight: 1, arbitrary: itemId.map((id): SittingCommand => ({ type: 'open-item', itemId: id })) },
  {
    weight: 1,
    arbitrary: memberId.map((id): SittingCommand => ({ type: 'begin-speech', memberId: id, kind: 'debate' })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<SittingCommand>(
      { type: 'end-speech' },
      { type: 'close-item' },
      { type: 'take-roll' },
      { type: 'adjourn-sitting', reason: 'Обід' },
      { type: 'resume-sitting' },
    ),
  },
);

/** Everyone comes, the sitting opens, a ballot opens, and then whatever happens. */
export const randomCourse: fc.Arbitrary<SittingCommand[]> = fc
  .record({
    opening: fc.record({ majority: fc.constantFrom(...MAJORITIES), sounding: fc.boolean() }),
    steps: fc.array(step, { maxLength: 60 }),
  })
  .map(({ opening, steps }) => [
    ...SMALL_ROSTER.map((member): SittingCommand => ({ type: 'register-member', memberId: member.id })),
    { type: 'open-sitting' },
    { type: 'open-item', itemId: 'i1' as ItemId },
    {
      type: 'open-ballot',
      subject: opening.sounding ? 'indicative' : 'as-a-whole',
      majority: opening.majority,
      text: 'Про бюджет',
    },
    ...steps,
  ]);
