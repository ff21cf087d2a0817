/** A secret ballot on paper: the box, the counting commission, and figures that hold or contradict. */
import { test } from 'tap';
import type { PaperFigures } from '#contract/question';
import {
  after,
  ballotId,
  closeBallot,
  eventOf,
  eventTypes,
  leave,
  memberId,
  openBallot,
  openSitting,
  press,
  refusalOf,
  sittingOf,
  timeUp,
  vote,
  when,
} from '../testing/given.ts';
import { notVoted } from './not-voted.ts';

const ALL = ['head', 'm1', 'm2', 'm3', 'm4', 'm5'];
const sitting = openSitting({}, ALL);
const onPaper = openBallot({ manner: 'secret', by: 'paper', ground: '26-1-4' });
const voting = after(sitting, onPaper);
const HOLD: PaperFigures = { made: 8, issued: 6, cancelled: 2, inBox: 6, invalid: 1, for: 4, against: 1, abstain: 0 };
const enter = (figures: Partial<PaperFigures> = {}, declareVoid = false) =>
  ({
    type: 'enter-paper-figures',
    ballotId: ballotId('b1'),
    figures: { ...HOLD, ...figures },
    ...(declareVoid && { declareVoid: true as const }),
  }) as const;
const closedBy = (figures: Partial<PaperFigures> = {}, given = voting) =>
  eventOf(when(given, enter(figures)).events, 'BallotClosed').data;

test('a ballot on paper is closed by the figures of the counting commission, and has no names', async (t) => {
  const closed = closedBy();
  t.match(closed, { closedBy: 'commission', paper: HOLD, verdict: { result: 'adopted', needed: 4, base: 6 } });
  t.notOk(closed.votes);
  t.notOk(closed.tookPart);
});

test('invalid papers are counted apart, and all figures together are the whole roster', async (t) => {
  t.same(closedBy().verdict.counts, {
    for: 4,
    against: 1,
    abstain: 0,
    invalid: 1,
    notVoting: 0,
    absent: 0,
    conflict: 0,
    total: 6,
  });
});

test('who was given a paper and put none into the box did not vote; who was not there is absent', async (t) => {
  const few = after(openSitting({}, ['head', 'm1', 'm2', 'm3', 'm4']), onPaper);
  const { counts, present } = closedBy(
    { issued: 5, cancelled: 3, inBox: 4, invalid: 0, for: 4, against: 0 },
    few,
  ).verdict;
  t.match(counts, { for: 4, notVoting: 1, absent: 1, total: 6 });
  t.equal(present, 5);
});

test('who left after giving a paper keeps it in the box', async (t) => {
  const { counts } = closedBy({}, after(voting, leave('m5'), leave('m4'))).verdict;
  t.match(counts, { for: 4, against: 1, invalid: 1, notVoting: 0, absent: 0, total: 6 });
});

test('who is in conflict of interest is given no paper', async (t) => {
  const inConflict = after(
    sitting,
    { type: 'open-item', itemId: sittingOf(sitting).agenda.items[0]?.itemId ?? neverAdded() },
    { type: 'declare-conflict', memberId: memberId('m1') },
    onPaper,
  );
  const { details } = when(inConflict, enter()).refusal ?? {};
  t.match(details, { sumUk: 'видано 6 > зареєстровано 5' });
  const { counts } = closedBy({ issued: 5, cancelled: 3, inBox: 5, for: 3 }, inConflict).verdict;
  t.match(counts, { for: 3, conflict: 1, notVoting: 0, absent: 0, total: 6 });
});

const neverAdded = () => {
  throw new Error('the agenda has an item');
};

test('each sum that does not hold is named with its numbers', async (t) => {
  const sums = (figures: Partial<PaperFigures>) => when(voting, enter(figures)).refusal?.details['sumUk'];
  t.equal(sums({ made: 5, cancelled: 0 }), 'видано 6 > виготовлено 5; видано 6 + погашено 0 ≠ виготовлено 5');
  t.equal(sums({ cancelled: 1 }), 'видано 6 + погашено 1 ≠ виготовлено 8');
  t.equal(sums({ issued: 7, cancelled: 1 }), 'видано 7 > зареєстровано 6');
  t.equal(sums({ issued: 5, cancelled: 3 }), 'у скриньці 6 > видано 5');
  t.equal(sums({ invalid: 0 }), 'дійсних 5 + недійсних 0 ≠ у скриньці 6');
  t.equal(
    sums({ candidates: [5] }),
    'дійсних 10 + недійсних 1 ≠ у скриньці 6; кандидатів у підрахунку 1 ≠ у бюлетені 0',
  );
  const { refusal } = when(voting, enter({ cancelled: 1 }));
  t.match(refusal, {
    code: 'FIGURES_CONTRADICT',
    uk: /Числа не сходяться: видано 6 \+ погашено 1 ≠ виготовлено 8\. Виправте/,
    en: /issued 6 \+ cancelled 1 ≠ made 8/,
  });
});

