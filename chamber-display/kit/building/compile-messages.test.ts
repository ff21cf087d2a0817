/** What a page is sent of its messages. */
import { test } from 'tap';
import { compileMessages } from './compile-messages.ts';

test('plain words stay words, and syntax is compiled, whatever stands around', async (t) => {
  const code =
    "import { more } from './more.js';\nexport const uk = { ...more, 'a.b': 'так', c: `Місце {seat}`, n: 2 };";
  t.equal(
    compileMessages(code),
    'import { more } from \'./more.js\';\nexport const uk = { ...more, \'a.b\': "так", c: ["Місце ",["seat"]], n: 2 };',
  );
});

test('a message that is no ICU stops the build', async (t) => {
  t.throws(() => compileMessages("export const uk = { a: '{count, plural, one {# голос}' };"));
  t.throws(() => compileMessages("export const uk = { a: '{count, plural, one {# голос}}' };"), 'no `other`');
});

test('a sentence put together of pieces stops the build', async (t) => {
  t.throws(() => compileMessages("export const uk = { a: 'одне ' + 'друге' };"), /pieces/);
  t.throws(() => compileMessages(['export const uk = { a: `$', '{x} голосів` };'].join('')), /arguments/);
});
