import { test } from 'tap';
import { roleOf } from './role.ts';

test('the operator’s link opens the secretary’s page in the operator’s own role', async (t) => {
  t.equal(roleOf('?as=operator'), 'operator');
  t.equal(roleOf('?as=operator&lang=en'), 'operator');
});

test('any other address is the secretary’s', async (t) => {
  t.equal(roleOf(''), 'secretary');
  t.equal(roleOf('?as=secretary'), 'secretary');
  t.equal(roleOf('?as=chair'), 'secretary');
});
