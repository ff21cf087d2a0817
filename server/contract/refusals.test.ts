import { test } from 'tap';
import { REFUSAL_CODES, refuse } from './refusals.ts';

test('no refusal has an ending in brackets: whoever it names, the sentence holds', async (t) => {
  for (const code of REFUSAL_CODES) t.notMatch(refuse(code).uk, /\p{L}\(\p{L}/u, code);
});

test('a parameter that a sentence names is filled in', async (t) => {
  const { uk } = refuse('SPOKEN_OFTEN_ENOUGH', { memberName: 'Ґудзь Єва Юріївна', times: 2 });
  t.match(uk, /^Ґудзь Єва Юріївна: .* 2\./);
});
