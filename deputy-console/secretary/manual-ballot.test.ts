import { test } from 'tap';
import type { MemberId } from '#contract/ids';
import { type ManualBallot, manualCommand } from './manual-ballot.ts';

const form: ManualBallot = {
  subject: 'as-a-whole',
  text: ' Про бюджет ',
  method: 'raised-hands',
  reason: 'немає світла',
  majority: '',
  agendaStage: 'as-a-basis',
  amendmentId: '',
  bound: '',
};
const votes = { for: ['m1' as MemberId], against: [], abstain: [] };

test('a ballot by raised hands needs its question and the reason why the machine was not used', async (t) => {
  t.same(manualCommand(form, votes), {
    type: 'enter-ballot',
    subject: 'as-a-whole',
    text: 'Про бюджет',
    method: 'raised-hands',
    reason: 'немає світла',
    votes,
  });
  t.equal(manualCommand({ ...form, text: ' ' }, votes), undefined);
  t.equal(manualCommand({ ...form, reason: '' }, votes), undefined);
});

test('a repeat names the ballot that it repeats, an amendment its amendment', async (t) => {
  t.equal(manualCommand({ ...form, subject: 'repeat' }, votes), undefined);
  t.match(manualCommand({ ...form, subject: 'repeat', bound: 'b3' }, votes), { repeats: 'b3' });
  t.equal(manualCommand({ ...form, subject: 'amendment' }, votes), undefined);
  t.match(manualCommand({ ...form, subject: 'amendment', amendmentId: 'a1' }, votes), { amendmentId: 'a1' });
});

test('setting aside names the ballot and gives its reason', async (t) => {
  t.match(manualCommand({ ...form, subject: 'set-aside', bound: 'b3' }, votes), {
    motion: { kind: 'set-aside', ballotId: 'b3', reason: 'немає світла' },
  });
});
