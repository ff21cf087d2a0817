/**
 * What is said aloud, and to screen readers, when the hall's view changes. In: the view before and now, the words.
 * Out: sayings, the most urgent first. Of a running ballot nothing is known but its question, so nothing is said of
 * how anyone votes; a verdict is said as it is stored. In a minute of silence and during the anthem nothing is said.
 */
import type { EndedBallot, HallView, RunningBallot } from '#contract/views';
import type { Locale } from '../../kit/locale.ts';
import type { Translate } from '../../kit/translate.ts';
import type { SpokenKey } from './messages.uk.ts';
import { type Counted, numberWords } from './number-words.ts';

export type Saying = {
  readonly about: 'alarm' | 'verdict' | 'ballot' | 'quorum' | 'speech' | 'sitting';
  /** Sentences one after another. */
  readonly sentences: readonly string[];
};
export type SpokenWords = {
  readonly locale: Locale;
  readonly spoken: Translate<SpokenKey>;
  /** What is put to the vote, and what won among several: as on the wall. */
  readonly asked: (ballot: RunningBallot) => string;
  readonly won: (result: EndedBallot) => string | undefined;
};

/** A longer question is cut after a word: its whole stands on the wall. Letters. */
const LONGEST = 240;
const shortened = (text: string): string =>
  text.length <= LONGEST ? text : text.slice(0, text.lastIndexOf(' ', LONGEST) + 1 || LONGEST).trim();
/** As one sentence: exactly one full stop at its end. */
const sentence = (text: string): string => (/[.!?…]$/u.test(text) ? text : `${text}.`);
/** Capitals are for eyes: a voice may spell them. */
const uncapital = (text: string): string =>
  text === text.toUpperCase() ? text.slice(0, 1) + text.slice(1).toLowerCase() : text;

const counting =
  ({ locale }: SpokenWords) =>
  (n: number, counted?: Counted) =>
    numberWords(n, locale.language, counted);

function ballotOpened(view: HallView, ballot: RunningBallot, words: SpokenWords): Saying {
  const { locale, spoken } = words;
  const count = counting(words);
  const text = shortened(words.asked(ballot).replaceAll('\n', ' '));
  const asked = sentence(view.item ? spoken('ballot.item', { number: view.item.number, text }) : text);
  const what = locale.t(`subject.${ballot.subject}`);
  const how = ballot.trial ? 'ballot.trial' : ballot.manner === 'secret' ? 'ballot.secret' : 'ballot.opened';
  const { needed } = ballot.threshold;
  const seconds = ballot.openForSeconds;
  return {
    about: 'ballot',
    sentences: [
      spoken(how, { what, asked }),
      ...(ballot.majority === 'plurality' ? [] : [spoken('ballot.needed', { n: needed, words: count(needed) })]),
      ...(ballot.by === 'paper' ? [] : [spoken('ballot.time', { n: seconds, words: count(seconds, 'feminine') })]),
    ],
  };
}

function countsOf({ verdict }: EndedBallot, words: SpokenWords): readonly string[] {
  if (!verdict) return [];
  const count = counting(words);
  const { spoken } = words;
  const { counts, majority, needed } = verdict;
  const said = {
    yes: count(counts.for),
    no: count(counts.against),
    abstain: count(counts.abstain),
    silent: count(counts.notVoting),
    absent: count(counts.absent),
  };
  return [
    spoken('verdict.counts', said),
    ...(counts.invalid ? [spoken('verdict.invalid', { words: count(counts.invalid) })] : []),
    ...(counts.conflict > 0 ? [spoken('verdict.conflict', { words: count(counts.conflict) })] : []),
    ...(majority === 'plurality' ? [] : [spoken('verdict.needed', { needed: count(needed) })]),
  ];
}

function verdictOf(result: EndedBallot, words: SpokenWords): Saying {
  const { locale, spoken } = words;
  const headline = sentence(uncapital(locale.say(result.headline)));
  const first = result.trial ? spoken('verdict.trial', { verdict: headline }) : headline;
  const won = words.won(result);
  const isCounted = result.verdict !== undefined && result.result !== 'void' && won === undefined;
  const rest = isCounted
    ? countsOf(result, words)
    : [...(won ? [sentence(won)] : []), sentence(locale.say(result.explanation))];
  return { about: 'verdict', sentences: [first, ...rest] };
}

function quorumOf(before: HallView, { quorum, scene }: HallView, words: SpokenWords): readonly Saying[] {
  if (!quorum || !before.quorum || quorum.met === before.quorum.met || scene === 'not-held') return [];
  const count = counting(words);
  const { deputies, needed } = quorum;
  const key = quorum.met ? 'quorum.met' : 'quorum.lost';
  return [{ about: 'quorum', sentences: [words.spoken(key, { words: count(deputies), needed: count(needed) })] }];
}

function sittingOf(before: HallView, { scene, head }: HallView, { locale, spoken }: SpokenWords): readonly Saying[] {
  if (before.scene === scene) return [];
  const say = (text: string): readonly Saying[] => [{ about: 'sitting', sentences: [text] }];
  if (scene === 'closed' || scene === 'not-held') return say(spoken(scene));
  if (scene !== 'break') return [];
  const until = head?.breakUntil && locale.face(head.timeZone).time(new Date(head.breakUntil));
  return say(until ? spoken('break.until', { time: until }) : spoken('break'));
}

function speechOf(before: HallView, { speech }: HallView, { locale, spoken }: SpokenWords): readonly Saying[] {
  if (!speech || (before.speech?.name === speech.name && before.speech.begunAt === speech.begunAt)) return [];
  const kind = locale.t(`speech.${speech.kind}`);
  return [{ about: 'speech', sentences: [spoken('speech', { name: speech.name, kind })] }];
}

const isSolemn = ({ ceremony }: HallView): boolean =>
  ceremony?.ceremony === 'minute-of-silence' || ceremony?.ceremony === 'anthem';

/** What the change from one view to the next gives to say. A page that has just come says an alarm and nothing else. */
export function sayingsOf(before: HallView | undefined, now: HallView, words: SpokenWords): readonly Saying[] {
  if (now.scene === 'alarm') {
    if (before?.scene === 'alarm') return [];
    const shelter = now.alarm?.shelter ?? words.spoken('alarm.shelter');
    return [{ about: 'alarm', sentences: [words.spoken('alarm', { shelter })] }];
  }
  if (!before || isSolemn(now)) return [];
  const { ballot, result } = now;
  return [
    ...(before.scene === 'alarm' ? [{ about: 'alarm', sentences: [words.spoken('alarm.over')] } as const] : []),
    ...(result && result.ballotId !== before.result?.ballotId ? [verdictOf(result, words)] : []),
    ...(ballot && ballot.ballotId !== before.ballot?.ballotId ? [ballotOpened(now, ballot, words)] : []),
    ...quorumOf(before, now, words),
    ...sittingOf(before, now, words),
    ...speechOf(before, now, words),
  ];
}
