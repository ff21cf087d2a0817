/** «Ваш депутат» as JSON: the figures of the deputy's pages, which are told twice and counted once. */
import type { DeputyPage, DeputySittingPage, SiteAgreement, SiteHead, SitePersonLine } from '#contract/public-site';
import type { YourDeputy, YourDeputyVotes } from '#contract/your-deputy';
import type { PageModel, SiteContext } from '../site-context.ts';

const deputyFile = (page: string): string => `${page}deputy.json`;
export const votesFile = (page: string): string => `${page}votes.json`;

function yourDeputy(context: SiteContext, id: string, head: SiteHead, page: DeputyPage): YourDeputy {
  const { attended, votes, withFaction, withOthers, spoke, conflicts, sittings } = page;
  return {
    ...{ format: 'dzvin-deputy/1', council: councilOf(context), journal: head.journal },
    ...{ deputy: deputyOf(id, page.person), attended, votes },
    ...(withFaction && { withFaction: agreement(withFaction) }),
    ...{ withOthers: withOthers.map(agreement), spoke },
    conflicts: conflicts.map(({ path, text, at }) => ({ title: text, page: path, at })),
    sittings: sittings.map(({ path, text, date, present, votes: given }) => ({
      ...{ title: text, date, page: path, votesFile: votesFile(path), present, votes: given },
    })),
  };
}

function yourDeputyVotes(context: SiteContext, id: string, head: SiteHead, page: DeputySittingPage): YourDeputyVotes {
  const { path, text, date } = page.sitting;
  return {
    ...{ format: 'dzvin-deputy-votes/1', council: councilOf(context), journal: head.journal },
    ...{ deputy: deputyOf(id, page.person), sitting: { title: text, date, page: path } },
    votes: page.votes.map((vote) => ({
      ...{ number: vote.number, title: vote.title, question: vote.text, about: vote.about },
      ...(vote.outcome !== undefined && { outcome: vote.outcome }),
      ...{ word: vote.word, result: vote.result, headline: vote.headline, decisions: [...vote.decisions] },
      ...(vote.setAside !== undefined && { setAside: vote.setAside }),
      page: vote.path,
    })),
  };
}

/** The file of a page's model, or none. */
export function yourDeputyOf(context: SiteContext, id: string, { head, page }: PageModel) {
  if (page.kind === 'deputy') return { path: deputyFile(head.path), value: yourDeputy(context, id, head, page) };
  if (page.kind !== 'deputy-sitting') return undefined;
  return { path: votesFile(head.path), value: yourDeputyVotes(context, id, head, page) };
}

function councilOf({ council: { name, edrpou, katottg } }: SiteContext) {
  return { name, ...(edrpou !== undefined && { edrpou }), ...(katottg !== undefined && { katottg }) };
}

const deputyOf = (id: string, { path, text, office, faction, district, photo }: SitePersonLine) => ({
  ...{ id, name: text, office },
  ...(faction !== undefined && { faction }),
  ...(district !== undefined && { district }),
  ...(photo !== undefined && { photo }),
  page: path,
});

const agreement = ({ path, text, same, of }: SiteAgreement) => ({ name: text, page: path, same, of });
