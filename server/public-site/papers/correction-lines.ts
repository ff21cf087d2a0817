/** Corrections as the site shows them: of papers that were published with other bytes, and of the record by a note. */
import type { SiteCorrection } from '#contract/public-site';
import { localTime } from '../../proceedings/printed-time.ts';
import { sittingLine } from '../parts/lines.ts';
import { sittingPath } from '../paths.ts';
import type { Published } from '../published.ts';
import type { CorrectedPaper } from './correction-book.ts';
import { titleOfPaper } from './paper-list.ts';

/** @param path of the pages whose papers are meant; all of the site without one. Oldest first. */
export const correctedPapers = (
  corrected: readonly CorrectedPaper[],
  timeZone: string,
  path = '',
): readonly SiteCorrection[] =>
  corrected
    .filter((one) => one.path.startsWith(path))
    .map(({ path: of, at, former, sha256 }) => ({
      ...{ path: of, text: titleOfPaper(of) ?? 'Документ', at: localTime(at, timeZone), kind: 'paper' },
      ...(former !== undefined && { former }),
      ...(sha256 !== undefined && { sha256 }),
    }));

/** Notes of the office that correct the record of a sitting. */
export const correctingNotes = ({ sitting }: Published): readonly SiteCorrection[] =>
  sitting.notes
    .filter(({ kind }) => kind === 'correction')
    .map(({ at, text }) => ({
      ...{ path: sittingPath(sitting.sittingId), text: sittingLine(sitting).text, kind: 'note', detail: text },
      at: localTime(at, sitting.council.timeZone),
    }));
