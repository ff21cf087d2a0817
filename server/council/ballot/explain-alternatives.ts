/** Votes among several alternatives or candidates in words; see explain. */
import type { AlternativeFigures, Verdict } from '#contract/verdict';
import type { Subject } from '#contract/vocabulary';
import type { Words } from './wording.ts';

/** Who leads and by how much: «За альтернативу 2 — 14, за наступну — 9.» */
export function receivedAmong(
  { winner, tied }: Verdict,
  alternatives: readonly AlternativeFigures[],
  subject?: Subject,
): Words {
  const [leader, next] = alternatives.toSorted((one, other) => other.for - one.for);
  if (!leader || leader.for === 0) return { uk: 'Голосів «за» не подано.', en: 'No vote for was given.' };
  const candidates = subject === 'election';
  if (tied) {
    const numbers = tied.join(', ');
    return {
      uk: `Порівну, по ${leader.for} «за», мають ${candidates ? 'кандидати' : 'альтернативи'} № ${numbers}.`,
      en: `Tied with ${leader.for} for each: ${candidates ? 'candidates' : 'alternatives'} ${numbers}.`,
    };
  }
  const most = winner ?? leader.number;
  const second = next?.for ?? 0;
  return {
    uk: `За ${candidates ? 'кандидата' : 'альтернативу'} № ${most} — ${leader.for}, за ${candidates ? 'наступного' : 'наступну'} — ${second}.`,
    en: `For ${candidates ? 'candidate' : 'alternative'} ${most}: ${leader.for}, for the next: ${second}.`,
  };
}

/**
 * The figures of each, for papers; undefined when the ballot had no alternatives. On paper a vote is given for one of
 * them, so that only those «за» are told.
 */
export function alternativesAtLength({ alternatives }: Verdict, onPaper: boolean): Words | undefined {
  if (!alternatives || alternatives.length === 0) return undefined;
  const uk = alternatives.map(({ number, text, ...votes }) => `№ ${number} ${text} — ${figuresUk(votes, onPaper)}`);
  const en = alternatives.map(({ number, text, ...votes }) => `${number}. ${text}: ${figuresEn(votes, onPaper)}`);
  return { uk: `${uk.join('; ')}.`, en: `${en.join('; ')}.` };
}

type Votes = Pick<AlternativeFigures, 'for' | 'against' | 'abstain'>;
const figuresUk = ({ for: votesFor, against, abstain }: Votes, onPaper: boolean): string =>
  onPaper ? `за ${votesFor}` : `за ${votesFor}, проти ${against}, утримались ${abstain}`;
const figuresEn = ({ for: votesFor, against, abstain }: Votes, onPaper: boolean): string =>
  onPaper ? `for ${votesFor}` : `for ${votesFor}, against ${against}, abstained ${abstain}`;
