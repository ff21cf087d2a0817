/**
 * A secret ballot on paper is closed by the figures of the counting commission. Figures that contradict each other are
 * corrected, or the ballot is recorded as void («голосування недійсне») with the figures as they were found.
 */
import type { PaperFigures } from '#contract/question';
import type { AlternativeFigures, Verdict } from '#contract/verdict';
import type { CommandOf } from '../command-of.ts';
import { wasInConflictAtOpening } from '../conflict/conflict.ts';
import { accept, type Decision, reject } from '../decision.ts';
import { knownMembers } from '../roster/by-member.ts';
import type { Sitting } from '../sitting/sitting.ts';
import type { RunningBallot } from './ballot.ts';
import { basisAtClose } from './basis.ts';
import { concluding } from './consequences.ts';
import { contradictions, validPapers } from './paper-figures.ts';
import { isOnPaper } from './secret.ts';
import { countsOf, NOTHING, secretVerdict, withUnanimity } from './secret-close.ts';
import { leadAmong, verdictAmong } from './verdict.ts';

/** Closes the running ballot by these figures, or says why they do not. */
export function enterPaperFigures(sitting: Sitting, command: CommandOf<'enter-paper-figures'>): Decision {
  const { ballotId, figures, declareVoid } = command;
  const ballot = sitting.ballots.running;
  if (ballot?.ballotId !== ballotId) return reject('BALLOT_NOT_OPEN', { ballotId });
  if (!isOnPaper(ballot)) return reject('NOT_A_PAPER_BALLOT', { ballotId });
  const wrong = contradictions(figures, { entitled: entitled(sitting), candidates: ballot.alternatives?.length ?? 0 });
  if (declareVoid && wrong.length === 0) return reject('FIGURES_HOLD');
  if (!declareVoid && wrong.length > 0) {
    const sumUk = wrong.map(({ uk }) => uk).join('; ');
    return reject('FIGURES_CONTRADICT', { sumUk, sum: wrong.map(({ en }) => en).join('; ') });
  }
  const verdict = declareVoid
    ? secretVerdict(sitting, ballot, NOTHING, 'figures-contradict')
    : paperVerdict(sitting, ballot, figures);
  const data = { ballotId, closedBy: 'commission' as const, verdict, paper: figures };
  return accept(...concluding(sitting, ballot, { type: 'BallotClosed', v: 1, data }));
}

/**
 * Members who may have been given a paper: registered at any time of the sitting, since one may have left after, and not
 * in conflict when the ballot opened, since one may have declared it after.
 */
const entitled = (sitting: Sitting): number =>
  knownMembers(sitting.roster, sitting.registration.everPresent).filter(
    ({ id }) => !wasInConflictAtOpening(sitting, id),
  ).length;

function paperVerdict(sitting: Sitting, ballot: RunningBallot, figures: PaperFigures): Verdict {
  const { for: votesFor, against, abstain, invalid, candidates } = figures;
  if (!ballot.alternatives || !candidates) {
    return secretVerdict(sitting, ballot, { for: votesFor, against, abstain, invalid });
  }
  const rows = ballot.alternatives.map(({ text }, place) => row(place + 1, text, candidates[place] ?? 0, figures));
  const { for: most = 0, against: others = 0 } = leadAmong(rows).leader ?? {};
  const counts = countsOf(sitting, { for: most, against: others, abstain, invalid });
  const verdict = verdictAmong(ballot.majority, basisAtClose(sitting, counts), rows);
  return withUnanimity(verdict, [...candidates, against, abstain]);
}

/** Figures of one candidate: who is for another is not for this one, so that each row makes up the valid papers. */
const row = (number: number, text: string, votesFor: number, figures: PaperFigures): AlternativeFigures => ({
  number,
  text,
  for: votesFor,
  against: validPapers(figures) - votesFor - figures.abstain,
  abstain: figures.abstain,
});
