/** What a running ballot must say beside its question. In: the ballot and the words. Out: whole sentences. */
import type { HallView, RunningBallot } from '#contract/views';
import { groundArticle } from './ground.ts';
import type { HallKey } from './messages/hall.uk.ts';
import type { Language, Translate } from './translate.ts';

type T = Translate<HallKey>;

/** What kind of ballot it is, where that is not the everyday one: set on a plate over the question. */
export function kindOf(ballot: RunningBallot, t: T): string | undefined {
  const { alternative, items, repeats, setsAside, subject } = ballot;
  const election = subject === 'election' ? 'yes' : 'no';
  if (alternative) return t('ballot.alternative', { election, number: alternative.number, of: alternative.of });
  if (setsAside !== undefined) return t('ballot.sets-aside', { number: setsAside });
  if (repeats !== undefined) return t('ballot.repeats', { number: repeats });
  if (items) return t('ballot.block', { count: items.length });
  return ballot.manner === 'secret' ? t('ballot.secret') : undefined;
}

/** What stands quietly beside that plate: the question itself, or by which article the ballot is secret. */
export function besideKind(ballot: RunningBallot, t: T, language: Language): string {
  if (ballot.manner === 'secret') {
    const ground = ballot.ground ? groundArticle(ballot.ground, language) : '';
    return t(ballot.by === 'paper' ? 'ballot.secret.paper' : 'ballot.secret.how', { ground });
  }
  return ballot.alternative || ballot.items ? ballot.text : '';
}

/** What is put to the vote now. */
export function askedNow({ alternative, items, text }: RunningBallot): string {
  if (items) return items.map(({ number, title }) => `${number}. ${title}`).join('\n');
  return alternative?.text ?? text;
}

/** Notes under the facts: votes entered by hand, conflicts of interest. */
export function notesOf({ ballot, conflicts }: Pick<HallView, 'ballot' | 'conflicts'>, t: T): readonly string[] {
  const entered = ballot?.enteredFor ?? [];
  const replaced = ballot?.enteredReplaced ?? [];
  return [
    ...(entered.length > 0 ? [t('note.entered', { names: entered.join(', ') })] : []),
    ...(replaced.length > 0 ? [t('note.replaced', { names: replaced.join(', ') })] : []),
    ...(conflicts && conflicts.names.length > 0 ? [conflictNote(conflicts, t)] : []),
  ];
}

/** Who declared a conflict of interest on the open item, and whether they take part all the same. */
export const conflictNote = ({ names, exception }: NonNullable<HallView['conflicts']>, t: T): string =>
  t(exception ? 'note.exception' : 'note.conflict', { count: names.length, names: names.join(', ') });
