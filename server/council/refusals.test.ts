/** Every refusal that the council knows, brought about once; and a refused command changes nothing. */
import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import type { RefusalCode } from '#contract/refusals';
import {
  after,
  ballotId,
  card,
  cardIn,
  cardOfSeat,
  cardOut,
  closeBallot,
  councilOf,
  type Given,
  itemId,
  leave,
  memberId,
  nothing,
  openBallot,
  openSitting,
  press,
  register,
  vote,
  when,
} from './testing/given.ts';

const convened = after(nothing, councilOf());
const seated = after(convened, cardIn(2), cardIn(3), cardIn(4), { type: 'open-sitting' });
const voting = after(seated, openBallot());
const strict = after(
  openSitting({ rules: { voteMayChange: false } }, ['m1', 'm2', 'm3']),
  openBallot(),
  vote('m1', 'for'),
);
const speaking = after(seated, { type: 'grant-floor', memberId: memberId('m1'), kind: 'debate' });
const considering = after(seated, { type: 'open-item', itemId: itemId('i1') });

const onNoSuchDay = {
  ...councilOf(),
  sitting: { number: 1, place: 'сесійна зала', startsAt: '2026-02-30T10:00:00+02:00' },
};

const REFUSED: readonly (readonly [RefusalCode, Given, SittingCommand])[] = [
  ['NO_SITTING', nothing, { type: 'open-sitting' }],
  ['SITTING_ALREADY_CONVENED', convened, councilOf()],
  ['NO_SUCH_DATE', nothing, onNoSuchDay],
  ['SITTING_NOT_OPEN', convened, openBallot()],
  ['SITTING_ALREADY_OPEN', seated, { type: 'open-sitting' }],
  ['SITTING_NOT_ADJOURNED', seated, { type: 'resume-sitting' }],
  ['SITTING_CLOSED', after(seated, { type: 'close-sitting' }), register('m1')],
  ['NO_QUORUM', after(seated, cardOut(2)), openBallot()],
  ['UNKNOWN_MEMBER', convened, register('m99')],
  ['UNKNOWN_CARD', convened, cardIn(2, card('DEADBEEF00'))],
  ['CARD_AT_TWO_SEATS', seated, cardIn(5, cardOfSeat(2))],
  ['SEAT_TAKEN', seated, cardIn(2, cardOfSeat(5))],
  ['ALREADY_REGISTERED', seated, register('m1')],
  ['NOT_REGISTERED', seated, leave('m4')],
  ['SEAT_NOT_REGISTERED', voting, press(9, 'for')],
  ['UNKNOWN_ITEM', seated, { type: 'open-item', itemId: itemId('i9') }],
  ['ITEM_NUMBER_TAKEN', seated, { type: 'add-item', number: '1', title: 'Знову' }],
  ['ITEM_ALREADY_OPEN', considering, { type: 'open-item', itemId: itemId('i1') }],
  ['NO_ITEM_OPEN', seated, { type: 'close-item' }],
  ['BALLOT_RUNNING', voting, { type: 'close-sitting' }],
  ['BALLOT_NOT_OPEN', seated, closeBallot()],
  ['BALLOT_MISMATCH', voting, press(2, 'for', 'b2')],
  ['VOTE_MAY_NOT_CHANGE', strict, vote('m1', 'against')],
  ['PLURALITY_NEVER_ADOPTS', seated, openBallot({ majority: 'plurality' })],
  ['NOT_YET_SUPPORTED', seated, openBallot({ manner: 'secret' })],
  ['SPEECH_RUNNING', speaking, { type: 'grant-floor', memberId: memberId('m2'), kind: 'reply' }],
  ['NO_SPEECH_RUNNING', seated, { type: 'end-speech' }],
];

for (const [code, given, command] of REFUSED) {
  test(`${command.type} is refused with ${code}, in whole sentences, and changes nothing`, async (t) => {
    const before = JSON.stringify(given.state);
    const result = when(given, command);
    t.equal(result.code, code);
    t.notMatch(`${result.refusal?.uk} ${result.refusal?.en}`, /[{}]|undefined/, 'every parameter is filled in');
    t.same(result.events, []);
    t.equal(JSON.stringify(given.state), before);
  });
}

test('a ballot is named in the refusal of whatever is done to another', async (t) => {
  const command: SittingCommand = { type: 'stop-ballot', ballotId: ballotId('b9'), reason: 'помилка' };
  t.match(when(voting, command).refusal, { code: 'BALLOT_NOT_OPEN', details: { ballotId: 'b9' } });
});
