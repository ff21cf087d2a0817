/** Motions with their vote events for Popolo (popolo-spec: Motion, VoteEvent, Count, GroupResult, Vote). */
import type { Outcome } from '#contract/vocabulary';
import type { FactionRow } from '../../proceedings/ballot/factions.ts';
import { countsOf, namedVotesOf, resultOf } from '../../proceedings/ballot/figures.ts';
import { memberWords } from '../../proceedings/words.ts';
import { dateOf, type Filed } from '../archive.ts';
import { localOf } from '../local-time.ts';
import { type MotionRow, motionRows, motionTitle } from '../tables/motions.ts';
import { councilId, factionId, factionOf, sessionId } from './names.ts';

/** Popolo's words. A conflict of interest is none of them: such a member did not vote. */
export const OPTIONS = {
  for: 'yes',
  against: 'no',
  abstain: 'abstain',
  'not-voting': 'not voting',
  absent: 'absent',
  conflict: 'not voting',
} as const satisfies Record<Outcome, string>;

export const motions = (one: Filed) => motionRows([one]).map(motionOf);

function motionOf(row: MotionRow) {
  const { uid, sitting, ballot } = row;
  const { subject, text, openedAt } = ballot.facts;
  const { end, origin } = ballot;
  const context = { organization_id: councilId(sitting), legislative_session_id: sessionId(sitting) };
  return {
    ...{ id: uid, ...context, identifier: uid, title: motionTitle(row), text },
    ...(!origin && { classification: subject }),
    ...{ date: whenOf(row)(openedAt), requirement: end.kind === 'closed' ? end.verdict.majority : undefined },
    result: passed(row),
    vote_events: [voteEvent(row, context)],
  };
}

/** Of an older source that has no hours: the day alone. */
function whenOf({ sitting, ballot: { origin } }: MotionRow): (instant: string) => string {
  return origin?.hasTimes === false ? () => dateOf(sitting) : localOf(sitting);
}

function passed({ ballot }: MotionRow): 'pass' | 'fail' | undefined {
  const result = resultOf(ballot.end);
  return result && (result === 'adopted' ? 'pass' : 'fail');
}

function voteEvent(row: MotionRow, context: { organization_id: string; legislative_session_id: string }) {
  const { uid, sitting, ballot } = row;
  const local = whenOf(row);
  const factions = ballot.end.kind === 'closed' ? (ballot.end.roll?.factions ?? []) : [];
  const id = `${uid}/vote`;
  return {
    ...{ id, motion_id: uid, identifier: String(ballot.number), ...context },
    ...{ start_date: local(ballot.facts.openedAt), end_date: local(ballot.facts.closedAt), result: passed(row) },
    counts: [...counts(row), ...factions.flatMap((faction) => groupCounts(row, faction))],
    group_results: factions.flatMap((faction) => groupResult(row, faction)),
    votes: namedVotesOf(ballot.end)?.map(({ member, outcome }) => ({
      ...{ vote_event_id: id, voter_id: member.id, option: OPTIONS[outcome], group_id: factionOf(sitting, member) },
      role: memberWords(member, sitting.council.kind),
    })),
  };
}

/** The stored figures; invalid papers of a secret ballot stand apart. */
function counts({ ballot }: MotionRow) {
  const counts = countsOf(ballot.end);
  const invalid = counts.invalid === undefined ? [] : [{ option: 'invalid', value: counts.invalid }];
  return [
    { option: 'yes', value: counts.for },
    { option: 'no', value: counts.against },
    { option: 'abstain', value: counts.abstain },
    { option: 'not voting', value: counts.notVoting + counts.conflict },
    { option: 'absent', value: counts.absent },
    ...invalid,
  ];
}

function groupCounts({ sitting }: MotionRow, { group, counts }: FactionRow) {
  if (group.kind !== 'faction') return [];
  const group_id = factionId(sitting, group.name);
  return [
    { option: 'yes', value: counts.for, group_id },
    { option: 'no', value: counts.against, group_id },
    { option: 'abstain', value: counts.abstain, group_id },
    { option: 'not voting', value: counts['not-voting'] + counts.conflict, group_id },
    { option: 'absent', value: counts.absent, group_id },
  ];
}

/** Whether more than half of a faction's members voted «за». It has no force: the council adopts, not a faction. */
const groupResult = ({ sitting }: MotionRow, { group, counts, total }: FactionRow) =>
  group.kind === 'faction'
    ? [{ group_id: factionId(sitting, group.name), result: counts.for * 2 > total ? 'pass' : 'fail' }]
    : [];
