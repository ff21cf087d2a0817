import fc from 'fast-check';
import { test } from 'tap';
import { answers, notices, presence, requests, status, switchGet, switchSet, understand } from './codec.ts';

const prefix = 'shellyplus1-a8032abe54dc';

test('a request is JSON-RPC with the source the answer is sent to', async (t) => {
  t.equal(requests(prefix), `${prefix}/rpc`);
  t.same(JSON.parse(switchSet(prefix, 0, true)), {
    id: 0,
    src: `${prefix}/dzvin`,
    method: 'Switch.Set',
    params: { id: 0, on: true },
  });
  t.match(JSON.parse(switchGet(prefix, 2, 41)), { id: 41, method: 'Switch.GetStatus', params: { id: 2 } });
});

test('an answer tells which question it is for; that to an order says nothing of the state', async (t) => {
  const answer = { id: 41, src: prefix, dst: 'x', result: { id: 2, source: 'MQTT', output: true, temperature: {} } };
  t.same(understand(prefix, answers(prefix), JSON.stringify(answer)), [
    { kind: 'switch', switch: 2, open: true, answers: 41 },
  ]);
  t.same(understand(prefix, answers(prefix), '{"id":0,"src":"s","dst":"x","result":{"was_on":true}}'), [
    { kind: 'other' },
  ]);
  t.same(understand(prefix, answers(prefix), '{"id":4,"error":{"code":-103,"message":"no such id"}}'), [
    { kind: 'discarded', reason: 'refused' },
  ]);
});

test('a notice may speak of several switches, and of power alone', async (t) => {
  const params = { ts: 1.5, 'switch:0': { id: 0, output: true }, 'switch:1': { id: 1, apower: 8.9 }, 'input:0': {} };
  const notice = JSON.stringify({ src: prefix, dst: 'x', method: 'NotifyStatus', params });
  t.same(understand(prefix, notices(prefix), notice), [{ kind: 'switch', switch: 0, open: true }, { kind: 'other' }]);
  t.same(understand(prefix, notices(prefix), '{"method":"NotifyEvent","params":{}}'), [{ kind: 'other' }]);
});

test('status and presence are read; what means nothing says why', async (t) => {
  t.same(understand(prefix, status(prefix, 3), '{"id":3,"output":false}'), [
    { kind: 'switch', switch: 3, open: false },
  ]);
  t.same(understand(prefix, presence(prefix), 'true'), [{ kind: 'presence', online: true }]);
  for (const [topic, text] of [
    [presence(prefix), 'yes'],
    [answers(prefix), '{'],
    [notices(prefix), '[]'],
    [status(prefix, 3), '{"id":3,"output":1}'],
  ] as const)
    t.same(understand(prefix, topic, text), [{ kind: 'discarded', reason: 'payload' }], text);
  t.same(understand(prefix, `${prefix}/command`, '{}'), [{ kind: 'discarded', reason: 'topic' }]);
});

test('no text makes the reading throw', async () => {
  const topic = fc.constantFrom(answers(prefix), notices(prefix), presence(prefix), status(prefix, 0), 'x');
  fc.assert(
    fc.property(topic, fc.oneof(fc.string(), fc.json()), (where, text) => void understand(prefix, where, text)),
  );
});
