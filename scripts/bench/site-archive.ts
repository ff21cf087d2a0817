/** Ten years of a council's sittings as the public site takes them: opened, attended, voted for and against, closed. */
import type { HouseEvent } from '#contract/events';
import type { MemberId } from '#contract/ids';
import type { JournalEvent, JsonObject } from '../../server/journal/event.ts';
import { councilOf } from './council.ts';
import { archive } from './search-archive.ts';

const CHOICES = ['for', 'for', 'for', 'against', 'for', 'abstain', 'for', 'not-voting'] as const;

/** The last sitting goes on: `first` and `last` are its last two ballots as they end, one after the other. */
export type SiteArchive = {
  readonly sittings: readonly (readonly JournalEvent[])[];
  readonly first: readonly JournalEvent[];
  readonly last: readonly JournalEvent[];
};

export function siteArchive(ballots: number, members: number): SiteArchive {
  const sittings = [...archive(ballots, members)].map((events) => attended(events, members));
  const running = sittings.at(-1) ?? [];
  const isEnd = ({ type }: JournalEvent) => type === 'BallotClosed';
  const end = running.findLastIndex(isEnd);
  const before = running.slice(0, end).findLastIndex(isEnd);
  return {
    sittings: [...sittings.slice(0, -1), running.slice(0, before)],
    first: running.slice(before, end),
    last: running.slice(end, end + 2),
  };
}

/** Votes themselves are left out: the close says how everybody voted. */
function attended(events: readonly JournalEvent[], members: number): JournalEvent[] {
  const [convened, ...rest] = events.filter(({ type }) => type !== 'VoteCast');
  if (!convened) return [];
  const ids = (councilOf(members).members ?? []).map(({ id }) => id as MemberId);
  const here = ids.filter((_, place) => place % 9 !== 0);
  const quorum = { deputies: here.length, needed: Math.floor(members / 2) + 1, met: true };
  const told = (event: HouseEvent): JournalEvent => ({
    ...convened,
    ...{ type: event.type, v: event.v, data: event.data as unknown as JsonObject },
  });
  return [
    convened,
    ...here.map((memberId) => told({ type: 'MemberRegistered', v: 1, data: { memberId, means: 'card' } })),
    told({ type: 'SittingOpened', v: 1, data: { quorum } }),
    ...rest.map((event, place) => (event.type === 'BallotClosed' ? split(event, ids, place) : event)),
    told({ type: 'SittingClosed', v: 1, data: { registered: here } }),
  ];
}

function split(event: JournalEvent, ids: readonly MemberId[], place: number): JournalEvent {
  const votes = ids.map((id, at) => [id, at % 9 === 0 ? 'absent' : CHOICES[(at * 7 + place * 3) % CHOICES.length]]);
  return { ...event, data: { ...event.data, votes: Object.fromEntries(votes) } };
}
