/** The ballot that runs, as screens show it: what is asked and how many have voted, never how. */
import type { Threshold } from '#contract/verdict';
import type { RunningBallot } from '#contract/views';
import { askedId, endedBallot } from '../council/ballot/ballot.ts';
import { basisNow } from '../council/ballot/running-threshold.ts';
import { thresholdOf } from '../council/ballot/threshold.ts';
import { hasGivenVote, isEntered, isPresentForBallot } from '../council/ballot/votes.ts';
import { inConflictOnBallot } from '../council/conflict/conflict.ts';
import type { RunningBallot as Running, Sitting, Vote } from '../council/council.ts';
import { itemHeads } from './heads.ts';

export function runningBallot(sitting: Sitting, ballot: Running): RunningBallot {
  const { members } = sitting.roster;
  const { number, subject, manner, majority, text, itemIds } = ballot;
  return {
    ballotId: askedId(ballot),
    number,
    subject,
    manner,
    majority,
    text,
    threshold: thresholdThatTellsNothing(sitting, ballot),
    openForSeconds: ballot.lengthSeconds,
    warningSeconds: sitting.rules.ballotWarningSeconds,
    voted: members.filter(({ id }) => hasGivenVote(sitting, id)).length,
    present: members.filter(({ id }) => isPresentForBallot(sitting, id) && !inConflictOnBallot(sitting, id)).length,
    ...secrecy(ballot),
    ...alternatives(ballot),
    ...others(sitting, ballot),
    ...(ballot.trial && { trial: true as const }),
    ...entered(sitting, ballot),
    ...(itemIds && { items: itemHeads(sitting, itemIds) }),
  };
}

/** For whom a vote was entered by hand, and who has replaced such a vote by a press of the own. */
function entered({ roster }: Sitting, { votes }: Running): Pick<RunningBallot, 'enteredFor' | 'enteredReplaced'> {
  const whose = (is: (vote: Vote) => boolean) =>
    roster.members.filter((_member, place) => votes[place] && is(votes[place])).map(({ name }) => name);
  const [enteredFor, enteredReplaced] = [whose(({ means }) => isEntered(means)), whose(({ replaces }) => !!replaces)];
  return { ...(enteredFor.length > 0 && { enteredFor }), ...(enteredReplaced.length > 0 && { enteredReplaced }) };
}

/** A plurality's threshold follows from the votes, and would tell how they go: it is shown as if nobody had voted. */
const thresholdThatTellsNothing = (sitting: Sitting, { majority }: Running): Threshold =>
  thresholdOf(majority, { ...basisNow(sitting), votes: { for: 0, against: 0 } });

const secrecy = ({ manner, by, ground, sealKey }: Running): Pick<RunningBallot, 'by' | 'ground' | 'sealKey'> => ({
  ...(manner === 'secret' && { by: by ?? 'electronic' }),
  ...(ground !== undefined && { ground }),
  ...(sealKey !== undefined && { sealKey }),
});

function alternatives({
  alternatives: all,
  alternative: number,
}: Running): Pick<RunningBallot, 'alternative' | 'alternatives'> {
  if (!all) return {};
  const open = number === undefined ? undefined : all[number - 1];
  return {
    ...(open && number !== undefined && { alternative: { number, of: all.length, text: open.text } }),
    alternatives: all.map(({ text }) => text),
  };
}

/** Numbers of the ballots that this one repeats or would set aside. */
function others({ ballots }: Sitting, { repeats, motion }: Running): Pick<RunningBallot, 'repeats' | 'setsAside'> {
  const repeated = repeats && endedBallot(ballots, repeats);
  const aside = motion?.kind === 'set-aside' ? endedBallot(ballots, motion.ballotId) : undefined;
  return { ...(repeated && { repeats: repeated.number }), ...(aside && { setsAside: aside.number }) };
}
