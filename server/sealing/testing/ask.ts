/** What somebody else's program says of files: its output, and whether it was content. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Said = { readonly ok: boolean; readonly text: string };

/** Runs the program in a folder that holds these files. A program that is not installed is thrown. */
export function ask(program: string, args: readonly string[], files: Readonly<Record<string, Buffer>>): Said {
  const folder = mkdtempSync(join(tmpdir(), 'dzvin-ask-'));
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    const { error, status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
    if (error) throw error;
    return { ok: status === 0, text: `${stdout}${stderr}` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
