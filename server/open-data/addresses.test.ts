/** What the council keeps and publishes has an address where the site has one; who registered a member is told. */
import { test } from 'tap';
import type { Item } from '../council/agenda/agenda.ts';
import type { Proceedings } from '../proceedings/proceedings.ts';
import { openData } from './open-data.ts';
import { publicSitting } from './public-sitting.ts';
import { DAY, wholeArchive } from './testing/archive.ts';
import { readByPython } from './testing/python-csv.ts';
import { secretSitting } from './testing/secret-sitting.ts';

const SITE = 'https://rada.example/';
const photo = { sha256: 'ab'.repeat(32), type: 'image/jpeg', bytes: 9 } as const;
const file = { sha256: 'cd'.repeat(32), type: 'application/pdf', bytes: 9 } as const;
const withText = (item: Item): Item => ({ ...item, documents: [{ title: 'Проєкт рішення', file }] });

/** The sitting with a photo of its first deputy, a text on every item, and that deputy registered by the secretary. */
function dressed(sitting: Proceedings): Proceedings {
  const [first, ...others] = sitting.attendance;
  if (!first) throw new Error('nobody came');
  const stays = first.stays.map((stay) => ({ ...stay, entered: { by: 'secretary' as const, byName: 'Гнатюк О. І.' } }));
  return {
    ...sitting,
    attendance: [{ ...first, member: { ...first.member, photo }, stays }, ...others],
    agenda: sitting.agenda.map(withText),
    ballots: sitting.ballots.map((ballot) => ({ ...ballot, items: ballot.items.map(withText) })),
  };
}

function filesOf(sitting: Proceedings, site?: string) {
  const files = new Map(
    openData({ sittings: [sitting] }, site === undefined ? {} : { site }).map(({ path, text }) => [path, text]),
  );
  const rows = (path: string) => {
    const [[header = [], ...cells] = []] = readByPython([files.get(path) ?? '']);
    return cells.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
  };
  return { rows, json: (path: string) => JSON.parse(files.get(path) ?? '{}') };
}
const [whole] = wholeArchive().sittings;
if (!whole) throw new Error('no sitting');

test('texts and photos have their address below the site’s; without a site there is none', async (t) => {
  const { rows, json } = filesOf(dressed(whole), SITE);
  const [own, ofItem] = rows(`${DAY}motions.csv`);
  t.equal(own?.['textUrl'], '', 'a ballot on the sitting itself has no text');
  t.ok(rows('motions.csv').some(({ textUrl }) => textUrl === `${SITE}files/${file.sha256}.pdf`));
  t.ok(ofItem);
  t.equal(rows('deputies.csv')[0]?.['image'], `${SITE}files/${photo.sha256}.jpg`);
  const pictures = json('popolo.json').persons.filter(({ image }: { image?: string }) => image !== undefined);
  t.match(pictures, [{ image: `${SITE}files/${photo.sha256}.jpg` }]);
  const nowhere = filesOf(dressed(whole));
  t.ok(nowhere.rows('motions.csv').every(({ textUrl }) => textUrl === ''));
  t.ok(nowhere.rows('deputies.csv').every(({ image }) => image === ''));
});

test('the text of an item of which something was closed stays inside', async (t) => {
  const sitting = dressed(secretSitting());
  const closed = new Set(sitting.course.flatMap(({ inClosedPart, itemId }) => (inClosedPart && itemId ? itemId : [])));
  t.ok(closed.size > 0);
  const { agenda, ballots } = publicSitting(sitting);
  for (const { itemId, documents } of [...agenda, ...ballots.flatMap(({ items }) => items)])
    t.equal(documents === undefined, closed.has(itemId), itemId);
});

test('who was registered by another’s hand is told, by role and not by name', async (t) => {
  const { rows, json } = filesOf(dressed(whole), SITE);
  const entered = rows('attendance.csv').filter(({ enteredBy }) => enteredBy !== '');
  t.ok(entered.length > 0);
  t.ok(entered.every(({ enteredBy }) => enteredBy === 'secretary'));
  const [first, second] = json(`${DAY}sitting.json`).attendance;
  t.match(first.stays, [{ enteredBy: 'secretary' }]);
  t.notOk(second.stays.some((stay: object) => 'enteredBy' in stay));
  t.notMatch(JSON.stringify(json(`${DAY}sitting.json`)), 'Гнатюк О. І.');
});
