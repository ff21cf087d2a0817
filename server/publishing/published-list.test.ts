import fc from 'fast-check';
import { test } from 'tap';
import { listOf, nameOf } from './published-list.ts';
import { showingOf } from './targets/mirror/showing.ts';

const digest = 'a'.repeat(64);
const listWith = (path: string) =>
  Buffer.from(
    JSON.stringify({
      ...{ format: 'published/1', position: 1, digest, corrections: [] },
      files: [{ path, bytes: 1, sha256: digest }],
    }),
  );

test('a far list that names a path out of the site counts as none: nothing is taken away by it', (t) => {
  for (const path of [
    '../journal.db',
    '/etc/passwd',
    'a/../../b',
    'a//b',
    '',
    '.',
    './a',
    'a/',
    'a\\b',
    'a\u0000',
    'a/..',
  ])
    t.equal(listOf(listWith(path)), undefined, JSON.stringify(path));
  for (const path of ['index.html', 'рішення/№ 1 «про».pdf', '.htaccess', '..a/b..', '…/-rf'])
    t.equal(listOf(listWith(path))?.files[0]?.path, path);
  t.equal(nameOf(digest), 'a'.repeat(16));
  t.end();
});

test('whatever lies there instead of a list or a mark is read without a throw', (t) => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      listOf(Buffer.from(text));
      showingOf(Buffer.from(text));
    }),
  );
  const mark = { format: 'showing/1', generation: 'a'.repeat(16), moving: [], going: ['../x'], doubtful: [] };
  t.equal(showingOf(Buffer.from(JSON.stringify(mark))), undefined);
  t.ok(showingOf(Buffer.from(JSON.stringify({ ...mark, going: [] }))));
  t.end();
});
