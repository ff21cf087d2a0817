/**
 * Where the site is brought out to: `publishing.json` in the data folder, checked at start. It may hold secrets, so it
 * is for its owner alone, and no backup holds it.
 */
import { isAbsolute } from 'node:path';
import { checker } from '#contract/check';
import { TargetName } from '#contract/publishing';
import { type Static, Type } from '#typebox';
import { ConfigError } from '../config.ts';
import { readPrivateFile } from '../private-file.ts';
import { folderTarget } from './targets/folder/folder.ts';
import type { Target } from './targets/shelf.ts';

const closed = { additionalProperties: false };
const FolderEntry = Type.Object(
  {
    name: TargetName,
    kind: Type.Literal('folder'),
    folder: Type.String({ minLength: 1, description: 'Absolute path of a folder that is there.' }),
    public: Type.Boolean({ description: 'Everybody can read the site there, e.g. a web server’s folder.' }),
  },
  closed,
);
const TargetsFile = Type.Object(
  { format: Type.Literal('publishing/1'), targets: Type.Array(FolderEntry, { maxItems: 10 }) },
  closed,
);
type TargetsFile = Static<typeof TargetsFile>;
export type TargetEntry = TargetsFile['targets'][number];

const check = checker(TargetsFile);

/** Targets of the file; none when there is no file. @throws ConfigError. */
export function readTargets(path: string): readonly TargetEntry[] {
  const { targets } = readPrivateFile(path, check) ?? { targets: [] };
  const names = targets.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined)
    throw new ConfigError(`${path}: назва «${twice}» стоїть двічі. / The name “${twice}” stands twice.`);
  const bare = targets.find(({ folder }) => !isAbsolute(folder));
  if (bare !== undefined) throw new ConfigError(`${path}: ${bare.folder} не є повним шляхом. / is no absolute path.`);
  return targets;
}

export const targetOf = (entry: TargetEntry): Target => folderTarget(entry.folder);
