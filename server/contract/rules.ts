/**
 * The rules of a council's regulations as data: each with what it says, its default, and the law it rests on or the
 * word that it is the council's own. They are frozen into a sitting's first event; a missing rule has its default.
 * What the law itself fixes is no rule here. A sitting may adopt other {@link Limits} by a vote, from then on.
 */
import { type Static, type TObject, type TSchema, Type } from '#typebox';
import { Line } from './ids.ts';
import { type MAJORITIES, Majority, SPEECH_KINDS, type SpeechKind, SUBJECTS, type Subject } from './vocabulary.ts';

const closed = { additionalProperties: false };
/** Stands where the law leaves a rule to the council. */
const OWN = 'регламент ради';

/** What a rule says, its default and its source, as its schema carries them. */
type Stated<T> = { description: string; default: T; source: string };
const says = <T>(description: string, byDefault: T, source: string = OWN): Stated<T> => ({
  description,
  default: byDefault,
  source,
});
const yesOrNo = (description: string, byDefault: boolean, source?: string) =>
  Type.Boolean(says(description, byDefault, source));
const seconds = (minimum: number, maximum: number, description: string, byDefault: number) =>
  Type.Integer({ minimum, maximum, ...says(description, byDefault) });
const words = <const T extends string[]>(
  all: readonly [...T],
  description: string,
  byDefault: NoInfer<T[number]>,
  source?: string,
) => Type.Enum<T>(all, says(description, byDefault, source));

/** Usual limits of speeches, s. */
const SPEECH_SECONDS: Readonly<Record<SpeechKind, number>> = {
  report: 1200,
  'co-report': 600,
  debate: 300,
  question: 60,
  answer: 180,
  reply: 60,
  motives: 120,
  'point-of-order': 60,
  reference: 180,
  'faction-statement': 120,
  closing: 300,
  miscellaneous: 180,
};
const ofEach = <K extends string, S extends TSchema>(keys: readonly K[], schema: S) =>
  Object.fromEntries(keys.map((key) => [key, schema])) as Record<K, S>;
const SpeechLimit = Type.Integer({ minimum: 10, maximum: 7200 });

/** The majority the council's rules give to each subject; a ballot may be opened with another, and the chair is warned. */
const MAJORITY_OF: Readonly<Record<Subject, (typeof MAJORITIES)[number]>> = {
  agenda: 'majority-of-composition',
  'as-a-basis': 'majority-of-composition',
  'basis-and-whole': 'majority-of-composition',
  'veto-override': 'two-thirds-of-composition',
  'take-note': 'majority-of-composition',
  instruction: 'majority-of-composition',
  'set-aside': 'majority-of-composition',
  amendment: 'majority-of-composition',
  'as-a-whole': 'majority-of-composition',
  procedural: 'majority-of-composition',
  indicative: 'plurality',
  rating: 'plurality',
  election: 'majority-of-composition',
  request: 'majority-of-composition',
  repeat: 'majority-of-composition',
};

const limits = {
  speechSeconds: Type.Object(ofEach(SPEECH_KINDS, SpeechLimit), {
    ...closed,
    ...says('Length of each kind of speech, s.', SPEECH_SECONDS),
  }),
  secondSpeechSeconds: Type.Integer({
    minimum: 10,
    maximum: 7200,
    ...says('Length of a second speech in the debate of one item, s.', 180),
  }),
  speechesOnItem: Type.Integer({
    minimum: 1,
    maximum: 10,
    ...says('How often one person may speak in the debate of one item.', 2),
  }),
  speechWarningSeconds: seconds(0, 300, 'Warning before the end of a speech, s.', 30),
  speechGraceSeconds: seconds(0, 120, 'How long after its time a speech is cut off, s.', 10),
  ballotSeconds: seconds(5, 3600, 'Default length of a ballot, s.', 30),
};

/** Limits that a sitting may adopt for itself by a vote. */
export const Limits = Type.Partial(
  Type.Object({ ...limits, speechSeconds: Type.Partial(limits.speechSeconds, closed) }),
  closed,
);
export type Limits = Static<typeof Limits>;

