import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'tap';
import { Rules } from '#contract/rules';
import type { Written } from '#kit/testing/icu';
import { CHAPTERS, kindOf, lawOf, RULE_NAMES, unitOf } from './rule-list.ts';
import { ruleEn } from './rule-messages.en.ts';
import { ruleUk } from './rule-messages.uk.ts';

const page = readFileSync(join(import.meta.dirname, '../../../../server/council/rules-of-a-council.md'), 'utf8');

test('every rule of the contract stands in one chapter of the page', async (t) => {
  t.same([...RULE_NAMES].sort(), Object.keys(Rules.properties).sort());
  t.equal(Object.values(CHAPTERS).flat().length, new Set(RULE_NAMES).size);
});

test('every rule has its name, what it does and each of its values in both languages', async (t) => {
  for (const words of [ruleUk, ruleEn] as readonly Written[]) {
    for (const name of RULE_NAMES) {
      const kind = kindOf(name);
      const values = kind.kind === 'choice' ? kind.of.map((value) => `rule.${name}.${value}`) : [];
      const byDefault = kind.kind === 'each' ? [`rule.${name}.default`] : [];
      for (const key of [`rule.${name}`, `rule.${name}.how`, ...values, ...byDefault]) t.ok(words[key], key);
    }
  }
});

test('no words are left of a rule that is gone', async (t) => {
  const names = Object.keys(ruleUk).flatMap((key) => /^rule\.(\w+)/.exec(key)?.[1] ?? []);
  t.same([...new Set(names)].sort(), [...RULE_NAMES].sort());
});

test('the law beside a rule is that of the council’s page of rules', async (t) => {
  for (const name of RULE_NAMES) {
    const row = page.split('\n').find((line) => line.startsWith(`| \`${name}\``)) ?? '';
    const law = lawOf(name)?.split(';')[0];
    t.ok(law === undefined ? !row.includes('280/97') : row.includes(law), name);
  }
});

test('a rule’s unit is told by its name', async (t) => {
  t.equal(unitOf('ballotSeconds'), 'seconds');
  t.equal(unitOf('twoHandHoldMs'), 'milliseconds');
  t.equal(unitOf('openMicrophones'), 'plain');
});
