/**
 * The report of a rehearsal, read from the journal itself after the hub has closed it: nothing is counted here, every
 * figure is that of the stored verdict.
 */
import { checker } from '#contract/check';
import { HouseEvent, type SittingEvent, type SittingEventOf } from '#contract/events';
import type { RehearsalReport, ReportedBallot } from '#contract/rehearsal-file';
import { quorumNeeded } from '../../server/council/registration/quorum.ts';
import { openForReading } from '../../server/journal/open-file.ts';
import { readChain, readHead } from '../../server/journal/reader.ts';

const checkEvent = checker(HouseEvent);

export function readReport(journal: string): RehearsalReport {
  const database = openForReading(journal);
  try {
    const head = readHead(database);
    const events: SittingEvent[] = [];
    for (const { event } of readChain(database, journal, head.position)) {
      const checked = checkEvent({ type: event.type, v: event.v, data: event.data });
      if (checked.ok && checked.value.type !== 'HallArranged') events.push(checked.value);
    }
    return { position: head.position, head: head.hash, ...sittingOf(events) };
  } finally {
    database.close();
  }
}

const all = <T extends SittingEvent['type']>(events: readonly SittingEvent[], type: T): SittingEventOf<T>[] =>
  events.filter((event): event is SittingEventOf<T> => event.type === type);

function sittingOf(events: readonly SittingEvent[]): Pick<RehearsalReport, 'quorum' | 'registered' | 'ballots'> {
  const [convened] = all(events, 'SittingConvened');
  if (convened === undefined) throw new Error('the journal holds no sitting');
  return {
    quorum: quorumNeeded(convened.data.council.seats),
    registered: registeredAtEnd(events),
    ballots: all(events, 'BallotOpened').flatMap((opened) => reported(opened, events)),
  };
}

function registeredAtEnd(events: readonly SittingEvent[]): number {
  const [closed] = all(events, 'SittingClosed');
  if (closed) return closed.data.registered.length;
  const present = new Set<string>();
  for (const event of events) {
    if (event.type === 'MemberRegistered') present.add(event.data.memberId);
    if (event.type === 'MemberLeft') present.delete(event.data.memberId);
  }
  return present.size;
}

/** The ballot as its end has it; nothing for one that still runs. */
function reported(opened: SittingEventOf<'BallotOpened'>, events: readonly SittingEvent[]): ReportedBallot[] {
  const { ballotId, number, subject, manner, majority } = opened.data;
  const head = { number, subject, manner, majority };
  const closed = all(events, 'BallotClosed').find(({ data }) => data.ballotId === ballotId);
  const stopped = all(events, 'BallotStopped').find(({ data }) => data.ballotId === ballotId);
  if (stopped) return [{ ...head, result: 'stopped', reason: stopped.data.reason }];
  if (closed === undefined) return [];
  const { article, seats, headTakesPart, base, present, needed, counts, result } = closed.data.verdict;
  const { for: votesFor, against, abstain, notVoting, absent, conflict } = counts;
  const figures = { for: votesFor, against, abstain, notVoting, absent, conflict };
  const verdict = { article, seats, headTakesPart, base, present, needed };
  return [{ ...head, ...verdict, ...figures, result, votes: closed.data.votes }];
}
