import { test } from 'tap';
import { placeOfJsonError } from './json-place.ts';

function placeIn(text: string): string {
  try {
    JSON.parse(text);
    return 'is JSON';
  } catch (error) {
    return placeOfJsonError(text, error as Error);
  }
}
const KEY = '00112233445566778899AABBCCDDEEFF';

test('the place where a text stops being JSON is told by line and column', async (t) => {
  t.equal(placeIn(`{\n  "key": "${KEY}",\n}`), ' (line 3 column 1)');
  t.equal(placeIn(`{\n  "key": ${KEY.slice(8)}x,\n  "seat": 5, "address": 7\n}`), ' (line 2 column 22)');
  t.equal(placeIn(`{\n  "key": "${KEY}" "seat": 5\n}`), ' (line 2 column 45)');
  t.equal(placeIn('{"a": x}'), ' (line 1 column 7)');
  t.equal(placeIn('{ x: 1, "seat": 5, "address": 7, "baud": 9600 }'), ' (line 1 column 3)');
});

test('where the place can’t be told nothing is said', async (t) => {
  t.equal(placeIn(''), '');
  const twice = '{"a": [1, 2, 3], "b": "long enough", ';
  t.equal(placeIn(`[${twice}"x": 12345678901 ]`), ' (line 1 column 56)');
  t.equal(placeOfJsonError('[]', new Error('something else')), '');
});
