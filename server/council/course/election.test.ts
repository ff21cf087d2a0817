/** An item in which somebody is elected: the candidates are put to the vote before anything else on it. */
import { test } from 'tap';
import { after, councilOf, type Given, itemId, nothing, registerAll } from '../testing/given.ts';
import { decided, follow, nextOf, stepOf } from './testing/autopilot.ts';

const all = ['head', 'm1', 'm2', 'm3', 'm4', 'm5'];
/** The item of this kind at its first vote, after report and debate. */
function atTheVote(kind: { election?: true }, ...submitted: Parameters<typeof after>[1][]): Given {
  const agenda = [{ number: '1', title: 'Про обрання секретаря ради', ...kind }];
  const present = after(after(nothing, { ...councilOf(), agenda }), ...registerAll(...all), ...submitted);
  return follow(present, (key) => key.startsWith('ballot:')).given;
}

test('where somebody is elected the candidates come first, and the chair is asked who they are', async (t) => {
  const next = nextOf(atTheVote({ election: true }));
  t.match(next, {
    key: 'ballot:election',
    asks: 'question',
    command: { type: 'open-ballot', subject: 'election', text: 'Про обрання секретаря ради' },
  });
  t.ok(stepOf(atTheVote({ election: true }), 'ballot:basis-and-whole'), 'a draft may be voted instead');
});

test('an amendment to the draft does not come before the candidates', async (t) => {
  const amend = { type: 'submit-amendment', itemId: itemId('i1'), text: 'Пункт 2 вилучити' } as const;
  t.equal(nextOf(atTheVote({ election: true }, amend))?.key, 'ballot:election');
});

test('once somebody is elected the item is decided, and the next step leaves it', async (t) => {
  const given = atTheVote({ election: true });
  const question = { subject: 'election', text: 'Про обрання секретаря ради' } as const;
  const alternatives = [{ text: 'Бойко О. В.' }, { text: 'Коваль І. П.' }];
  const first = decided(after(given, { type: 'open-ballot', ...question, alternatives }), 'for');
  const second = decided(first, 'against');
  t.equal(nextOf(second)?.key, 'close-item');
});

test('an item without an election offers no candidates', async (t) => {
  t.equal(stepOf(atTheVote({}), 'ballot:election'), undefined);
});
