/**
 * The closed lists of words that events, commands, views and files share.
 * The Ukrainian word for each stands in the glossary of the kit and of the papers.
 */
import { type Static, Type } from '#typebox';

/* The mark lets a page that needs a list alone leave the schema, and TypeBox with it, out of its bundle. */
/* @__NO_SIDE_EFFECTS__ */
const oneOf = <const T extends string[]>(words: readonly [...T], description: string) =>
  Type.Enum<T>(words, { description });

export const COUNCIL_KINDS = [
  'village',
  'settlement',
  'city',
  'city-district',
  'raion',
  'oblast',
  'parliament',
] as const;
export const CouncilKind = oneOf(COUNCIL_KINDS, 'Kind of council.');
export type CouncilKind = Static<typeof CouncilKind>;

export const Gender = oneOf(['male', 'female'], 'Gender of the printed word.');
export type Gender = Static<typeof Gender>;

/** `head`: the separately elected head of a village, settlement or city; `secretary`: the deputy who is the council's secretary. */
export const Office = oneOf(['head', 'deputy', 'secretary'], 'What the member is in the council.');
export type Office = Static<typeof Office>;

export const SessionKind = oneOf(['regular', 'extraordinary'], 'Kind of session.');
export type SessionKind = Static<typeof SessionKind>;

/** What a member presses. */
export const CHOICES = ['for', 'against', 'abstain'] as const;
export const Choice = oneOf(CHOICES, 'за, проти, утримався');
export type Choice = Static<typeof Choice>;

/** What the record says of each member of the roster when a ballot is closed. */
export const OUTCOMES = ['for', 'against', 'abstain', 'not-voting', 'absent', 'conflict'] as const;
export const Outcome = oneOf(OUTCOMES, 'Outcome of one member in one ballot.');
export type Outcome = Static<typeof Outcome>;

export const SUBJECTS = [
  'agenda',
  'as-a-basis',
  'basis-and-whole',
  'veto-override',
  'take-note',
  'instruction',
  'set-aside',
  'amendment',
  'as-a-whole',
  'procedural',
  'indicative',
  'rating',
  'election',
  'request',
  'repeat',
] as const;
export const Subject = oneOf(SUBJECTS, 'What is voted on.');
export type Subject = Static<typeof Subject>;

export const Manner = oneOf(['open', 'secret'], 'Open by name is the rule (280/97-ВР ст. 59 ч. 3).');
export type Manner = Static<typeof Manner>;

/** The exhaustive list of grounds for a secret ballot, as the law on local self-government numbers them. */
export const SECRET_GROUNDS = ['26-1-4', '26-1-16', '43-1-1', '43-1-29', '43-1-31', '55', '56'] as const;
export const SecretGround = oneOf(
  SECRET_GROUNDS,
  'Article of 280/97-ВР that asks for a secret ballot; there is no other.',
);
export type SecretGround = Static<typeof SecretGround>;

/** How a secret ballot is held: on paper with a counting commission, or on the keypads with sealed presses. */
export const SecretMeans = oneOf(['paper', 'electronic'], 'How a secret ballot is held.');
export type SecretMeans = Static<typeof SecretMeans>;

/** How votes were given when the machine could not take them and the operator entered them by name. */
export const EnteredMethod = oneOf(['raised-hands', 'by-voice', 'paper'], 'How votes entered by hand were given.');
export type EnteredMethod = Static<typeof EnteredMethod>;

export const AgendaStage = oneOf(['as-a-basis', 'change', 'as-a-whole'], 'What a ballot on the agenda is about.');
export type AgendaStage = Static<typeof AgendaStage>;

/** Where the consideration of an item stands; the chair opens each. */
export const ITEM_STAGES = ['report', 'questions', 'debate', 'motives', 'voting'] as const;
export const ItemStage = oneOf(ITEM_STAGES, 'Where the consideration of an item stands.');
export type ItemStage = Static<typeof ItemStage>;

export const Ceremony = oneOf(
  ['greeting', 'anthem', 'minute-of-silence', 'oath'],
  'A ceremony shown in the hall: greeting, anthem, minute of silence, oath.',
);
export type Ceremony = Static<typeof Ceremony>;

export const MicrophoneMode = oneOf(
  ['chair-grants', 'queue-advances', 'free'],
  'Who opens microphones: the chair; the queue by itself when a speech ends; members themselves, up to n.',
);
export type MicrophoneMode = Static<typeof MicrophoneMode>;

export const MAJORITIES = [
  'majority-of-composition',
  'two-thirds-of-composition',
  'one-third-of-composition',
  'half-of-composition',
  'majority-of-present',
  'two-thirds-of-present',
  'plurality',
] as const;
export const Majority = oneOf(MAJORITIES, 'Kind of majority.');
export type Majority = Static<typeof Majority>;

export const Result = oneOf(['adopted', 'rejected', 'void', 'stopped'], 'How a ballot ended.');
export type Result = Static<typeof Result>;

export const SPEECH_KINDS = [
  'report',
  'co-report',
  'debate',
  'question',
  'answer',
  'reply',
  'motives',
  'point-of-order',
  'reference',
  'faction-statement',
  'closing',
  'miscellaneous',
] as const;
export const SpeechKind = oneOf(SPEECH_KINDS, 'Kind of speech.');
export type SpeechKind = Static<typeof SpeechKind>;

export const SittingState = oneOf(['convened', 'open', 'adjourned', 'closed'], 'Where a sitting is in its life.');
export type SittingState = Static<typeof SittingState>;

/**
 * What a note on the record is: a note beside it, or what should be read instead of a line. `paper-text`: the text of a
 * paper came back edited. `protocol-final`: the secretary declares the sitting's protocol final; a later note makes it a
 * draft again.
 */
export const NoteKind = oneOf(['note', 'correction', 'paper-text', 'protocol-final'], 'What a note on the record is.');
export type NoteKind = Static<typeof NoteKind>;

export const AccountChange = oneOf(['opened', 'changed', 'pin-set', 'closed'], 'What became of an account.');
export type AccountChange = Static<typeof AccountChange>;

/** How somebody signed in. */
export const SignInWay = oneOf(['link', 'pin'], 'By a one-time link, or by name and PIN.');
export type SignInWay = Static<typeof SignInWay>;

/**
 * Where a PIN is asked for: at the sign-in page, which anybody may open (`door`); there, in a browser in which this
 * person has given the PIN rightly before (`known`); on a page that is signed in already (`page`).
 */
export const PIN_WAYS = ['door', 'known', 'page'] as const;
export const PinWay = oneOf(PIN_WAYS, 'Where a PIN is asked for.');
export type PinWay = Static<typeof PinWay>;

/** What a deputy's console asks for before it registers and votes. `pin`: the own PIN; `card`: the own card at the seat. */
export const ConsoleNeeds = oneOf(['nothing', 'pin', 'card'], 'What a deputy’s console asks for.');
export type ConsoleNeeds = Static<typeof ConsoleNeeds>;

/** Scenes of the hall display. */
export const SCENES = [
  'idle',
  'alarm',
  'ceremony',
  'registration',
  'agenda',
  'item',
  'speech',
  'ballot',
  'result',
  'break',
  'not-held',
  'closed',
] as const;

export const ROLES = ['chair', 'secretary', 'operator', 'deputy', 'display'] as const;
export const Role = oneOf(ROLES, 'Who a person or a screen is to the system.');
export type Role = Static<typeof Role>;
