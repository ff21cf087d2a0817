import { test } from 'tap';
import type { TObject } from '#typebox';
import { checker } from './check.ts';
import { completeRules, DEFAULT_RULES, Limits, Rules, withLimits } from './rules.ts';
import { SPEECH_KINDS, SUBJECTS } from './vocabulary.ts';

type Stated = { description?: string; default?: unknown; source?: string };
const statedOf = ({ properties }: TObject): [string, Stated][] => Object.entries(properties);
const rules = statedOf(Rules);
const fits = checker(Rules);

test('every rule says what it is, its default and the law or the regulations it rests on', async (t) => {
  for (const [name, { description, default: value, source }] of rules) {
    t.match(description, /\.$/, `${name} is described in a sentence`);
    if (name === 'edition') continue;
    t.not(value, undefined, `${name} has a default`);
    t.match(source, /^(280\/97-ВР ст\. |регламент ради)/, `${name} has its source`);
  }
});

test('the default of every rule fits the rule, and together they are the rules of a council that gives none', async (t) => {
  t.ok(fits(DEFAULT_RULES).ok);
  t.same(completeRules(), DEFAULT_RULES);
  t.same(completeRules({}), DEFAULT_RULES);
});

test('every subject has its majority, every kind of speech its length', async (t) => {
  t.same(Object.keys(DEFAULT_RULES.majorityOf).sort(), [...SUBJECTS].sort());
  t.same(Object.keys(DEFAULT_RULES.speechSeconds).sort(), [...SPEECH_KINDS].sort());
});

test('rules of a file that name some leave the others as they are', async (t) => {
  const given = completeRules({ speechSeconds: { debate: 600 }, majorityOf: { procedural: 'majority-of-present' } });
  t.equal(given.speechSeconds.debate, 600);
  t.equal(given.speechSeconds.report, DEFAULT_RULES.speechSeconds.report);
  t.equal(given.majorityOf.procedural, 'majority-of-present');
  t.equal(given.majorityOf['as-a-whole'], 'majority-of-composition');
  t.ok(fits(given).ok);
});

test('limits that a sitting may adopt are lengths and counts of speeches and ballots, nothing else', async (t) => {
  t.same(Object.keys(Limits.properties).sort(), [
    'ballotSeconds',
    'secondSpeechSeconds',
    'speechGraceSeconds',
    'speechSeconds',
    'speechWarningSeconds',
    'speechesOnItem',
  ]);
  const limited = withLimits(DEFAULT_RULES, { speechesOnItem: 1, speechSeconds: { report: 600 } });
  t.match(limited, { speechesOnItem: 1, speechSeconds: { report: 600, debate: 300 }, ballotSeconds: 30 });
});
