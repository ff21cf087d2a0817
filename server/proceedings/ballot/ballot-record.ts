/** The record of an ended ballot: what was asked, how, and how it ended. In: the sitting as it stood then. */
import type { Member } from '#contract/composition';
import type { MemberId } from '#contract/ids';
import { unreachable } from '#contract/unreachable';
import type { EndedBallot } from '../../council/ballot/ballot.ts';
import { headlineOfBallot } from '../../council/ballot/headline.ts';
import type { Sitting } from '../../council/council.ts';
import { everMember } from '../../council/roster/roster.ts';
import type { PlacedEvent } from '../placed-event.ts';
import type { BallotEnd, BallotRecord } from '../proceedings.ts';
import { ballotFacts } from './ballot-facts.ts';
import { explanationOf, itemsOf, rollCallOf } from './roll-call.ts';

/** An ended ballot and the moment of its end. */
export type Ended = { readonly sitting: Sitting; readonly ballot: EndedBallot; readonly placed: PlacedEvent };
/** What came of it later. */
export type Later = Pick<BallotRecord, 'setAside'> & {
  readonly decisions: readonly string[];
  readonly last?: PlacedEvent;
};

export function ballotRecord(
  { sitting, ballot, placed }: Ended,
  { decisions, setAside, last = placed }: Later,
): BallotRecord {
  return {
    ballotId: ballot.ballotId,
    number: ballot.number,
    items: itemsOf(sitting, ballot),
    facts: ballotFacts(sitting, ballot, decisions),
    secret: ballot.manner === 'secret',
    inClosedPart: sitting.closedPart !== undefined,
    end: endOf({ sitting, ballot, placed }, decisions, last),
    ...(setAside && { setAside }),
    journal: { position: last.position, hash: last.hash },
  };
}

function endOf({ sitting, ballot }: Ended, decisions: readonly string[], last: PlacedEvent): BallotEnd {
  switch (ballot.ended) {
    case 'stopped':
      return { kind: 'stopped', reason: ballot.reason };
    case 'voided':
      return { kind: 'voided' };
    case 'closed': {
      const { verdict, votes, tookPart, paper } = ballot;
      const isOpen = ballot.manner !== 'secret' && votes !== undefined;
      return {
        kind: 'closed',
        verdict,
        headline: headlineOfBallot(sitting.ballots, ballot).uk,
        explanation: explanationOf(sitting, ballot),
        ...(isOpen && { roll: rollCallOf({ sitting, ballot: { ...ballot, votes }, decisions, last }) }),
        ...(tookPart && { tookPart: membersOf(sitting, tookPart) }),
        ...(paper && { paper }),
      };
    }
    default:
      return unreachable(ballot);
  }
}

export const membersOf = ({ roster }: Sitting, ids: readonly MemberId[]): readonly Member[] =>
  ids.flatMap((id) => everMember(roster, id) ?? []);
