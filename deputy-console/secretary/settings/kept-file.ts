/** Files that the council's settings give to the hub to keep: a coat of arms, photos. */
import type { FileRef } from '#contract/files';
import { type Asked, askHub, typeOfFile } from '../ask-hub.ts';
import type { PageRole } from '../role.ts';

export const keepFile = (file: File, as: PageRole): Promise<Asked<FileRef>> =>
  askHub<FileRef>('/api/files', as, { method: 'POST', body: file, type: typeOfFile(file) });

/** Where a kept file is read. */
export const addressOf = ({ sha256 }: FileRef): string => `/files/${sha256}`;
