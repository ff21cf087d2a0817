/** One line of a sitting, a ballot, a decision, as every list of the site prints it. */
import type { SiteBallotLine, SiteDecisionLine, SiteOrigin, SiteSittingLine } from '#contract/public-site';
import { siteFile } from '#contract/public-site';
import { countsOf, resultOf } from '../../proceedings/ballot/figures.ts';
import { localDate, localTime } from '../../proceedings/printed-time.ts';
import type { BallotRecord, DecisionRecord, Origin, Proceedings } from '../../proceedings/proceedings.ts';
import { sittingWords } from '../../proceedings/words.ts';
import { ballotPath, sittingPath } from '../paths.ts';

export const dayOf = ({ openedAt, sitting, council }: Proceedings): string =>
  localDate(openedAt ?? sitting.startsAt, council.timeZone);

/** Where an older result is told: its files, by the names under which they came. */
export const originOf = ({ sources, hasTimes, warnings }: Origin): SiteOrigin => ({
  ...{ sources: sources.map((source) => ({ path: siteFile(source), text: source.name })), hasTimes, warnings },
});

/** It was opened, or an older source tells its votes: whoever had a mandate was there or was not. */
export const wasHeld = ({ openedAt, origin }: Proceedings): boolean => openedAt !== undefined || origin !== undefined;

export function sittingLine(sitting: Proceedings): SiteSittingLine {
  const { ballots, decisions, sittingId, convocation, session, state, notHeld, council, openedAt, origin } = sitting;
  return {
    path: sittingPath(sittingId),
    text: sittingWords(convocation, session, sitting.sitting.number),
    date: localTime(openedAt ?? sitting.sitting.startsAt, council.timeZone),
    ...{ session: session.number, sitting: sitting.sitting.number, kind: session.kind },
    state: notHeld ? 'not-held' : state,
    ballots: ballots.length,
    decisions: decisions.length,
    ...(origin && { isOlder: true as const }),
  };
}

export function ballotLine(sitting: Proceedings, ballot: BallotRecord): SiteBallotLine {
  const { number, facts, end, setAside } = ballot;
  const { text, about, decisions } = facts;
  return {
    ...{ path: ballotPath(sitting.sittingId, number), text, number, about, decisions },
    ...endOf(end, ballot.secret),
    ...(setAside && { setAside: setAside.byNumber }),
  };
}

function endOf(end: BallotRecord['end'], secret: boolean): Pick<SiteBallotLine, 'headline' | 'result' | 'counts'> {
  if (end.kind === 'stopped') return { headline: 'ГОЛОСУВАННЯ ЗУПИНЕНО', result: 'stopped' };
  if (end.kind === 'voided') return { headline: 'ГОЛОСУВАННЯ НЕ ВІДБУЛОСЯ', result: 'void' };
  const result = resultOf(end) ?? 'untold';
  const counts = countsOf(end);
  /* Figures of a secret ballot that is void might betray those few who took part. */
  return { headline: end.headline, result, ...(!(secret && result === 'void') && { counts }) };
}

/** «Рішення № 914-14/VIII від …» leads to the page of its ballot, which has its text and its roll call. */
export function decisionLine(sitting: Proceedings, decision: DecisionRecord): SiteDecisionLine {
  const { number, title, adoptedAt, ballotNumber, isSetAside } = decision;
  const path = ballotPath(sitting.sittingId, ballotNumber);
  return {
    ...{ path, text: title, number, date: localDate(adoptedAt, sitting.council.timeZone) },
    ...{ ballot: { path, text: `Голосування № ${ballotNumber}` }, isSetAside },
  };
}