test('figures that are equal at every limit hold', async (t) => {
  const all = { made: 6, issued: 6, cancelled: 0, inBox: 6, invalid: 0, for: 6, against: 0 };
  t.equal(closedBy(all).verdict.counts.for, 6);
  t.equal(closedBy({ ...all, inBox: 0, for: 0 }).verdict.counts.notVoting, 6, 'an empty box too');
});

test('figures that contradict are corrected, or the ballot is recorded as void with the figures as found', async (t) => {
  const declared = eventOf(when(voting, enter({ cancelled: 1 }, true)).events, 'BallotClosed').data;
  t.match(declared, {
    closedBy: 'commission',
    paper: { ...HOLD, cancelled: 1 },
    verdict: { result: 'void', voidReason: 'figures-contradict', counts: { for: 0, against: 0, total: 6 } },
  });
  t.equal(refusalOf(voting, enter({}, true)), 'FIGURES_HOLD');
  t.equal(refusalOf(voting, enter({ cancelled: 2 })), undefined, 'corrected');
});

const candidates = [{ text: 'Ґудзь Єва', memberId: memberId('m1') }, { text: 'Їжак Дарина' }, { text: 'Щербина Юлія' }];
const election = after(sitting, { ...onPaper, subject: 'election', alternatives: candidates });
const among = (votes: number[], rest: Partial<PaperFigures> = {}) =>
  closedBy({ for: 0, against: 0, invalid: 0, candidates: votes, ...rest }, election).verdict;

test('among candidates the one with most votes is elected, if it reaches the majority', async (t) => {
  t.match(among([1, 4, 1]), {
    result: 'adopted',
    winner: 2,
    needed: 4,
    counts: { for: 4, against: 2, total: 6 },
    alternatives: [
      { number: 1, text: 'Ґудзь Єва', for: 1, against: 5 },
      { number: 2, text: 'Їжак Дарина', for: 4, against: 2 },
      { number: 3, for: 1, against: 5 },
    ],
  });
  const short = among([3, 2, 1]);
  t.match(short, { result: 'rejected', counts: { for: 3, against: 3 } });
  t.notOk(short.winner);
});

test('a tie of candidates is no result, and those who lead are named', async (t) => {
  t.match(among([3, 3, 0]), { result: 'rejected', tied: [1, 2] });
});

test('against all and abstained are counted beside the candidates', async (t) => {
  const { counts, alternatives } = among([4, 0, 0], { against: 1, abstain: 1 });
  t.match(counts, { for: 4, against: 1, abstain: 1 });
  t.match(alternatives?.[1], { for: 0, against: 5, abstain: 1 });
});

test('votes are counted for each candidate on the paper, and nowhere else', async (t) => {
  const sums = (figures: Partial<PaperFigures>) => when(election, enter(figures)).refusal?.details['sumUk'];
  t.equal(sums({ for: 0, against: 0, invalid: 0, candidates: [4, 2] }), 'кандидатів у підрахунку 2 ≠ у бюлетені 3');
  t.equal(
    sums({ for: 1, against: 0, invalid: 0, candidates: [4, 1, 0] }),
    '«за» 1 ≠ 0: голоси рахують за кожного кандидата',
  );
});

test('when all valid papers say the same, the record says so: it tells how everyone voted', async (t) => {
  t.equal(closedBy({ for: 5, against: 0 }).verdict.unanimous, true);
  t.notOk(closedBy().verdict.unanimous);
  t.equal(among([0, 6, 0]).unanimous, true);
  t.notOk(among([0, 5, 1]).unanimous);
  t.notOk(among([0, 5, 0], { against: 1 }).unanimous);
  t.notOk(closedBy({ inBox: 0, for: 0, against: 0, invalid: 0 }).verdict.unanimous, 'nobody voted');
});

test('a candidate is not in the counting commission', async (t) => {
  const commission = { members: ['m1', 'm2', 'm3'].map(memberId), chair: memberId('m2'), secretary: memberId('m3') };
  const formed = after(sitting, { type: 'form-counting-commission', commission });
  const asked = { ...onPaper, subject: 'election' as const };
  const { refusal } = when(formed, { ...asked, alternatives: candidates });
  t.match(refusal, { code: 'CANDIDATE_IN_COMMISSION', details: { memberId: 'm1', memberName: 'Депутат m1' } });
  t.equal(refusalOf(formed, { ...asked, alternatives: candidates.slice(1) }), undefined);
});

