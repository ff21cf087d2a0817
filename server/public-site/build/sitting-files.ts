/** Every file of one sitting: its page, one of each ballot with its roll call, each deputy's votes. */
import type { SiteLink } from '#contract/public-site';
import { folderOf } from '../../open-data/sitting-files.ts';
import type { BallotRecord, Proceedings } from '../../proceedings/proceedings.ts';
import { yourDeputyOf } from '../files/your-deputy.ts';
import { ballotPage } from '../pages/ballot-page.ts';
import { deputySittingPage } from '../pages/deputy-sitting-page.ts';
import { sittingPage } from '../pages/sitting-page.ts';
import { ballotPath, DATA_FOLDER } from '../paths.ts';
import type { Published } from '../published.ts';
import { keyOf, type PageModel, type SiteContext } from '../site-context.ts';
import { jsonFile, type Makers, pageFile } from './made-files.ts';
import type { Wanted } from './wanted.ts';

/** Of the printout: whoever changes what stands on it counts on. */
const PRINTOUT = 1;

export const sittingScope = (sittingId: string): string => `sitting/${sittingId}`;

export function sittingFiles(
  context: SiteContext,
  published: Published,
  day: string,
  { draw, printout }: Makers,
): readonly Wanted[] {
  const { sitting } = published;
  const scope = sittingScope(sitting.sittingId);
  const page = (model: PageModel) => pageFile(scope, model, draw);
  const ballots = sitting.ballots.flatMap((ballot) => {
    const files = [...printoutLink(sitting, ballot), ...dataLinks(day)];
    return [page(ballotPage(context, sitting, ballot, files)), ...printoutFile(scope, sitting, ballot, printout)];
  });
  const deputies = sitting.attendance.flatMap((one) => {
    const model = deputySittingPage(context, sitting, one);
    const data = yourDeputyOf(context, one.member.id, model);
    return [page(model), ...(data ? [jsonFile(scope, data.path, data.value)] : [])];
  });
  return [page(sittingPage(context, published, dataLinks(day))), ...ballots, ...deputies];
}

const printoutPath = ({ sittingId }: Proceedings, { number }: BallotRecord): string =>
  `${ballotPath(sittingId, number)}roll-call.pdf`;

function printoutLink(sitting: Proceedings, ballot: BallotRecord): readonly SiteLink[] {
  if (ballot.end.kind !== 'closed' || !ballot.end.roll) return [];
  return [{ path: printoutPath(sitting, ballot), text: 'Результати поіменного голосування, PDF' }];
}

function printoutFile(
  scope: string,
  sitting: Proceedings,
  ballot: BallotRecord,
  printout: Makers['printout'],
): readonly Wanted[] {
  const roll = ballot.end.kind === 'closed' ? ballot.end.roll : undefined;
  if (!roll) return [];
  const path = printoutPath(sitting, ballot);
  return [{ path, scope, type: 'application/pdf', key: keyOf([PRINTOUT, roll]), make: () => printout(roll) }];
}

/** The open data of the sitting. */
function dataLinks(day: string): readonly SiteLink[] {
  const folder = DATA_FOLDER + folderOf(day);
  return [
    { path: `${folder}motions.csv`, text: 'Питання й результати, CSV' },
    { path: `${folder}votings.csv`, text: 'Поіменні голоси, CSV' },
    { path: `${folder}datapackage.json`, text: 'Опис набору даних' },
  ];
}
