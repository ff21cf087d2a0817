/**
 * Every rule of a council as its page shows it: chapter, kind of control, default, source. In: the contract's schema, which
 * says all but the chapter. Words stand in the messages.
 */
import { DEFAULT_RULES, Rules } from '#contract/rules';

export type RuleName = keyof Rules;

/** The chapters, and the rules of each in the order of the page. */
export const CHAPTERS = {
  voting: [
    'composition',
    'majorityOf',
    'headInTwoThirdsBase',
    'headCounts',
    'ballotSeconds',
    'ballotWarningSeconds',
    'voteMayChange',
    'quorumLostInBallot',
    'proceduralWithoutQuorum',
  ],
  elections: ['electionOneFor', 'electionSecondRound', 'secretMinimumPresent'],
  presence: ['consoleNeeds', 'cardOutBeforeClose', 'twoHandHoldMs', 'neighbourPressMs'],
  floor: [
    'speechSeconds',
    'secondSpeechSeconds',
    'speechesOnItem',
    'speechWarningSeconds',
    'speechGraceSeconds',
    'queueOrder',
    'microphoneMode',
    'openMicrophones',
  ],
  papers: ['edition', 'decisionNumber', 'decisionNumbersRestart', 'rollCallSignedBy'],
} as const satisfies Readonly<Record<string, readonly RuleName[]>>;
export type Chapter = keyof typeof CHAPTERS;
export const CHAPTER_NAMES = Object.keys(CHAPTERS) as Chapter[];
/** All rules in the order of the page. */
export const RULE_NAMES: readonly RuleName[] = Object.values(CHAPTERS).flat();

export type RuleKind =
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  | { readonly kind: 'number'; readonly minimum: number; readonly maximum: number; readonly step: number }
  | { readonly kind: 'text'; readonly most: number }
  | { readonly kind: 'each'; readonly of: readonly string[] };

type Schema = {
  type?: string;
  enum?: readonly string[];
  minimum?: number;
  maximum?: number;
  multipleOf?: number;
  maxLength?: number;
  properties?: Readonly<Record<string, unknown>>;
  source?: string;
};
const schemaOf = (name: RuleName): Schema => Rules.properties[name] as Schema;

/** What control a rule has. */
export function kindOf(name: RuleName): RuleKind {
  const { type, enum: of, minimum = 0, maximum = 0, multipleOf = 1, maxLength = 0, properties } = schemaOf(name);
  if (of) return { kind: 'choice', of };
  if (type === 'boolean') return { kind: 'yes-no' };
  if (type === 'integer') return { kind: 'number', minimum, maximum, step: multipleOf };
  return type === 'object' ? { kind: 'each', of: Object.keys(properties ?? {}) } : { kind: 'text', most: maxLength };
}

/** The law that a rule rests on; undefined when it is the council's own. */
export function lawOf(name: RuleName): string | undefined {
  const { source } = schemaOf(name);
  return source?.includes('280/97') ? source : undefined;
}

/** What a number of a rule counts. */
export const unitOf = (name: RuleName): 'seconds' | 'milliseconds' | 'plain' => {
  if (name.endsWith('Seconds')) return 'seconds';
  return name.endsWith('Ms') ? 'milliseconds' : 'plain';
};

/** The rules with a default that is worth being told of; the edition is the council's own name for its text. */
export const defaultOf = (name: RuleName): Rules[RuleName] => DEFAULT_RULES[name];
