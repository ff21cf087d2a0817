/**
 * What was muted here for a closed part of a sitting: a small file in the data folder, so that a restart forgets nothing.
 * A disk that takes nothing hinders no muting: it is remembered until the hub ends, and told.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { checker } from '#contract/check';
import type { Sentence } from '#contract/views';
import { Type } from '#typebox';
import type { KeptInputs } from './silence.ts';
import { notKeptWords } from './words.ts';

export const MUTED_FILE = 'on-air-muted.json';
const check = checker(Type.Record(Type.String(), Type.Array(Type.String())));
type Muted = Record<string, readonly string[]>;

/** @param path of the file of all links; @param name of this one. Nothing here throws. */
export function keptInputs(path: string, name: string): KeptInputs {
  let unkept: { readonly inputs: readonly string[]; readonly why: Sentence } | undefined;
  return {
    read: () => unkept?.inputs ?? kept(path, name),
    write: (inputs) => {
      try {
        keep(path, name, inputs);
        unkept = undefined;
      } catch (error) {
        unkept = { inputs, why: notKeptWords((error as NodeJS.ErrnoException).code ?? '') };
      }
    },
    fault: () => unkept?.why,
  };
}

/* A link may have any name, `constructor` too. */
function kept(path: string, name: string): readonly string[] {
  const muted = all(path);
  return Object.hasOwn(muted, name) ? (muted[name] ?? []) : [];
}

function keep(path: string, name: string, inputs: readonly string[]): void {
  const { [name]: _, ...others } = all(path);
  const text = JSON.stringify(inputs.length > 0 ? { ...others, [name]: inputs } : others);
  writeFileSync(`${path}.new`, `${text}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

function all(path: string): Muted {
  try {
    const read = check(JSON.parse(readFileSync(path, 'utf8')));
    return read.ok ? read.value : {};
  } catch {
    return {};
  }
}
