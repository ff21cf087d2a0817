/**
 * Unpacks the tar of a backup as the house hands it out: one folder, named by when it was begun. In: the tar, an empty
 * folder; out: the backup's folder in it, or what is wrong in both languages. No name that could lead out is written.
 */
import { createReadStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { extract } from 'tar-stream';
import { BackupName, BackupPath } from '#contract/backups';
import { checker } from '#contract/check';
import type { Words } from './sentences.ts';

export type Unpacked = { readonly ok: true; readonly folder: string } | { readonly ok: false; readonly what: Words };

const isName = checker(BackupName);
const isPath = checker(BackupPath);

/** @param into an empty folder, for the owner alone. */
export async function unpack(tar: string, into: string): Promise<Unpacked> {
  const entries = extract();
  const source = createReadStream(tar);
  source.once('error', (error) => entries.destroy(error));
  source.pipe(entries);
  let folder: string | undefined;
  try {
    for await (const entry of entries) {
      const { name, type } = entry.header;
      const [first = '', ...rest] = name.split('/');
      if (type !== 'file' || first !== (folder ?? first) || !isName(first).ok || !isPath(rest.join('/')).ok)
        return wrong(`${name}: такого в копії не буває`, `${name}: not a part of a backup`);
      folder = first;
      const target = join(into, name);
      await mkdir(dirname(target), { recursive: true });
      await write(entry, target);
    }
  } catch (error) {
    return wrong(
      `tar обірвано чи пошкоджено, або бракує місця (${error})`,
      `the tar is cut off or damaged, or no room is left (${error})`,
    );
  } finally {
    source.destroy();
  }
  return folder === undefined ? wrong('tar порожній', 'the tar is empty') : { ok: true, folder: join(into, folder) };
}

/** Never over another of the same name. */
async function write(entry: AsyncIterable<Uint8Array>, target: string): Promise<void> {
  const file = await open(target, 'wx');
  try {
    for await (const chunk of entry) await file.writeFile(chunk);
  } finally {
    await file.close();
  }
}

const wrong = (uk: string, en: string): Unpacked => ({ ok: false, what: { uk, en } });
