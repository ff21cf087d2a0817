/**
 * «Наживо» of the public site: what goes on, for whoever is at home. What the hall display shows and no more, less what
 * the public site strikes out: trials, documents, and whatever came up in a closed part, also when that part is over.
 * The live wire and `live/now.json` both take it from here.
 */
import type { LiveCourse, LiveHead, LiveView, LiveVotes, SeatMark } from '#contract/views';
import { OUTCOMES, type Outcome } from '#contract/vocabulary';
import { openItem } from '../council/agenda/agenda.ts';
import type { Item, RunningBallot as Running, Sitting } from '../council/council.ts';
import { quorumOf } from '../council/registration/quorum.ts';
import { localTime } from '../proceedings/printed-time.ts';
import { sittingWords, voteWord } from '../proceedings/words.ts';
import { ballotPath, sittingPath } from '../public-site/paths.ts';
import { endedBallots, shownResult } from './ended-ballot.ts';
import { speechOf } from './floor.ts';
import { itemHead, sittingHead } from './heads.ts';
import type { House, SittingRecord } from './house.ts';
import { inTheOpen } from './in-the-open.ts';
import { runningBallot } from './running-ballot.ts';
import { seatsOf } from './seats.ts';

type Ended = ReturnType<typeof endedBallots>[number];

const NO_DEVICES = { links: { devices: new Map(), assigned: 0, bridges: 0 }, displays: 0 };
const NEXT = 5;
const DECIDED = 100;
/** Of a title or of what was put, letters: a page of the site has the whole. */
const LONGEST = 300;

export function liveView(house: House): LiveView {
  const { councilName: council } = house;
  const current = house.current && inTheOpen(house.current);
  if (!current) return { council };
  const { sitting } = current;
  if (sitting.closedPart) return { council, closedPart: true };
  const head = { council, sitting: headOf(sitting) };
  if (sitting.phase === 'closed') return { ...head, course: { next: [], decided: decidedOf(current) } };
  const course = { next: nextOf(current), decided: decidedOf(current) };
  if (sitting.alarm) return { ...head, alarm: { since: inZone(sitting, sitting.alarm.since) }, course };
  if (sitting.phase === 'adjourned') return { ...head, course };
  return { ...head, quorum: quorumOf(sitting), ...onTheFloor(current), ...ballotOf(house, current), course };
}

function beginning(text: string): string {
  const letters = [...text];
  return letters.length <= LONGEST ? text : `${letters.slice(0, LONGEST).join('').trimEnd()}…`;
}

const inZone = ({ council }: Sitting, at: string): string => localTime(at, council.timeZone);

function headOf(sitting: Sitting): NonNullable<LiveHead['sitting']> {
  const { sittingId, convocation, session } = sitting;
  const { state, startsAt, breakUntil, notHeld } = sittingHead(sitting);
  return {
    path: sittingPath(sittingId),
    text: sittingWords(convocation, session, sitting.sitting.number),
    state,
    startsAt: inZone(sitting, startsAt),
    ...(breakUntil !== undefined && { breakUntil: inZone(sitting, breakUntil) }),
    ...(notHeld && { notHeld }),
  };
}

/** The item, who speaks on it, and how many wait to. */
function onTheFloor({ sitting, withinClosedPart }: SittingRecord): Pick<LiveHead, 'item' | 'speech' | 'waiting'> {
  const item = openItem(sitting.agenda);
  const speech = speechOf(sitting);
  const of = speech?.faction ?? speech?.guestOffice;
  const waiting = sitting.floor.requests.length;
  return {
    ...(item && !withinClosedPart.has(item.itemId) && { item: itemOf(item) }),
    ...(speech && {
      speech: {
        ...{ name: speech.name, kind: speech.kind, limitSeconds: speech.limitSeconds },
        ...(of !== undefined && { of }),
        ...(speech.paused && { paused: true as const }),
      },
    }),
    ...(waiting > 0 && { waiting }),
  };
}

function itemOf(item: Item): NonNullable<LiveHead['item']> {
  const { number, title, project, reporter } = itemHead(item);
  return {
    ...{ number, title: beginning(title) },
    ...(project !== undefined && { project }),
    ...(reporter !== undefined && { reporter }),
  };
}

/** The ballot that runs, else the one whose result stands. */
function ballotOf(house: House, record: SittingRecord): Pick<LiveView, 'ballot' | 'result' | 'votes'> {
  const { sitting } = record;
  const { running } = sitting.ballots;
  if (running) return running.trial ? {} : { ballot: runningOf(sitting, running) };
  const result = shownResult(record);
  if (!result || !isPublic(record, result)) return {};
  const votes = result.manner === 'secret' || result.result === 'stopped' ? [] : votesOf(house, record);
  return { result: resultOf(sitting, result), ...(votes.length > 0 && { votes }) };
}

function runningOf(sitting: Sitting, running: Running): NonNullable<LiveHead['ballot']> {
  const { number, text, voted, present, majority, threshold, openForSeconds, by, alternative } = runningBallot(
    sitting,
    running,
  );
  return {
    ...{ number, text: beginning(text), voted, present, openForSeconds },
    ...(majority !== 'plurality' && { needed: threshold.needed }),
    ...(by !== undefined && { secret: true as const }),
    ...(by === 'paper' && { byPaper: true as const }),
    ...(alternative && { alternative: beginning(alternative.text) }),
  };
}

const isPublic = ({ withinClosedPart }: SittingRecord, { ballotId, trial }: Ended): boolean =>
  !trial && !withinClosedPart.has(ballotId);

function endedOf({ sittingId }: Sitting, { number, text, result, headline, setAside }: Ended) {
  return {
    ...{ number, path: ballotPath(sittingId, number), text: beginning(text), result, headline: headline.uk },
    ...(setAside && { setAsideBy: setAside.by }),
  };
}

function resultOf(sitting: Sitting, ended: Ended): NonNullable<LiveHead['result']> {
  const { manner, result, explanation } = ended;
  const secret = manner === 'secret';
  const counts = 'verdict' in ended ? ended.verdict.counts : undefined;
  return {
    ...endedOf(sitting, ended),
    explanation: explanation.uk,
    /* Figures of a secret ballot that is void might betray those few who took part. */
    ...(counts && !(secret && result === 'void') && { counts }),
    ...(secret && { secret: true as const }),
  };
}

function votesOf(house: House, record: SittingRecord): LiveVotes {
  const cells = Object.values(seatsOf(house, record, NO_DEVICES)).sort((one, other) => one.order - other.order);
  return cells.flatMap(({ name, mark, gender }) =>
    isOutcome(mark) ? [{ name, outcome: mark, word: voteWord(mark, gender) }] : [],
  );
}

const isOutcome = (mark: SeatMark): mark is Outcome => (OUTCOMES as readonly SeatMark[]).includes(mark);

function nextOf({ sitting, withinClosedPart }: SittingRecord): LiveCourse['next'] {
  return sitting.agenda.items
    .filter(({ state, itemId }) => state === 'waiting' && !withinClosedPart.has(itemId))
    .slice(0, NEXT)
    .map(({ number, title }) => ({ number, title: beginning(title) }));
}

/** The result that stands is told apart as well: it was decided too. */
function decidedOf(record: SittingRecord): LiveCourse['decided'] {
  const shown = endedBallots(record).filter((ended) => isPublic(record, ended));
  return shown
    .toReversed()
    .slice(0, DECIDED)
    .map((ended) => ({ ...endedOf(record.sitting, ended), at: inZone(record.sitting, ended.endedAt) }));
}
