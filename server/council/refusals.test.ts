/** Every refusal that the council knows, brought about once; and a refused command changes nothing. */
import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import type { AmendmentId, BlockId, GuestId } from '#contract/ids';
import type { RefusalCode } from '#contract/refusals';
import {
  after,
  ballotId,
  card,
  cardIn,
  cardInAgain,
  cardOfSeat,
  cardOut,
  closeBallot,
  councilOf,
  type Given,
  held,
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
const copied = after(seated, cardInAgain(5, cardOfSeat(2), 2));
const twoHands = after(
  after(nothing, councilOf({ rules: { twoHandHoldMs: 500 } })),
  ...[cardIn(2), cardIn(3), cardIn(4)],
  { type: 'open-sitting' },
  openBallot(),
);
const waiting = after(seated, { type: 'request-floor', memberId: memberId('m1'), kind: 'debate' });
const speak = [{ type: 'grant-floor', memberId: memberId('m1'), kind: 'debate' }, { type: 'end-speech' }] as const;
const spokenTwice = after(seated, { type: 'open-item', itemId: itemId('i1') }, ...speak, ...speak);
const motives = after(seated, { type: 'open-item', itemId: itemId('i1') }, { type: 'open-stage', stage: 'motives' });
const allTaken = after(openSitting({ rules: { microphoneMode: 'free', openMicrophones: 1 } }, ['m1', 'm3']), {
  type: 'open-microphone',
  memberId: memberId('m1'),
});
const speaking = after(seated, { type: 'grant-floor', memberId: memberId('m1'), kind: 'debate' });
const considering = after(seated, { type: 'open-item', itemId: itemId('i1') });

const m1 = { memberId: memberId('m1') };
const m2 = { memberId: memberId('m2') };
const i1 = { itemId: itemId('i1') };
const alarmed = after(seated, { type: 'sound-alarm' });
const closedPart: SittingCommand = { type: 'begin-closed-part', reason: 'персональні дані' };
const lent: SittingCommand = { type: 'give-temporary-card', ...m1, card: card('7700000001') };
const two = [i1.itemId, itemId('i2')];
const twoItems = after(seated, { type: 'add-item', number: '2', title: 'Про землю' });
const block = after(twoItems, { type: 'form-block', itemIds: two });
const blockId = '8-14-1-p1' as BlockId;
const objection: SittingCommand = { type: 'take-from-block', blockId, ...i1 };
const stage: SittingCommand = { type: 'open-stage', stage: 'debate' };
const amended = after(considering, { type: 'submit-amendment', text: 'Пункт 3 вилучити' });
const amendmentId = '8-14-1-a1' as AmendmentId;
const takenBack: SittingCommand = { type: 'withdraw-amendment', amendmentId };
const newcomer = { id: memberId('n1'), name: 'Депутат n1', gender: 'male', office: 'deputy' } as const;
const commissionOf = (...members: string[]) => ({
  members: members.map(memberId),
  chair: memberId('m1'),
  secretary: memberId('m2'),
});

const alternatives = [{ text: 'Перша' }, { text: 'Друга' }];
const secondCandidate = after(
  seated,
  openBallot({ subject: 'election', alternatives }),
  vote('m1', 'for', 'b1.1'),
  closeBallot('b1.1'),
);
const decided = held(seated, {}, 'm1', 'm2', 'm3').after;
const setAside = {
  subject: 'set-aside',
  motion: { kind: 'set-aside', ballotId: ballotId('b1'), reason: 'збій' },
} as const;
const undone = held(decided, setAside, 'm1', 'm2', 'm3').after;
const onAmendment = { subject: 'amendment', amendmentId } as const;
const rejected = held(amended, onAmendment).after;

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
  ['NO_QUORUM_STILL', after(convened, register('m1'), register('m2'), register('m3')), { type: 'declare-not-held' }],
  ['ALARM_ON', alarmed, { type: 'resume-sitting' }],
  ['NO_ALARM', seated, { type: 'give-all-clear' }],
  ['CLOSED_PART_ON', after(seated, closedPart), closedPart],
  ['NO_CLOSED_PART', seated, { type: 'end-closed-part' }],
  ['NO_CEREMONY', seated, { type: 'end-ceremony' }],
  ['TIME_IN_THE_PAST', seated, { type: 'extend-sitting', until: '2026-03-30T09:00:00+03:00' }],
  ['PRESIDES_NOW', seated, { type: 'end-mandate', memberId: memberId('head'), ground: 'заява' }],
  ['ALREADY_PRESIDES', seated, { type: 'pass-chair', chair: { member: memberId('head') } }],
  ['ALREADY_MEMBER', seated, { type: 'recognise-mandate', member: { ...newcomer, seat: 2 } }],
  ['COMPOSITION_FULL', seated, { type: 'recognise-mandate', member: newcomer }],
  ['CARD_TAKEN', seated, { type: 'give-temporary-card', ...m1, card: cardOfSeat(3) }],
  ['CARD_REPLACED', after(convened, lent), cardIn(2)],
  ['STILL_REGISTERED', seated, { type: 'confirm-departure', ...m1 }],
  ['COMMISSION_TOO_SMALL', seated, { type: 'form-counting-commission', commission: commissionOf('m1', 'm2') }],
  ['UNKNOWN_MEMBER', convened, register('m99')],
  ['UNKNOWN_CARD', convened, cardIn(2, card('DEADBEEF00'))],
  ['CARD_SEEN_TWICE', copied, press(2, 'for')],
  ['TWO_HANDS_NEEDED', twoHands, press(2, 'for')],
  ['SEAT_TAKEN', after(seated, cardIn(2, cardOfSeat(5))), cardIn(2, cardOfSeat(5))],
  ['OTHER_CARD_IN', after(voting, cardIn(2, cardOfSeat(5))), press(2, 'for')],
  ['ALREADY_REGISTERED', seated, register('m1')],
  ['NOT_REGISTERED', seated, leave('m4')],
  ['SEAT_NOT_REGISTERED', voting, press(9, 'for')],
  ['UNKNOWN_ITEM', seated, { type: 'open-item', itemId: itemId('i9') }],
  ['ITEM_NUMBER_TAKEN', seated, { type: 'add-item', number: '1', title: 'Знову' }],
  ['ITEM_ALREADY_OPEN', considering, { type: 'open-item', itemId: itemId('i1') }],
  ['ITEM_HEARD', after(considering, ...speak), { type: 'take-back-item', ...i1 }],
  ['NO_ITEM_OPEN', seated, { type: 'close-item' }],
  ['ITEM_NOT_WAITING', considering, { type: 'move-item', ...i1 }],
  ['ITEM_OFF_THE_AGENDA', after(seated, { type: 'withdraw-item', ...i1 }), { type: 'open-item', ...i1 }],
  ['ITEM_ON_THE_AGENDA', seated, { type: 'restore-item', ...i1 }],
  ['STAGE_ALREADY_OPEN', after(considering, stage), stage],
  ['UNKNOWN_AMENDMENT', seated, { type: 'withdraw-amendment', amendmentId }],
  ['AMENDMENT_SETTLED', after(amended, takenBack), takenBack],
  [
    'CONFLICT_OF_INTEREST',
    after(twoItems, { type: 'declare-conflict', ...m2, ...i1 }),
    { type: 'form-block', itemIds: two },
  ],
  ['UNKNOWN_BLOCK', seated, { type: 'take-from-block', blockId, ...i1 }],
  ['BLOCK_TOO_SMALL', seated, { type: 'form-block', itemIds: [i1.itemId] }],
  ['NOT_IN_BLOCK', after(block, objection), objection],
  ['NOT_CLOSED_BALLOT', seated, { type: 'state-recorded-wrongly', ...m1, ballotId: ballotId('b9'), text: 'ні' }],
  ['BALLOT_RUNNING', voting, { type: 'close-sitting' }],
  ['BALLOT_NOT_OPEN', seated, closeBallot()],
  ['BALLOT_MISMATCH', voting, press(2, 'for', 'b2')],
  ['VOTE_MAY_NOT_CHANGE', strict, vote('m1', 'against')],
  ['PLURALITY_NEVER_ADOPTS', seated, openBallot({ majority: 'plurality' })],
  ['VOTES_CAST', after(voting, vote('m1', 'for')), { type: 'take-back-ballot', ballotId: ballotId('b1') }],
  ['TRIAL_ONLY_BEFORE', seated, openBallot({ trial: true })],
  ['ALTERNATIVES_MISSING', seated, openBallot({ subject: 'rating' })],
  ['ALTERNATIVES_NOT_HERE', seated, openBallot({ alternatives })],
  ['ONE_CANDIDATE_ONLY', secondCandidate, vote('m1', 'for', 'b1.2')],
  ['NAMES_NO_BALLOT', seated, openBallot({ subject: 'set-aside' })],
  ['ALREADY_SET_ASIDE', undone, openBallot(setAside)],
  ['REPEAT_NEEDS_DECISION', decided, openBallot({ subject: 'repeat', repeats: ballotId('b1') })],
  ['AMENDMENT_REJECTED', rejected, openBallot(onAmendment)],
  ['SPEECH_RUNNING', speaking, { type: 'grant-floor', memberId: memberId('m2'), kind: 'reply' }],
  ['NO_SPEECH_RUNNING', seated, { type: 'end-speech' }],
  ['NOT_SPEAKING', speaking, { type: 'end-speech', memberId: memberId('m2') }],
  ['NO_SUCH_SPEAKER', seated, { type: 'request-floor' }],
  ['UNKNOWN_GUEST', seated, { type: 'request-floor', guestId: 'g9' as GuestId }],
  ['ALREADY_IN_QUEUE', waiting, { type: 'request-floor', memberId: memberId('m1'), kind: 'debate' }],
  ['NOT_IN_QUEUE', waiting, { type: 'withdraw-request', memberId: memberId('m2') }],
  ['QUEUE_CHANGED', waiting, { type: 'reorder-queue', order: [] }],
  ['ALREADY_SPEAKS', speaking, { type: 'request-floor', memberId: memberId('m1'), kind: 'debate' }],
  ['NOT_INTERPOSED', speaking, { type: 'grant-floor', memberId: memberId('m2'), kind: 'debate', interposed: true }],
  ['SPEECH_NOT_PAUSED', speaking, { type: 'continue-speech' }],
  ['SPEECH_PAUSED', after(speaking, { type: 'pause-speech' }), { type: 'pause-speech' }],
  ['SPOKEN_OFTEN_ENOUGH', spokenTwice, { type: 'request-floor', memberId: memberId('m1'), kind: 'debate' }],
  ['DEBATE_CLOSED', motives, { type: 'request-floor', memberId: memberId('m1'), kind: 'debate' }],
  ['MICROPHONES_BY_CHAIR', seated, { type: 'open-microphone', memberId: memberId('m1') }],
  ['MICROPHONES_TAKEN', allTaken, { type: 'open-microphone', memberId: memberId('m3') }],
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
