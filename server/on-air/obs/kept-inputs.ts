/** What was muted in OBS for a closed part of a sitting: a small file in the data folder, so that a restart forgets nothing. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { checker } from '#contract/check';
import { Type } from '#typebox';
import type { KeptInputs } from './silence.ts';

export const MUTED_FILE = 'on-air-muted.json';
const check = checker(Type.Record(Type.String(), Type.Array(Type.String())));
type Muted = Record<string, readonly string[]>;

/** @param path of the file of all links; @param name of this one. */
export const keptInputs = (path: string, name: string): KeptInputs => ({
  read: () => all(path)[name] ?? [],
  write: (inputs) => {
    const { [name]: _, ...others } = all(path);
    const text = JSON.stringify(inputs.length > 0 ? { ...others, [name]: inputs } : others);
    writeFileSync(`${path}.new`, `${text}\n`, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  },
});

function all(path: string): Muted {
  try {
    const read = check(JSON.parse(readFileSync(path, 'utf8')));
    return read.ok ? read.value : {};
  } catch {
    return {};
  }
}
