import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import type { CountingCommission } from '#contract/composition';
import { askedId } from '../ballot/ballot.ts';
import { after, ballotId, type Given, memberId, openBallot, openSitting, sittingOf } from '../testing/given.ts';
import { electionForSecondRound, protocolToApprove } from './owed-ballots.ts';
import { decided, follow, nextOf, stepOf, takingNext } from './testing/autopilot.ts';

const open = openSitting({}, ['head', 'm1', 'm2', 'm3', 'm4', 'm5']);
const commission: CountingCommission = {
  members: ['m3', 'm4', 'm5'].map(memberId),
  chair: memberId('m3'),
  secretary: memberId('m4'),
};
const candidates = ['Депутат m1', 'Депутат m2', 'Хтось третій'].map((text) => ({ text }));
const secret = openBallot({
  subject: 'election',
  manner: 'secret',
  ground: '26-1-4',
  text: 'Обрати секретаря ради',
});
const onPaper: SittingCommand = { ...secret, by: 'paper', alternatives: candidates };
const figures = (...votes: [number, number, number]): SittingCommand => ({
  type: 'enter-paper-figures',
  ballotId: ballotId('b1'),
  figures: {
    made: 6,
    issued: 6,
    cancelled: 0,
    inBox: 6,
    invalid: 0,
    for: 0,
    against: 0,
    abstain: 0,
    candidates: votes,
  },
});
const elected = after(open, { type: 'form-counting-commission', commission }, onPaper);

test('a secret ballot on paper is closed by the figures of its commission; its chair has the floor to announce them', async (t) => {
  t.match(stepOf(elected, 'close-ballot')?.refusedBecause?.uk, /закриває протокол лічильної комісії/);
  t.equal(nextOf(elected)?.key, 'grant-floor:report:m3');
  t.equal(nextOf(takingNext(elected))?.key, 'end-speech');
});

test('the counting commission’s protocol is approved by an open vote, and put again until it is', async (t) => {
  const counted = after(elected, figures(5, 1, 0));
  t.equal(protocolToApprove(sittingOf(counted))?.number, 1);
  t.equal(nextOf(counted)?.key, 'protocol:8-14-1-b1');
  const rejected = decided(takingNext(counted), 'against');
  t.equal(nextOf(rejected)?.key, 'protocol:8-14-1-b1');
  const approved = decided(takingNext(rejected), 'for');
  t.equal(protocolToApprove(sittingOf(approved)), undefined);
});

test('an election in which nobody got the majority goes to a second round between the two who led', async (t) => {
  const undecided = after(elected, figures(3, 2, 1));
  t.strictSame(
    electionForSecondRound(sittingOf(undecided))?.candidates.map(({ text }) => text),
    ['Депутат m1', 'Депутат m2'],
  );
  const approved = follow(undecided, (key) => key.startsWith('second-round')).given;
  t.match(nextOf(approved), {
    key: 'second-round:8-14-1-b1',
    label: { uk: 'Провести другий тур: Депутат m1, Депутат m2' },
    command: { subject: 'election', manner: 'secret', ground: '26-1-4', by: 'paper' },
  });
  t.equal(sittingOf(takingNext(approved)).ballots.running?.by, 'paper');
});

test('who is elected by the majority needs no second round', async (t) => {
  t.equal(electionForSecondRound(sittingOf(after(elected, figures(5, 1, 0)))), undefined);
});

test('a secret ballot that a restart interrupted is held again with the same question', async (t) => {
  const running = after(open, secret);
  const voided = after(running, { type: 'resume-ballot', ballotId: ballotId('b1'), remainingSeconds: 10 });
  t.match(nextOf(voided), {
    key: 'again:8-14-1-b1',
    command: {
      type: 'open-ballot',
      subject: 'election',
      manner: 'secret',
      ground: '26-1-4',
      text: 'Обрати секретаря ради',
    },
  });
  t.equal(nextOf(takingNext(voided))?.key, 'close-ballot');
});

test('a repeat is due on the agenda too, where no item is open', async (t) => {
  const rejected = decided(takingNext(open), 'against');
  const motion = { kind: 'allow-repeat' as const, ballotId: ballotId('b1') };
  const asked = after(rejected, openBallot({ subject: 'procedural', text: 'Проголосувати повторно', motion }));
  const allowed = decided(asked, 'for');
  t.equal(nextOf(allowed)?.key, 'repeat:8-14-1-b1');
  t.strictSame(follow(allowed, (key) => key === 'agenda:as-a-whole').keys, ['repeat:8-14-1-b1', 'close-ballot']);
});

test('of several alternatives the step says which comes next', async (t) => {
  const rating = openBallot({
    subject: 'rating',
    majority: 'plurality',
    text: 'Назва вулиці',
    alternatives: candidates,
  });
  const first = after(open, rating);
  t.equal(nextOf(first)?.label.uk, 'Закрити й поставити альтернативу 2');
  const last = takingNext(takingNext(first));
  t.equal(nextOf(last)?.label.uk, 'Закрити голосування');
  t.equal(askedNow(last), '8-14-1-b1.3');
});

const askedNow = (given: Given) => {
  const { running } = sittingOf(given).ballots;
  return running && askedId(running);
};
