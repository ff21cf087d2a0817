/** When pages come back after the hub was away. */
import { test } from 'tap';
import { newCommandId } from './command-id.ts';
import { retryDelayMs } from './reconnect.ts';

test('the first try comes within a quarter of a second', async (t) => {
  t.equal(retryDelayMs(0, 0), 125);
  t.ok(retryDelayMs(0, 0.999) <= 250);
});

test('each failure doubles the wait, up to five seconds', async (t) => {
  t.strictSame(
    [0, 1, 2, 3, 4, 5, 50].map((failures) => retryDelayMs(failures, 1)),
    [250, 500, 1000, 2000, 4000, 5000, 5000],
  );
});

test('two pages that failed alike do not return in the same instant', async (t) => {
  t.not(retryDelayMs(4, 0.2), retryDelayMs(4, 0.8));
});

test('a command’s id is what the wire asks for, and never twice the same', async (t) => {
  const ids = Array.from({ length: 1000 }, newCommandId);
  t.ok(ids.every((id) => /^[A-Za-z0-9-]{8,64}$/.test(id)));
  t.equal(new Set(ids).size, ids.length);
});
