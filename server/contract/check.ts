/**
 * Checking at an edge: a schema becomes a check that accepts or says what is wrong and where.
 * Nothing is coerced and nothing is stripped. Used for files, HTTP, the live wire, the hall bus and IPC.
 */
import type { Static, TSchema } from '#typebox';
import { Compile, type Validator } from '#typebox/compile';
import { type Fault, findFaults } from './faults.ts';

export type { Fault } from './faults.ts';
export type Checked<T> = { ok: true; value: T } | { ok: false; faults: Fault[] };

/** Makes a schema's check. The schema is compiled when the first value comes: most processes see few of the kinds. */
export function checker<S extends TSchema>(schema: S): (value: unknown) => Checked<Static<S>> {
  let validator: Validator | undefined;
  return (value) => {
    validator ??= Compile(schema);
    return validator.Check(value)
      ? { ok: true, value: value as Static<S> }
      : { ok: false, faults: findFaults(schema, value) };
  };
}
