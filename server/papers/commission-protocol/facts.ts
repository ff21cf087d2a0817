/**
 * What the counting commission's protocol says of a secret ballot on paper, taken from the sitting's events up to the
 * entry of its figures and from nothing later. Figures and verdict are the stored ones.
 */
import type { CountingCommission } from '#contract/composition';
import type { SittingEvent, SittingEventOf } from '#contract/events';
import type { SittingId } from '#contract/ids';
import type { PaperFigures } from '#contract/question';
import type { Verdict } from '#contract/verdict';
import type { SecretGround, Subject } from '#contract/vocabulary';
import { openItem } from '../../council/agenda/agenda.ts';
import { endedBallot } from '../../council/ballot/ballot.ts';
import { explainAtLength, heldAs } from '../../council/ballot/explain.ts';
import { subjectOf } from '../../council/ballot/subject.ts';
import { headOf, memberById } from '../../council/roster/roster.ts';
import { momentOf, type PlacedEvent } from '../../proceedings/placed-event.ts';
import type { Place } from '../kit/head.ts';

export type ProtocolFacts = Place & {
  readonly sittingId: SittingId;
  readonly ballot: {
    readonly id: string;
    readonly number: number;
    readonly text: string;
    /** Of a repeat: that of the ballot it repeats. */
    readonly subject: Subject;
    readonly ground: SecretGround;
    readonly openedAt: string;
    readonly closedAt: string;
  };
  /** Number and title of the item, where one was open. */
  readonly item?: string;
  readonly figures: PaperFigures;
  readonly verdict: Verdict;
  readonly explanation: string;
  /** Names of the commission; absent where none was formed in the record. */
  readonly commission?: { readonly chair: string; readonly secretary: string; readonly members: readonly string[] };
  readonly journal: { readonly position: number; readonly hash: string };
};

/** The facts of the secret ballot of this number; undefined when it is not on paper, or its figures are not there. */
export function protocolFacts(events: Iterable<PlacedEvent>, number: number): ProtocolFacts | undefined {
  const moment = momentOf(
    events,
    (event: SittingEvent, { ballots }): event is SittingEventOf<'BallotClosed'> =>
      event.type === 'BallotClosed' &&
      event.data.paper !== undefined &&
      endedBallot(ballots, event.data.ballotId)?.number === number,
  );
  const ballot = moment && endedBallot(moment.sitting.ballots, moment.event.data.ballotId);
  if (!moment || ballot?.ended !== 'closed' || !ballot.paper || !ballot.ground) return undefined;
  const { sitting, placed } = moment;
  const item = openItem(sitting.agenda);
  const { ballotId: id, text, ground, openedAt, closedAt, verdict, paper: figures } = ballot;
  const head = headOf(sitting.roster)?.gender;
  const explained = { councilKind: sitting.council.kind, held: heldAs(sitting.ballots, ballot), ...(head && { head }) };
  return {
    council: sitting.council,
    convocation: sitting.convocation,
    session: sitting.session,
    sitting: sitting.sitting,
    sittingId: sitting.sittingId,
    ballot: { id, number, text, subject: subjectOf(sitting.ballots, ballot), ground, openedAt, closedAt },
    ...(item && { item: `${item.number.replace(/\.$/, '')}. ${item.title}` }),
    figures,
    verdict,
    explanation: explainAtLength(verdict, explained).uk,
    ...(sitting.offices.commission && { commission: named(sitting.offices.commission, sitting.roster) }),
    journal: { position: placed.position, hash: placed.hash },
  };
}

function named(
  { chair, secretary, members }: CountingCommission,
  roster: Parameters<typeof memberById>[0],
): NonNullable<ProtocolFacts['commission']> {
  const name = (id: CountingCommission['chair']) => memberById(roster, id)?.name ?? id;
  const others = members.filter((id) => id !== chair && id !== secretary);
  return { chair: name(chair), secretary: name(secretary), members: others.map(name) };
}
