/**
 * How the archive of sound is kept: `archive` in `recording.json`. What is left out has a default, so that an archive is
 * kept though nothing is recorded any more.
 */
import { isAbsolute, join } from 'node:path';
import { type Static, Type } from '#typebox';

/** Years for which Law 3590-IX has recordings of sittings kept; the council may keep them longer. */
export const LEAST_YEARS = 5;
const ORIGINALS_DAYS = 30;

export const ArchiveFile = Type.Object(
  {
    folder: Type.Optional(
      Type.String({ minLength: 1, description: 'Absolute path of the archive; `sound` in the data folder.' }),
    ),
    keepYears: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 100, description: 'So long the sound of a sitting is kept, years; 5.' }),
    ),
    keepOriginalsDays: Type.Optional(
      Type.Integer({
        ...{ minimum: 0, maximum: 36_500 },
        description: 'So long recordings stay beside the archive that was cut from them, days; 30.',
      }),
    ),
  },
  { additionalProperties: false },
);
/** `isNamed`: the folder is one that the file names, perhaps a medium: where it is not there, none is made in its place. */
export type ArchiveSettings = Required<Static<typeof ArchiveFile>> & { readonly isNamed: boolean };

/** With what the file leaves out. */
export const archiveSettings = (file: Static<typeof ArchiveFile> | undefined, dataDir: string): ArchiveSettings => ({
  ...{ folder: join(dataDir, 'sound'), keepYears: LEAST_YEARS, keepOriginalsDays: ORIGINALS_DAYS },
  ...file,
  isNamed: file?.folder !== undefined,
});

/** What no schema says, with its place in the file; undefined: nothing is wrong. */
export function archiveFault({ folder, keepYears }: Static<typeof ArchiveFile>): string | undefined {
  if (folder !== undefined && !isAbsolute(folder))
    return `/archive/folder: ${folder} не є повним шляхом, як /srv/zvuk. / is no absolute path, like /srv/sound.`;
  if (keepYears !== undefined && keepYears < LEAST_YEARS)
    return `/archive/keepYears: запис засідання зберігають щонайменше ${LEAST_YEARS} років (Закон 3590-IX), тут ${keepYears}. / recordings of sittings are kept at least ${LEAST_YEARS} years (Law 3590-IX).`;
  return undefined;
}
