/** Which ballots a conflict of interest keeps its member out of, and what a declaration does to the one that runs. */
import { test } from 'tap';
import type { Motion } from '#contract/question';
import { closedBallot } from '../ballot/ballot.ts';
import {
  after,
  ballotId,
  closeBallot,
  closed,
  eventTypes,
  type Given,
  itemId,
  memberId,
  openBallot,
  openSitting,
  refusalOf,
  sittingOf,
  vote,
  when,
} from '../testing/given.ts';

const i1 = itemId('i1');
const declare = { type: 'declare-conflict', memberId: memberId('m1') } as const;
const onItem = after(openSitting({}, ['head', 'm1', 'm2', 'm3', 'm4']), { type: 'open-item', itemId: i1 });
const inConflict = after(onItem, declare);
const votes = (given: Given) => refusalOf(given, vote('m1', 'for')) === undefined;
const procedural = (motion?: Motion) => openBallot({ subject: 'procedural', ...(motion && { motion }) });

test('a conflict on the open item keeps nobody out of a ballot that is not about the item', async (t) => {
  t.ok(votes(after(inConflict, procedural())), 'a break');
  t.ok(votes(after(inConflict, procedural({ kind: 'extend-sitting', until: '2026-03-30T20:00:00.000Z' }))));
  t.ok(votes(after(inConflict, openBallot({ subject: 'agenda', agendaStage: 'change' }))));
  const present = closed(after(inConflict, procedural(), vote('m1', 'for'))).verdict;
  t.match(present, { present: 5, counts: { for: 1, conflict: 0 } });
});

test('it keeps the member out of a procedural ballot whose motion is about the item', async (t) => {
  const early = after(openSitting({}, ['head', 'm1', 'm2', 'm3', 'm4']), { ...declare, itemId: i1 });
  t.notOk(votes(after(inConflict, procedural({ kind: 'close-debate' }))));
  t.notOk(votes(after(early, procedural({ kind: 'postpone-item', itemId: i1 }))));
  t.notOk(votes(after(early, procedural({ kind: 'withdraw-item', itemId: i1 }))));
  const voted = after(inConflict, openBallot(), closeBallot(), { type: 'close-item' });
  t.ok(closedBallot(sittingOf(voted).ballots, ballotId('b1')));
  t.notOk(votes(after(voted, procedural({ kind: 'allow-repeat', ballotId: ballotId('b1') }))));
  const aside = { kind: 'set-aside', ballotId: ballotId('b1'), reason: 'помилка' } as const;
  t.notOk(votes(after(voted, openBallot({ subject: 'set-aside', motion: aside }))));
});

test('a declaration on the item voids no vote in a ballot that is not about it', async (t) => {
  t.same(eventTypes(after(onItem, procedural(), vote('m1', 'for')), declare), ['ConflictDeclared']);
  t.same(eventTypes(after(onItem, openBallot(), vote('m1', 'for')), declare), ['ConflictDeclared', 'VoteVoided']);
  const closing = after(onItem, procedural({ kind: 'close-debate' }), vote('m1', 'for'));
  t.same(eventTypes(closing, declare), ['ConflictDeclared', 'VoteVoided']);
});

const alternatives = [{ text: 'А' }, { text: 'Б' }];

test('while alternatives are voted one after another nobody declares a conflict on their item: some are closed already', async (t) => {
  const rating = after(onItem, openBallot({ subject: 'rating', majority: 'plurality', alternatives }));
  t.equal(refusalOf(rating, declare), 'BALLOT_RUNNING');
  t.equal(
    refusalOf(after(rating, { type: 'stop-ballot', ballotId: ballotId('b1.1'), reason: 'конфлікт' }), declare),
    undefined,
  );
  const paper = { manner: 'secret', by: 'paper', ground: '26-1-4' } as const;
  const list = after(onItem, openBallot({ subject: 'election', alternatives, ...paper }));
  t.equal(refusalOf(list, declare), undefined, 'on paper they stand in one list');
});

test('a declaration closes the microphone that the member has opened, if the item is the open one', async (t) => {
  const free = after(
    onItem,
    { type: 'set-microphone-mode', mode: 'free' },
    { type: 'open-microphone', memberId: memberId('m1') },
  );
  t.match(when(free, declare).events, [
    { type: 'ConflictDeclared' },
    { type: 'MicrophoneClosed', data: { memberId: 'm1', by: 'conflict' } },
  ]);
  const other = after(free, { type: 'add-item', number: '2', title: 'Про землю' });
  t.same(eventTypes(other, { ...declare, itemId: itemId('i2') }), ['ConflictDeclared']);
});

test('a speech of one in conflict is finished, and neither lengthened nor taken up again', async (t) => {
  const speaking = after(onItem, { type: 'grant-floor', memberId: memberId('m1'), kind: 'debate' }, declare);
  const longer = { type: 'extend-speech', bySeconds: 60 } as const;
  t.equal(refusalOf(speaking, longer), 'CONFLICT_OF_INTEREST');
  const paused = after(speaking, { type: 'pause-speech' });
  t.match(when(paused, { type: 'continue-speech' }).refusal, {
    code: 'CONFLICT_OF_INTEREST',
    details: { memberName: 'Депутат m1' },
  });
  t.equal(refusalOf(paused, longer), 'CONFLICT_OF_INTEREST');
  t.equal(refusalOf(paused, { type: 'end-speech' }), undefined);
});
