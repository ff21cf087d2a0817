import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'tap';
import { openLog } from './logs.ts';

test('a log file that has grown to its limit is put aside while the process runs, and another begun', async (t) => {
  const data = t.testdir();
  const file = join(data, 'logs', 'hub.log');
  const log = openLog(data, 'hub', 100);
  for (let line = 0; line < 25; line += 1) log.write(Buffer.from(`line ${String(line).padStart(4, '0')}\n`));
  await log.end();
  t.equal(readFileSync(file, 'utf8'), 'line 0020\nline 0021\nline 0022\nline 0023\nline 0024\n');
  const before = readFileSync(`${file}.1`, 'utf8').split('\n');
  t.same([before.length, before[0], before[9]], [11, 'line 0010', 'line 0019']);
  t.equal(statSync(file).mode & 0o777, 0o600);
});

test('a log goes on where it stopped, and one piece larger than a file is kept whole', async (t) => {
  const data = t.testdir();
  const file = join(data, 'logs', 'bridge.log');
  const first = openLog(data, 'bridge', 100);
  first.write(Buffer.from('before\n'));
  await first.end();
  const second = openLog(data, 'bridge', 100);
  second.write(Buffer.from('after\n'));
  t.notOk(existsSync(`${file}.1`));
  second.write(Buffer.alloc(500, 'x'));
  await second.end();
  t.equal(readFileSync(`${file}.1`, 'utf8'), 'before\nafter\n');
  t.equal(statSync(file).size, 500);
});
