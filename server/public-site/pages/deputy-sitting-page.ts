/** Every vote of one deputy in one sitting. */
import type { DeputySittingPage } from '#contract/public-site';
import { SITE_PATHS } from '#contract/public-site';
import { isCounted, namedVotesOf } from '../../proceedings/ballot/figures.ts';
import type { Attendance, BallotRecord, Proceedings } from '../../proceedings/proceedings.ts';
import { voteWord } from '../../proceedings/words.ts';
import { ballotLine, sittingLine } from '../parts/lines.ts';
import { personSittingPath } from '../paths.ts';
import { HOME, headOf, type PageModel, personLine, personOf, type SiteContext } from '../site-context.ts';

export const PEOPLE = { path: SITE_PATHS.people, text: 'Депутати' } as const;

/** `votes`: of the ballots in whose roll the deputy stands, and secret ones, which tell nobody's choice. */
export function deputySittingPage(
  context: SiteContext,
  sitting: Proceedings,
  { member }: Pick<Attendance, 'member'>,
): PageModel {
  const person = personLine(context, personOf(member));
  const line = sittingLine(sitting);
  const page: DeputySittingPage = {
    ...{ kind: 'deputy-sitting', person, sitting: line },
    votes: sitting.ballots.flatMap((ballot) => voteOf(sitting, ballot, member)),
  };
  const path = personSittingPath(member.id, sitting.sittingId);
  const above = [HOME, PEOPLE, { path: person.path, text: person.text }];
  return { head: headOf(context, { path, title: `${member.name}: ${line.text}`, above }, sitting.journal), page };
}

function voteOf(
  sitting: Proceedings,
  ballot: BallotRecord,
  { id, gender }: Attendance['member'],
): DeputySittingPage['votes'] {
  const { end, secret, items } = ballot;
  if (!isCounted(end)) return [];
  const title = items.length === 0 ? ballot.facts.text : items.map((item) => item.title).join('; ');
  const line = { ...ballotLine(sitting, ballot), title };
  const vote = namedVotesOf(end)?.find(({ member }) => member.id === id);
  if (vote) return [{ ...line, outcome: vote.outcome, word: voteWord(vote.outcome, gender) }];
  return secret ? [{ ...line, word: 'ТАЄМНЕ ГОЛОСУВАННЯ' }] : [];
}
