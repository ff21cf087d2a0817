import { test } from 'tap';
import { answerTopics, command, payload, presence, understand } from './codec.ts';

test('topics are those of Tasmota’s usual arrangement', async (t) => {
  t.equal(command({ topic: 'mic-12', relay: 1 }), 'cmnd/mic-12/POWER1');
  t.same(answerTopics({ topic: 'mic-12', relay: 2 }), ['stat/mic-12/POWER2']);
  t.same(answerTopics({ topic: 'mic-12', relay: 1 }), ['stat/mic-12/POWER1', 'stat/mic-12/POWER']);
  t.same([payload(true), payload(false), presence('mic-12')], ['ON', 'OFF', 'tele/mic-12/LWT']);
});

test('on is open; a device with one relay tells it without a number', async (t) => {
  t.same(understand('m', 'stat/m/POWER2', 'ON'), { kind: 'power', relay: 2, open: true });
  t.same(understand('m', 'stat/m/POWER', 'OFF'), { kind: 'power', relay: 1, open: false });
  t.same(understand('m', 'tele/m/LWT', 'Online'), { kind: 'presence', online: true });
  t.same(understand('m', 'tele/m/LWT', 'Offline'), { kind: 'presence', online: false });
});

test('what means nothing says why', async (t) => {
  t.same(understand('m', 'stat/m/POWER1', 'on'), { kind: 'discarded', reason: 'payload' });
  t.same(understand('m', 'tele/m/LWT', ''), { kind: 'discarded', reason: 'payload' });
  t.same(understand('m', 'stat/m/POWERS', 'ON'), { kind: 'discarded', reason: 'topic' });
  t.same(understand('m', 'stat/other/POWER1', 'ON'), { kind: 'discarded', reason: 'topic' });
});
