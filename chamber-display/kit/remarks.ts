/**
 * What belongs to a verdict beside its figures: decisions' numbers, how it was entered, what it repeats, what set it
 * aside, the papers of a secret ballot. In: the stored ballot and the words. Out: whole sentences.
 */
import type { EndedBallot } from '#contract/views';
import type { HallKey } from './messages/hall.uk.ts';
import type { Translate } from './translate.ts';

type T = Translate<HallKey>;

export function remarksOf(ballot: EndedBallot, t: T): readonly string[] {
  const { decisions = [], method, methodReason = '', repeats, setAside, paper } = ballot;
  return [
    ...(setAside ? [t('remark.set-aside', { by: setAside.by, reason: setAside.reason })] : []),
    ...(decisions.length > 0
      ? [t('remark.decisions', { count: decisions.length, numbers: decisions.join(', ') })]
      : []),
    ...(repeats === undefined ? [] : [t('remark.repeats', { number: repeats })]),
    ...(method ? [t(`remark.method.${method}`, { reason: methodReason })] : []),
    ...(paper ? [t('remark.paper', { issued: paper.issued, inBox: paper.inBox, invalid: paper.invalid })] : []),
  ];
}

/** Who or what won among several, or that votes are equal; undefined where there was one question. */
export function wonOf({ subject, verdict }: EndedBallot, t: T): string | undefined {
  const { alternatives = [], winner, tied } = verdict ?? {};
  if (alternatives.length === 0) return undefined;
  const won = alternatives.find(({ number }) => number === winner);
  if (won)
    return t(subject === 'election' ? 'result.elected' : 'result.winner', { number: won.number, name: won.text });
  if (tied && tied.length > 1) return t('result.tied', { numbers: tied.join(', ') });
  return t('result.nobody');
}

/** The question, or of a block its items one after another. */
export const askedOf = ({ items, text }: EndedBallot): string =>
  items ? items.map(({ number, title }) => `${number}. ${title}`).join('\n') : text;
