import { test } from 'tap';
import { Troubles } from './troubles.ts';

test('the same trouble is told once, another or one that comes back after it was over is told again', async (t) => {
  const told: string[] = [];
  const troubles = new Troubles((reason) => told.push(reason));
  t.equal(troubles.now, undefined);
  for (const reason of ['no device', 'no device', 'no right', 'no right']) troubles.tell(reason);
  t.same(told, ['no device', 'no right']);
  t.equal(troubles.now, 'no right');
  troubles.over();
  t.equal(troubles.now, undefined);
  troubles.tell('no right');
  t.same(told, ['no device', 'no right', 'no right']);
});
