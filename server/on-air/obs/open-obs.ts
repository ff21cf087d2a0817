/** Opens an OBS of `on-air.json`. In: its entry, where muted inputs are kept; out: the link. */
import { join } from 'node:path';
import type { LinkContext } from '../link.ts';
import type { StreamMarks } from '../stream-marks.ts';
import { keptInputs, MUTED_FILE } from './kept-inputs.ts';
import { ObsLink } from './obs-link.ts';
import type { ObsEntry } from './settings.ts';

type Given = { readonly dataDir: string; readonly marks: StreamMarks };

export const openObs = (entry: ObsEntry, context: LinkContext, { dataDir, marks }: Given): ObsLink =>
  new ObsLink(entry, { ...context, marks, kept: keptInputs(join(dataDir, MUTED_FILE), entry.name) });
