import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'tap';
import { DEFAULT_RULES, Limits, Rules } from './rules.ts';

const page = readFileSync(join(import.meta.dirname, '../../../server/council/rules-of-a-council.md'), 'utf8');
const rows = new Map(
  page.split('\n').flatMap(
    (line) =>
      /^\| `(\w+)`/
        .exec(line)
        ?.slice(1)
        .map((name) => [name, line]) ?? [],
  ),
);

test('the page of the council’s rules has every rule, and no other', async (t) => {
  t.same([...rows.keys()].sort(), Object.keys(Rules.properties).sort());
});

test('the page tells every default as it is', async (t) => {
  for (const [name, value] of Object.entries(DEFAULT_RULES)) {
    const row = rows.get(name) ?? '';
    if (typeof value !== 'object') t.ok(row.includes(String(value)), `${name}: ${value}`);
    if (name === 'speechSeconds')
      for (const [kind, seconds] of Object.entries(value)) t.ok(row.includes(`\`${kind}\` ${seconds}`), kind);
  }
});

test('the page marks what a sitting may adopt for itself', async (t) => {
  const marked = [...rows].filter(([, line]) => line.includes('◆')).map(([name]) => name);
  t.same(marked.sort(), Object.keys(Limits.properties).sort());
});
