import { test } from 'tap';
import { raise } from '../testing/rig.ts';

test('the operator prints a label for every seat, a deputy none', async (t) => {
  const rig = await raise({ teardown: (run) => t.teardown(run) });
  const ask = (role: 'operator' | 'chair') =>
    rig.app.inject({ url: `/api/seat-labels.pdf?as=${role}`, headers: { cookie: rig.cookie({ role }) } });
  const given = await ask('operator');
  t.match(given, { statusCode: 200, headers: { 'content-type': 'application/pdf' }, body: /^[1-9]\d* labels$/ });
  t.match(await ask('chair'), { statusCode: 403, body: /ROLE_MAY_NOT/ });
});