export const Rules = Type.Object(
  {
    headInTwoThirdsBase: yesOrNo(
      'The head who takes part counts in the base of two thirds.',
      true,
      '280/97-ВР ст. 59 ч. 2',
    ),
    headCounts: words(
      ['ballot', 'sitting'],
      'Whether the head takes part is read at each ballot’s close, or once for the sitting.',
      'ballot',
      '280/97-ВР ст. 59 ч. 2',
    ),
    composition: words(
      ['by-law', 'actual'],
      'What the composition is reckoned from: the total by law, or mandates that are filled (bills for wartime).',
      'by-law',
      '280/97-ВР ст. 59 ч. 2',
    ),
    majorityOf: Type.Object(ofEach(SUBJECTS, Majority), {
      ...closed,
      ...says('The majority that each subject asks for.', MAJORITY_OF, '280/97-ВР ст. 59; регламент ради'),
    }),
    voteMayChange: yesOrNo('A choice may be changed until the ballot closes.', true),
    cardOutBeforeClose: words(
      ['vote-void', 'vote-stands'],
      'What a card taken out before the close does to the vote pressed before.',
      'vote-void',
    ),
    twoHandHoldMs: Type.Integer({
      minimum: 0,
      maximum: 10_000,
      multipleOf: 100,
      ...says(
        'Two hands: how long palm pad and key are held together before a press counts, ms, by hundreds; 0: not asked for. Votes at consoles are personal by sign-in and are taken without it.',
        0,
      ),
    }),
    neighbourPressMs: Type.Integer({
      minimum: 0,
      maximum: 2000,
      ...says(
        'Keys of neighbouring seats pressed within this time of each other are pressed together, for the chair’s report; 0: no report.',
        150,
      ),
    }),
    quorumLostInBallot: words(
      ['stands', 'void'],
      'What the loss of quorum does to a running ballot.',
      'stands',
      '280/97-ВР ст. 46',
    ),
    proceduralWithoutQuorum: yesOrNo(
      'A procedural ballot may be opened without quorum, where the council’s own rules allow it.',
      false,
      '280/97-ВР ст. 46',
    ),
    ballotWarningSeconds: seconds(0, 60, 'Warning before the end of a ballot, s.', 5),
    electionOneFor: yesOrNo('In an election among candidates a member may vote «за» only one of them.', true),
    electionSecondRound: yesOrNo(
      'When no candidate is elected, a second round is held between the two with most votes.',
      true,
    ),
    secretMinimumPresent: Type.Integer({
      minimum: 2,
      maximum: 450,
      ...says(
        'Fewest registered members for an electronic secret ballot: in a smaller group figures betray people.',
        3,
      ),
    }),
    queueOrder: words(
      ['first-time-first', 'by-request'],
      'Order of the queue within a kind of speech: who has not spoken on the item yet comes first, or by time of request alone.',
      'first-time-first',
    ),
    microphoneMode: Type.Enum(
      ['chair-grants', 'queue-advances', 'free'],
      says('Who opens microphones.', 'chair-grants'),
    ),
    openMicrophones: Type.Integer({
      minimum: 1,
      maximum: 10,
      ...says('How many members’ microphones may be open at once in the free mode.', 3),
    }),
    consoleNeeds: words(
      ['nothing', 'pin', 'card'],
      'What a deputy’s console asks for before it registers and votes: nothing more, the own PIN, or the own card at the seat.',
      'nothing',
    ),
    decisionNumber: Type.String({
      minLength: 3,
      maxLength: 60,
      pattern: '\\{n\\}',
      ...says(
        'Pattern of a decision’s number: {n} ordinal, {session}, {sitting}, {convocation}, {convocation2} with two digits, {roman} convocation in Roman digits.',
        '{n}-{session}/{roman}',
      ),
    }),
    decisionNumbersRestart: words(['session', 'convocation'], 'From when decisions are numbered anew.', 'session'),
    rollCallSignedBy: words(
      ['counting-commission', 'two-deputies', 'secretary'],
      'Who signs the roll-call paper beside the secretary.',
      'counting-commission',
    ),
    edition: Line(200, 'Edition of the council’s regulations, as a paper should print it.'),
    ...limits,
  },
  closed,
);
export type Rules = Static<typeof Rules>;

/** Rules as a file gives them: what is missing has its default. */
export const RulesEntry = Type.Partial(
  Type.Object({
    ...Rules.properties,
    majorityOf: Type.Partial(Rules.properties.majorityOf, closed),
    speechSeconds: Type.Partial(Rules.properties.speechSeconds, closed),
  }),
  closed,
);
export type RulesEntry = Static<typeof RulesEntry>;

const defaultsOf = (schema: TObject) =>
  Object.fromEntries(
    Object.entries(schema.properties).flatMap(([name, { default: value }]: [string, { default?: unknown }]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );

export const DEFAULT_RULES = { ...defaultsOf(Rules), edition: 'типові правила' } as Rules;

/**
 * What is suggested to a council that is set up on its pages: a deputy's console asks for the own PIN, so that nobody
 * votes by a link alone. A hall file that says nothing asks for nothing, as it always did.
 */
export const NEW_COUNCIL_RULES: Rules = { ...DEFAULT_RULES, consoleNeeds: 'pin' };

/** The whole rules of a council whose file gives some of them. */
export const completeRules = (entry: RulesEntry = {}): Rules =>
  withLimits({ ...DEFAULT_RULES, ...entry } as Rules, entry);

/** The rules with other limits and, from a file, other majorities; what is not named stays. */
export function withLimits(rules: Rules, { speechSeconds, ...other }: Limits & Pick<RulesEntry, 'majorityOf'>): Rules {
  const base = rules.speechSeconds;
  return {
    ...rules,
    ...other,
    majorityOf: { ...DEFAULT_RULES.majorityOf, ...rules.majorityOf, ...other.majorityOf },
    speechSeconds: { ...DEFAULT_RULES.speechSeconds, ...base, ...speechSeconds },
  } as Rules;
}
