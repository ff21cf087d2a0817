/** Every file of one sitting: its page, one of each ballot with its roll call, each deputy's votes. */
import type { SiteLink } from '#contract/public-site';
import { rollCallPdf } from '../../papers/roll-call/roll-call.ts';
import type { BallotRecord, Proceedings } from '../../proceedings/proceedings.ts';
import { yourDeputyOf } from '../files/your-deputy.ts';
import { ballotPage } from '../pages/ballot-page.ts';
import { deputySittingPage } from '../pages/deputy-sitting-page.ts';
import { sittingPage } from '../pages/sitting-page.ts';
import { dayOf } from '../parts/lines.ts';
import { ballotPath, dayPath } from '../paths.ts';
import type { Published } from '../published.ts';
import { keyOf, type PageModel, type SiteContext } from '../site-context.ts';
import { type Draw, jsonFile, pageFile } from './made-files.ts';
import type { Wanted } from './wanted.ts';

/** Of the printout: whoever changes what stands on it counts on. */
const PRINTOUT = 1;

export const sittingScope = (sittingId: string): string => `sitting/${sittingId}`;

export function sittingFiles(
  context: SiteContext,
  sitting: Proceedings,
  published: Published,
  draw: Draw,
): readonly Wanted[] {
  const scope = sittingScope(sitting.sittingId);
  const page = (model: PageModel) => pageFile(scope, model, draw);
  const ballots = published.ballots.flatMap((ballot) => {
    const files = [...printoutLink(sitting, ballot), ...dataLinks(sitting)];
    return [page(ballotPage(context, sitting, published, ballot, files)), ...printout(scope, sitting, ballot)];
  });
  const deputies = sitting.attendance.flatMap((one) => {
    const model = deputySittingPage(context, sitting, published, one);
    const data = yourDeputyOf(context, one.member.id, model);
    return [page(model), ...(data ? [jsonFile(scope, data.path, data.value)] : [])];
  });
  return [page(sittingPage(context, sitting, published, dataLinks(sitting))), ...ballots, ...deputies];
}

const printoutPath = ({ sittingId }: Proceedings, { number }: BallotRecord): string =>
  `${ballotPath(sittingId, number)}roll-call.pdf`;

function printoutLink(sitting: Proceedings, ballot: BallotRecord): readonly SiteLink[] {
  if (ballot.end.kind !== 'closed' || !ballot.end.roll) return [];
  return [{ path: printoutPath(sitting, ballot), text: 'Результати поіменного голосування, PDF' }];
}

function printout(scope: string, sitting: Proceedings, ballot: BallotRecord): readonly Wanted[] {
  const roll = ballot.end.kind === 'closed' ? ballot.end.roll : undefined;
  if (!roll) return [];
  const path = printoutPath(sitting, ballot);
  return [{ path, scope, type: 'application/pdf', key: keyOf([PRINTOUT, roll]), make: () => rollCallPdf(roll) }];
}

/** The open data of the sitting's day. */
function dataLinks(sitting: Proceedings): readonly SiteLink[] {
  const folder = dayPath(dayOf(sitting));
  return [
    { path: `${folder}motions.csv`, text: 'Питання й результати, CSV' },
    { path: `${folder}votings.csv`, text: 'Поіменні голоси, CSV' },
    { path: `${folder}datapackage.json`, text: 'Опис набору даних' },
  ];
}
