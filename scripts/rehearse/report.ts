/**
 * The report of a rehearsal, read from the journal itself after the hub has closed it: nothing is counted here, every
 * figure is that of the stored verdict.
 */
import { checker } from '#contract/check';
import { HouseEvent, isOfSitting, type SittingEvent, type SittingEventOf } from '#contract/events';
import type { BallotId } from '#contract/ids';
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
      if (checked.ok && isOfSitting(checked.value)) events.push(checked.value);
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
  const [notHeld] = all(events, 'SittingNotHeld');
  const end = closed ?? notHeld;
  if (end) return end.data.registered.length;
  const present = new Set<string>();
  for (const event of events) {
    if (event.type === 'MemberRegistered') present.add(event.data.memberId);
    if (event.type === 'MemberLeft') present.delete(event.data.memberId);
    if (event.type === 'RegistrationReset') present.clear();
  }
  return present.size;
}

/** The ballot as its end has it; nothing for one that still runs, was a trial, or was taken back. */
function reported(opened: SittingEventOf<'BallotOpened'>, events: readonly SittingEvent[]): ReportedBallot[] {
  const { ballotId, number, subject, manner, majority, trial, method, by, repeats } = opened.data;
  if (trial) return [];
  const repeated = all(events, 'BallotOpened').find(({ data }) => data.ballotId === repeats)?.data.number;
  const head = {
    ...{ number, subject, manner, majority },
    ...(method && { method }),
    ...(by && { by }),
    ...(repeated !== undefined && { repeats: repeated }),
  };
  const ofThis = <E extends { data: { ballotId: BallotId } }>(found: readonly E[]) =>
    found.find(({ data }) => data.ballotId === ballotId);
  const stopped = ofThis(all(events, 'BallotStopped'));
  if (stopped) return [{ ...head, result: 'stopped', reason: stopped.data.reason }];
  const voided = ofThis(all(events, 'BallotVoided'));
  if (voided) return [{ ...head, result: 'void', reason: voided.data.reason }];
  const closed = ofThis(all(events, 'BallotClosed'));
  return closed === undefined ? [] : [{ ...head, ...figuresOf(closed.data), ...followedBy(ballotId, events) }];
}

/** Every figure as the stored verdict has it. */
function figuresOf({ verdict, votes, paper }: SittingEventOf<'BallotClosed'>['data']) {
  const { article, seats, headTakesPart, base, present, needed, counts, result, alternatives, winner } = verdict;
  const { for: votesFor, against, abstain, notVoting, absent, conflict, invalid } = counts;
  return {
    ...{ article, seats, headTakesPart, base, present, needed },
    ...{ for: votesFor, against, abstain, notVoting, absent, conflict, result },
    ...(invalid !== undefined && { invalid }),
    ...(alternatives && { alternatives, winner: winner ?? 0 }),
    ...(paper && { paper }),
    ...(votes && { votes }),
  };
}

/** What came of it: numbers of decisions, and the ballot that set it aside. */
function followedBy(
  ballotId: BallotId,
  events: readonly SittingEvent[],
): Pick<ReportedBallot, 'decisions' | 'setAside'> {
  const decisions = all(events, 'DecisionNumbered')
    .filter(({ data }) => data.ballotId === ballotId)
    .map(({ data }) => data.number);
  const aside = all(events, 'ResultSetAside').find(({ data }) => data.ballotId === ballotId);
  return {
    ...(decisions.length > 0 && { decisions }),
    ...(aside && { setAside: { by: aside.data.byNumber, reason: aside.data.reason } }),
  };
}
