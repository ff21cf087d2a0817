/**
 * Whether files of the archive are those that the journal tells. In: the archive, its files as archived; out: paths of
 * those that are gone or altered. When each sitting was looked at last is kept in the archive, for it is done in turn.
 */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checker } from '#contract/check';
import type { ArchivedFile } from '#contract/recording';
import { type Static, Type } from '#typebox';
import { bytesWithin } from '../../backups/files.ts';
import { digestOf } from '../../files/on-disk.ts';

const CHECKS = 'checks.json';
const OWNER_FILE = 0o600;

const Checks = Type.Record(
  Type.String(),
  Type.Object({ at: Type.String(), damaged: Type.Array(Type.String()) }, { additionalProperties: false }),
);
/** By sitting: when its files were last compared, and which were not as they should be. */
export type Checks = Static<typeof Checks>;
const check = checker(Checks);

/** One file is there with the bytes that the journal tells. */
export async function isAsTold(archive: string, { path, bytes, sha256 }: ArchivedFile): Promise<boolean> {
  if ((await bytesWithin(archive, path)) !== bytes) return false;
  return (await digestOf(join(archive, path)).catch(() => undefined)) === sha256;
}

/** What was kept; nothing when it can't be read. */
export async function readChecks(archive: string): Promise<Checks> {
  const text = await readFile(join(archive, CHECKS), 'utf8').catch(() => '{}');
  const read = check(parsed(text));
  return read.ok ? read.value : {};
}

export async function keepChecks(archive: string, checks: Checks): Promise<void> {
  const part = join(archive, `${CHECKS}.part`);
  await writeFile(part, `${JSON.stringify(checks, null, 1)}\n`, { mode: OWNER_FILE });
  await rename(part, join(archive, CHECKS));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
