/** What the search of the public site finds. */
import { test } from 'tap';
import type { SiteSearchEntry } from '#contract/public-site';
import { find } from './search-words.ts';

const LAND: SiteSearchEntry = ['a/', 'Про відведення земельної ділянки', 'Голосування № 12', 'ballot', '2025-12-18'];
const PERSON: SiteSearchEntry = ['b/', 'Демʼянчук Ірина', 'депутатка', 'person', ''];
const DECISION: SiteSearchEntry = ['c/', 'Про бюджет', '2-39/VIII', 'decision', '2025-12-18'];
const ALL = [LAND, PERSON, DECISION];

test('a word is found in its other forms and unfinished, in any case', (t) => {
  t.strictSame(find('ЗЕМЕЛЬНА ділянка', ALL), [LAND]);
  t.strictSame(find('відвед', ALL), [LAND]);
  t.end();
});

test('every word typed has to be there', (t) => {
  t.strictSame(find('земельна бюджет', ALL), []);
  t.strictSame(find('про', ALL), [LAND, DECISION]);
  t.end();
});

test('a name is found with any apostrophe and with none', (t) => {
  for (const typed of ["дем'янчук", 'Дем’янчук', 'Демʼянчук', 'демянчук'])
    t.strictSame(find(typed, ALL), [PERSON], typed);
  t.end();
});

test('ґ is found by г, which many keyboards have in its place', (t) => {
  const [roof]: SiteSearchEntry[] = [['d/', 'Про заміну ґонтів', '', 'item', '2025-12-18']];
  t.strictSame(roof && find('гонтів', [roof]), [roof]);
  t.end();
});

test('the number of a decision is looked for as it is written', (t) => {
  t.strictSame(find('2-39', ALL), [DECISION]);
  t.end();
});

test('nothing typed, or signs alone, find nothing', (t) => {
  for (const typed of ['', '  ', '«»']) t.strictSame(find(typed, ALL), [], typed);
  t.end();
});
