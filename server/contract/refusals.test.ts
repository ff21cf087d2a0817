import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'tap';
import { REFUSAL_CODES, refuse } from './refusals.ts';

test('no refusal has an ending in brackets: whoever it names, the sentence holds', async (t) => {
  for (const code of REFUSAL_CODES) t.notMatch(refuse(code).uk, /\p{L}\(\p{L}/u, code);
});

test('a parameter that a sentence names is filled in', async (t) => {
  const { uk } = refuse('SPOKEN_OFTEN_ENOUGH', { memberName: 'Ґудзь Єва Юріївна', times: 2 });
  t.match(uk, /^Ґудзь Єва Юріївна: .* 2\./);
});

test('every table of refusals is joined, and no code stands in two of them', async (t) => {
  const folder = join(import.meta.dirname, 'refusals');
  const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
  const tables = await Promise.all(files.map((file) => import(join(folder, file)) as Promise<Record<string, object>>));
  const codes = tables.flatMap((table) => Object.values(table).flatMap(Object.keys));
  t.same(codes.toSorted(), REFUSAL_CODES.toSorted());
});
