import { test } from 'tap';
import { raise } from '../testing/rig.ts';

test('the secretary prints badges of the members, the chair none', async (t) => {
  const rig = await raise({ teardown: (run) => t.teardown(run) });
  const ask = (role: 'secretary' | 'chair', query = '') =>
    rig.app.inject({ url: `/api/badges.pdf?as=${role}${query}`, headers: { cookie: rig.cookie({ role }) } });
  const given = await ask('secretary');
  t.match(given, { statusCode: 200, headers: { 'content-type': 'application/pdf' }, body: /^[1-9]\d* badges$/ });
  t.match(await ask('secretary', '&faction=%D0%9D%D0%B5%D0%BC%D0%B0&photos=false'), { body: '0 badges' });
  t.match(await ask('secretary', '&photos=maybe'), { statusCode: 400 });
  t.match(await ask('chair'), { statusCode: 403, body: /ROLE_MAY_NOT/ });
});
