/** What the site keeps of a sitting, out of its proceedings. */
import type { MemberId } from '#contract/ids';
import type { KeptRef } from '#contract/older-results';
import type { SiteSearchEntry, SiteVotes } from '#contract/public-site';
import type { Outcome } from '#contract/vocabulary';
import { namedVotesOf } from '../../proceedings/ballot/figures.ts';
import type { NamedVote } from '../../proceedings/ballot/roll-call.ts';
import { localTime } from '../../proceedings/printed-time.ts';
import type { Attendance, Proceedings } from '../../proceedings/proceedings.ts';
import { correctingNotes } from '../papers/correction-lines.ts';
import { sittingPath } from '../paths.ts';
import { outlineOf, type Published } from '../published.ts';
import { personOf, type SiteContext } from '../site-context.ts';
import { pairsOf, withFactions } from './agreement.ts';
import { ballotLine, dayOf, decisionLine, sittingLine, wasHeld } from './lines.ts';
import type { PersonPart, SittingPart } from './sitting-part.ts';

export const noVotes: SiteVotes = {
  ...{ for: 0, against: 0, abstain: 0, 'not-voting': 0, absent: 0, conflict: 0, total: 0 },
};

type Given = Pick<SittingPart, 'data' | 'dataDay' | 'followedTo'>;

export function partOf(published: Published, context: SiteContext, given: Given): SittingPart {
  const { sitting } = published;
  const day = dayOf(sitting);
  const rolls = sitting.ballots.flatMap(({ end }) => {
    const votes = namedVotesOf(end);
    return votes ? [votes] : [];
  });
  const files = filesOf(published).filter((file) => context.hasFile(file));
  const { sittingId, openedAt, closedAt, council, journal } = sitting;
  const endsAt = closedAt ?? sitting.sitting.endsAt;
  return {
    ...{ sittingId, line: sittingLine(sitting), year: Number(day.slice(0, 4)), day },
    beganAt: new Date(openedAt ?? sitting.sitting.startsAt).toISOString(),
    startsAt: openedAt ?? sitting.sitting.startsAt,
    ...(endsAt !== undefined && { endsAt }),
    ...{ place: sitting.sitting.place, councilKind: council.kind, wasHeld: wasHeld(sitting) },
    people: peopleOf(sitting, rolls),
    pairs: pairsOf(
      sitting.attendance.map(({ member }) => member.id),
      rolls,
    ),
    decisions: sitting.decisions.map((decision) => decisionLine(sitting, decision)),
    search: searchOf(sitting, day),
    agenda: sitting.agenda.map(({ number, title }) => ({ number, title })),
    corrections: correctingNotes(published),
    ...{ ...given, files, journal, ballots: sitting.ballots.length, outline: outlineOf(published) },
  };
}

function peopleOf(sitting: Proceedings, rolls: readonly (readonly NamedVote[])[]): readonly PersonPart[] {
  const votes = votesOf(rolls);
  const factions = withFactions(rolls);
  return sitting.attendance.map(({ member, present }: Attendance) => {
    const withFaction = factions.get(member.id);
    return {
      ...{ person: personOf(member), present, votes: votes.get(member.id) ?? noVotes },
      ...(withFaction && { withFaction }),
      spoke: spokeOf(sitting, member.id),
      conflicts: conflictsOf(sitting, member.id),
    };
  });
}

function votesOf(rolls: readonly (readonly NamedVote[])[]): ReadonlyMap<MemberId, SiteVotes> {
  const all = new Map<MemberId, Record<Outcome | 'total', number>>();
  for (const { member, outcome } of rolls.flat()) {
    const votes = all.get(member.id) ?? { ...noVotes };
    votes[outcome] += 1;
    votes.total += 1;
    all.set(member.id, votes);
  }
  return all;
}

function spokeOf({ course }: Proceedings, memberId: MemberId): PersonPart['spoke'] {
  const own = course.flatMap((matter) =>
    matter.kind === 'speech' && matter.speech.speaker.memberId === memberId ? [matter.speech.seconds] : [],
  );
  return { times: own.length, seconds: own.reduce((sum, seconds) => sum + seconds, 0) };
}

function conflictsOf(sitting: Proceedings, memberId: MemberId): PersonPart['conflicts'] {
  const { agenda, sittingId, council, conflicts } = sitting;
  return conflicts.flatMap(({ member, itemId, at, retracted }) => {
    const item = agenda.find((one) => one.itemId === itemId);
    if (member.id !== memberId || retracted || !item) return [];
    return [{ path: sittingPath(sittingId), text: item.title, at: localTime(at, council.timeZone) }];
  });
}

function filesOf({ sitting: { agenda, attendance, origin }, closedItems }: Published): readonly KeptRef[] {
  const open = agenda.filter(({ itemId }) => !closedItems.has(itemId));
  const documents = open.flatMap((item) => (item.documents ?? []).map(({ file }) => file));
  const sources = (origin?.sources ?? []).map(({ sha256, type, bytes }) => ({ sha256, type, bytes }));
  return [...documents, ...attendance.flatMap(({ member }) => member.photo ?? []), ...sources];
}

/** Oldest first, as it happened: decisions, ballots, items, the sitting itself. */
function searchOf(sitting: Proceedings, day: string): readonly SiteSearchEntry[] {
  const { text, path } = sittingLine(sitting);
  const items = sitting.agenda.map(
    ({ number, title, project }): SiteSearchEntry => [path, title, printed(number, project), 'item', day],
  );
  const ballots = sitting.ballots.map((ballot): SiteSearchEntry => {
    const line = ballotLine(sitting, ballot);
    return [line.path, line.text, `Голосування № ${line.number}, ${line.about}. ${line.headline}`, 'ballot', day];
  });
  const decisions = sitting.decisions.map((decision): SiteSearchEntry => {
    const line = decisionLine(sitting, decision);
    return [line.path, line.text, `Рішення № ${line.number}`, 'decision', line.date];
  });
  return [[path, text, sitting.sitting.place, 'sitting', day], ...items, ...ballots, ...decisions];
}

const printed = (number: string, project: string | undefined): string =>
  project === undefined ? `Питання ${number}` : `Питання ${number}, проєкт № ${project}`;
