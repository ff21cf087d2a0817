import { test } from 'tap';
import { after, eventOf, itemId, later, memberId, openSitting, refusalOf, sittingOf, when } from '../testing/given.ts';

const sitting = after(openSitting({}, ['m1', 'm2']), { type: 'open-item', itemId: itemId('i1') });
const begin = (id: string) => ({ type: 'grant-floor', memberId: memberId(id), kind: 'debate' }) as const;

test('a registered member is given the floor on the open item', async (t) => {
  const { data } = eventOf(when(sitting, begin('m1')).events, 'SpeechBegun');
  t.same(data, { memberId: 'm1', kind: 'debate', itemId: itemId('i1') });
});

test('one speaks at a time, and the refusal names who has the floor', async (t) => {
  const { code, refusal } = when(after(sitting, begin('m1')), begin('m2'));
  t.equal(code, 'SPEECH_RUNNING');
  t.match(refusal?.uk, 'Депутат m1');
});

test('who is not registered or not a member gets no floor', async (t) => {
  t.equal(refusalOf(sitting, begin('m3')), 'NOT_REGISTERED');
  t.equal(refusalOf(sitting, begin('m99')), 'UNKNOWN_MEMBER');
});

test('a speech is as long as the wall clock says, to the second', async (t) => {
  const ended = when(later(after(sitting, begin('m1')), 125.4), { type: 'end-speech' });
  t.same(eventOf(ended.events, 'SpeechEnded').data, { memberId: 'm1', seconds: 125 });
  t.match(sittingOf(ended.after).floor.held, [{ memberId: 'm1', seconds: 125, kind: 'debate' }]);
  t.equal(refusalOf(ended.after, { type: 'end-speech' }), 'NO_SPEECH_RUNNING');
});

test('a wall clock set back makes no speech shorter than nothing', async (t) => {
  const ended = when(later(after(sitting, begin('m1')), -3600), { type: 'end-speech' });
  t.equal(eventOf(ended.events, 'SpeechEnded').data.seconds, 0);
});
