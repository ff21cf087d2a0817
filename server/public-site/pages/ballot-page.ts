/** The page of a ballot: what was asked, the stored verdict in sentences, everybody by name, and its place in the record. */
import type { BallotPage, SiteLink, SitePaper } from '#contract/public-site';
import type { SeatCell } from '#contract/views';
import { familyNameOf, initialsOf } from '../../council/course/names.ts';
import type { FactionRow } from '../../proceedings/ballot/factions.ts';
import type { NamedVote } from '../../proceedings/ballot/roll-call.ts';
import { localTime } from '../../proceedings/printed-time.ts';
import type { BallotEnd, BallotRecord, Proceedings } from '../../proceedings/proceedings.ts';
import { headWords, voteWord } from '../../proceedings/words.ts';
import { ballotLine, originOf } from '../parts/lines.ts';
import { ballotPath, personPath } from '../paths.ts';
import { headOf, type PageModel, type SiteContext } from '../site-context.ts';
import { NO_VIDEOS, type OfVideos } from '../videos/of-videos.ts';
import { aboveOf } from './sitting-page.ts';

type Beside = {
  readonly files: readonly SiteLink[];
  readonly papers: readonly SitePaper[];
  readonly videos?: OfVideos;
};
type Closed = Extract<BallotEnd, { kind: 'closed' }>;

export function ballotPage(
  context: SiteContext,
  sitting: Proceedings,
  ballot: BallotRecord,
  { files, papers, videos = NO_VIDEOS }: Beside,
): PageModel {
  const { facts, items, journal } = ballot;
  const line = { ...ballotLine(sitting, ballot), ...videos.ofBallot(ballot) };
  const local = (at: string) => localTime(at, sitting.council.timeZone);
  const page: BallotPage = {
    ...{ kind: 'ballot', line, question: facts.text, manner: facts.manner },
    items: items.map(({ number, title }) => ({ number, title })),
    ...(facts.mannerReason !== undefined && { mannerReason: facts.mannerReason }),
    ...{ openedAt: local(facts.openedAt), closedAt: local(facts.closedAt) },
    ...endOf(context, ballot),
    conflicts: conflictsOn(sitting, ballot),
    ...setAsideOf(sitting, ballot),
    ...{ papers, files },
    ...(ballot.origin
      ? { origin: originOf(ballot.origin) }
      : { inRecord: { position: journal.position, hash: journal.hash } }),
  };
  const title = `Голосування № ${facts.number}: ${facts.text}`;
  return { head: headOf(context, { path: line.path, title, above: aboveOf(sitting) }, videos.laterOf(journal)), page };
}

type End = Pick<BallotPage, 'explanation' | 'needed' | 'seats' | 'factions' | 'votes' | 'tookPart' | 'alternatives'>;
const NO_NAMES = { factions: [], votes: [], tookPart: [], alternatives: [] } as const;

function endOf(context: SiteContext, { end, secret }: BallotRecord): End {
  if (end.kind === 'stopped') return { explanation: `Голосування зупинено. ${end.reason}`, ...NO_NAMES };
  if (end.kind === 'voided') {
    return { explanation: 'Таємне голосування перервано, його відомості не збереглися.', ...NO_NAMES };
  }
  if (end.kind === 'told') return { explanation: end.explanation, ...NO_NAMES, votes: votesOf(end.votes) };
  const isSecretVoid = secret && end.verdict.result === 'void';
  return {
    ...{ explanation: end.explanation, needed: end.verdict.needed },
    ...(end.roll && { seats: seatsOf(end.roll.votes) }),
    factions: (end.roll?.factions ?? []).map((row) => factionOf(context, row)),
    votes: votesOf(end.roll?.votes ?? []),
    tookPart: (end.tookPart ?? []).map(({ name }) => name),
    alternatives: isSecretVoid ? [] : alternativesOf(end),
  };
}

const votesOf = (votes: readonly NamedVote[]): BallotPage['votes'] =>
  votes.map(({ member, outcome }) => ({
    ...{ path: personPath(member.id), text: member.name, outcome, word: voteWord(outcome, member.gender) },
  }));

const alternativesOf = ({ verdict: { alternatives = [], winner } }: Closed): BallotPage['alternatives'] =>
  alternatives.map(({ number, text, for: yes, against, abstain }) => ({
    ...{ number, text, counts: { for: yes, against, abstain }, isWinner: number === winner },
  }));

const factionOf = ({ council }: SiteContext, { group, counts, total }: FactionRow) => ({
  name: nameOfGroup(group, headWords(council.kind)),
  ...{ counts, total },
});

function nameOfGroup(group: FactionRow['group'], head: string): string {
  if (group.kind === 'faction') return group.name;
  return group.kind === 'head' ? `${head.slice(0, 1).toLocaleUpperCase('uk')}${head.slice(1)}` : 'Позафракційні';
}

/** In the order of the roll call; no seat's card and no device is told. */
function seatsOf(votes: readonly NamedVote[]): Readonly<Record<string, SeatCell>> {
  const families = votes.map(({ member }) => familyNameOf(member.name));
  const cells = votes.map(({ member, outcome }, order): [string, SeatCell] => {
    const { id, name, office, gender, faction, seat } = member;
    const familyName = familyNameOf(name);
    const hasNamesake = families.filter((family) => family === familyName).length > 1;
    const cell: SeatCell = {
      ...{ order, name, familyName, office, gender, mark: outcome },
      ...(hasNamesake && { initials: initialsOf(name) }),
      ...(faction !== undefined && { faction }),
      ...(seat !== undefined && { seat }),
    };
    return [id, cell];
  });
  return Object.fromEntries(cells);
}

function conflictsOn({ conflicts }: Proceedings, { items }: BallotRecord): readonly string[] {
  const ids = new Set(items.map(({ itemId }) => itemId));
  return conflicts.flatMap(({ member, itemId, retracted }) => (ids.has(itemId) && !retracted ? [member.name] : []));
}

function setAsideOf({ sittingId }: Proceedings, { setAside }: BallotRecord): Pick<BallotPage, 'setAside'> {
  if (!setAside) return {};
  const { byNumber, reason } = setAside;
  return { setAside: { by: { path: ballotPath(sittingId, byNumber), text: `Голосування № ${byNumber}` }, reason } };
}
