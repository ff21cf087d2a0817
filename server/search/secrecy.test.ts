/** What the search can't find, since it was never told: how anyone voted. */
import { test } from 'tap';
import { after, ballotId, closeBallot, memberId, openBallot, openSitting, when } from '../council/testing/given.ts';
import type { Recorded } from '../council/testing/lives.ts';
import { House } from '../views/house.ts';
import type { Entry } from './entry.ts';
import { Gathering } from './gathering.ts';

const DEPUTIES = ['m1', 'm2', 'm3', 'm4', 'm5'];
const TALLY = { for: 3, against: 1, abstain: 1 };
const secret = openBallot({ subject: 'election', manner: 'secret', ground: '26-1-4', text: 'Обрати секретаря ради' });

/** Entries of this record, made from the house after it. */
function entriesOf(history: readonly Recorded[]): Entry[] {
  const envelope = { hash: '', stream: 'sitting/8-14-1', actor: 'test', cause: '' };
  const committed = history.map(({ event, at }, index) => ({ ...envelope, position: index + 1, at, event }));
  const house = new House('Рада');
  house.apply(committed);
  const gathering = new Gathering(house);
  for (const one of committed) gathering.follow(one);
  return [...gathering.entries()];
}

/** An electronic secret ballot in which these members took part in this order, and its close. */
function heldSecretly(order: readonly string[]): Entry[] {
  const parts = order.map((id) => ({ type: 'take-part' as const, ballotId: ballotId('b1'), memberId: memberId(id) }));
  return entriesOf(when(after(openSitting({}, DEPUTIES), secret, ...parts), closeBallot(), TALLY).after.history);
}

test('of a secret ballot there are its totals to be found, and nobody who took part or how', async (t) => {
  const ballots = heldSecretly(DEPUTIES).filter(({ kind }) => kind === 'ballot');
  t.equal(ballots.length, 1);
  const text = JSON.stringify(ballots);
  t.match(ballots[0]?.title, 'Обрати секретаря ради');
  t.match(ballots[0]?.body, /таємн/);
  t.match(ballots[0]?.body, /3/);
  for (const id of DEPUTIES) {
    t.notMatch(text, `Депутат ${id}`);
    t.notMatch(text, new RegExp(`"${id}"`));
  }
  for (const word of ['votes', 'tookPart', 'choice', 'not-voting']) t.notMatch(text, word);
});

test('the text of a secret ballot is the same in whatever order members took part', async (t) => {
  t.strictSame(heldSecretly(DEPUTIES), heldSecretly(DEPUTIES.toReversed()));
});

test('a ballot that runs is not to be found before its end', async (t) => {
  const part = { type: 'take-part' as const, ballotId: ballotId('b1'), memberId: memberId('m1') };
  const { history } = after(openSitting({}, DEPUTIES), secret, part);
  t.strictSame(
    entriesOf(history).filter(({ kind }) => kind === 'ballot'),
    [],
  );
});