test('nothing but its figures closes a ballot on paper, and no key votes in it', async (t) => {
  t.equal(refusalOf(voting, closeBallot()), 'PAPER_BALLOT');
  t.equal(refusalOf(voting, timeUp()), 'PAPER_BALLOT');
  t.equal(refusalOf(voting, { type: 'extend-ballot', ballotId: ballotId('b1'), bySeconds: 30 }), 'PAPER_BALLOT');
  t.equal(refusalOf(voting, { type: 'resume-ballot', ballotId: ballotId('b1'), remainingSeconds: 30 }), 'PAPER_BALLOT');
  t.equal(refusalOf(voting, vote('m1', 'for')), 'PAPER_BALLOT');
  t.equal(refusalOf(voting, { type: 'take-part', ballotId: ballotId('b1'), memberId: memberId('m1') }), 'PAPER_BALLOT');
  const seated = after(sitting, {
    type: 'card-in',
    seat: 2,
    card: sittingOf(sitting).roster.members[1]?.card ?? neverAdded(),
  });
  t.equal(refusalOf(after(seated, onPaper), press(2, 'for')), 'PAPER_BALLOT');
  t.same(eventTypes(voting, { type: 'stop-ballot', ballotId: ballotId('b1'), reason: 'пожежа' }), ['BallotStopped']);
});

test('the chair is not told who has not voted on paper: the box tells nobody’s name', async (t) => {
  t.same(notVoted(sittingOf(voting)), []);
});

test('figures belong to a ballot on paper that runs', async (t) => {
  t.equal(refusalOf(sitting, enter()), 'BALLOT_NOT_OPEN');
  t.equal(refusalOf(after(sitting, openBallot()), enter()), 'NOT_A_PAPER_BALLOT');
});

test('where the loss of quorum voids a ballot, one on paper is void without figures', async (t) => {
  const strict = after(openSitting({ rules: { quorumLostInBallot: 'void' } }, ['m1', 'm2', 'm3']), onPaper);
  const { verdict, votes } = eventOf(when(strict, leave('m3')).events, 'BallotClosed').data;
  t.match(verdict, { result: 'void', voidReason: 'quorum-lost', counts: { for: 0, notVoting: 2, absent: 4 } });
  t.notOk(votes);
});

test('two thirds that end the head’s powers early rest on their own article of the law', async (t) => {
  const article = (ground: '26-1-16' | '26-1-4') => {
    const asked = { majority: 'two-thirds-of-composition', manner: 'secret', ground, by: 'paper' } as const;
    const figures = { made: 6, issued: 6, cancelled: 0, inBox: 6, invalid: 0, for: 5, against: 1, abstain: 0 };
    const open = after(sitting, openBallot(asked));
    const { events } = when(open, { type: 'enter-paper-figures', ballotId: ballotId('b1'), figures });
    return eventOf(events, 'BallotClosed').data.verdict.article;
  };
  t.equal(article('26-1-16'), '280/97-ВР ст. 79');
  t.equal(article('26-1-4'), '280/97-ВР ст. 59 ч. 4');
});

test('a break may be called while the box is open: the commission counts, and the figures are entered after it', async (t) => {
  const counting = after(voting, { type: 'adjourn-sitting', reason: 'підрахунок' });
  t.equal(sittingOf(counting).phase, 'adjourned');
  t.equal(refusalOf(counting, enter()), 'SITTING_NOT_OPEN');
  const back = after(counting, { type: 'resume-sitting' });
  t.match(closedBy({}, back).verdict, { result: 'adopted', counts: { for: 4 } });
  t.equal(
    refusalOf(after(sitting, openBallot()), { type: 'adjourn-sitting' }),
    'BALLOT_RUNNING',
    'keys wait for nobody',
  );
  t.equal(refusalOf(voting, { type: 'close-sitting' }), 'BALLOT_RUNNING', 'a sitting is not closed over its box');
});

test('a paper given out before its holder declared a conflict of interest contradicts nothing', async (t) => {
  const itemOpen = { type: 'open-item', itemId: sittingOf(sitting).agenda.items[0]?.itemId ?? neverAdded() } as const;
  const late = after(sitting, itemOpen, onPaper, { type: 'declare-conflict', memberId: memberId('m1') });
  t.match(closedBy({}, late).verdict.counts, { for: 4, against: 1, invalid: 1, notVoting: 0, absent: 0, total: 6 });
  const kept = { issued: 5, cancelled: 3, inBox: 5, for: 3 };
  t.match(closedBy(kept, late).verdict.counts, { for: 3, conflict: 1, notVoting: 0, absent: 0, total: 6 });
});
