/** The JSON of Kyiv's voting system: one file a ballot, `YYMMDD_N.json`, for the tools that read that layout. */
import { countsOf, namedVotesOf } from '../proceedings/ballot/figures.ts';
import type { NamedVote } from '../proceedings/ballot/roll-call.ts';
import { clockTime, dateInDigits } from '../proceedings/printed-time.ts';
import { dateOf, type Filed } from './archive.ts';
import { type DataFile, jsonFile } from './file.ts';
import { type MotionRow, motionRows, resultWord } from './tables/motions.ts';
import { RESULTS } from './tables/votings.ts';

/** A file for each published ballot that was open and by name. A later sitting of the same day goes on counting. */
export function kyivFiles(one: Filed): readonly DataFile[] {
  const day = dateOf(one.sitting).slice(2).replaceAll('-', '');
  return motionRows([one]).flatMap((row, index) => {
    const votes = namedVotesOf(row.ballot.end);
    const name = `${day}_${one.ballotsBefore + index + 1}.json`;
    return votes ? [jsonFile(`kyiv/${name}`, record(row, votes))] : [];
  });
}

function record(row: MotionRow, votes: readonly NamedVote[]) {
  const { sitting, ballot } = row;
  const { council, session, convocation } = sitting;
  const counts = countsOf(ballot.end);
  /* An older source that has days alone: no hour is made up. */
  const hasTimes = ballot.origin?.hasTimes ?? true;
  const when = (instant: string) =>
    `${dateInDigits(instant, council.timeZone)}${hasTimes ? ` ${clockTime(instant, council.timeZone)}` : ''}`;
  return {
    DocTime: when(ballot.facts.closedAt),
    OrgName: council.name,
    SName: `${session.number} сесія ${convocation} скликання`,
    GLType: ballot.facts.about,
    GLTime: when(ballot.facts.openedAt),
    PD_NPP: ballot.items.map(({ number }) => number).join(', '),
    GL_Text: ballot.items.length === 0 ? ballot.facts.text : ballot.items.map(({ title }) => title).join('; '),
    DPList: votes.map(({ member, outcome }) => ({ DPName: member.name, DPGolos: RESULTS[outcome] })),
    YESCnt: counts.for,
    NOCnt: counts.against,
    UTRCnt: counts.abstain,
    NGCnt: counts.notVoting + counts.conflict,
    TotalCnt: counts.total,
    RESULT: resultWord(row) ?? '',
  };
}
