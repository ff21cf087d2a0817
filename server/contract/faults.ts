/**
 * Why a value does not fit its schema: where, and in words. In a union only the alternative that was meant is judged,
 * the one whose constant field says the same as the value's.
 */
import type { TSchema } from '#typebox';
import { Errors } from '#typebox/value';
import { likely } from './nearest.ts';

/** One thing wrong: `path` is a JSON pointer; the sentences name the problem and the remedy. */
export type Fault = { path: string; uk: string; en: string };

type Schema = {
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  patternProperties?: Record<string, Schema>;
  items?: Schema;
  const?: unknown;
  enum?: unknown[];
  /** What a value of another form should be, told instead of words that suit every schema. */
  says?: Words;
};
type Words = { uk: string; en: string };
type Params = Record<string, unknown>;

/** Every fault of a value, in the order of the schema's fields; empty when it fits. */
export function findFaults(schema: Schema, value: unknown, path = ''): Fault[] {
  if (schema.anyOf !== undefined) return faultsOfUnion(schema.anyOf, value, path, schema.says);
  if (Array.isArray(value) && schema.items !== undefined) {
    const { items } = schema;
    return [
      ...ownFaults({ ...schema, items: {} }, value, path),
      ...value.flatMap((one, at) => findFaults(items, one, `${path}/${at}`)),
    ];
  }
  if (isObject(value) && (schema.properties ?? schema.patternProperties) !== undefined)
    return faultsOfObject(schema, value, path);
  return ownFaults(schema, value, path);
}

function faultsOfObject(schema: Schema, value: Record<string, unknown>, path: string): Fault[] {
  const shallow = {
    ...schema,
    ...(schema.properties && { properties: opened(schema.properties) }),
    ...(schema.patternProperties && { patternProperties: opened(schema.patternProperties) }),
  };
  const children = Object.entries(value).flatMap(([key, one]) => {
    const child = schema.properties?.[key] ?? patternOf(schema, key);
    return child === undefined ? [] : findFaults(child, one, `${path}/${escaped(key)}`);
  });
  return [...ownFaults(shallow, value, path), ...children];
}

const opened = (schemas: Record<string, Schema>): Record<string, Schema> =>
  Object.fromEntries(Object.keys(schemas).map((key) => [key, {}]));

const patternOf = (schema: Schema, key: string): Schema | undefined =>
  Object.entries(schema.patternProperties ?? {}).find(([pattern]) => new RegExp(pattern, 'u').test(key))?.[1];

function faultsOfUnion(branches: readonly Schema[], value: unknown, path: string, says?: Words): Fault[] {
  if (branches.some((branch) => findFaults(branch, value, path).length === 0)) return [];
  const tag = Object.keys(branches[0]?.properties ?? {}).find((key) =>
    branches.every((branch) => constantsOf(branch.properties?.[key]).length > 0),
  );
  if (tag !== undefined && isObject(value)) {
    const meant = branches.filter((branch) => constantsOf(branch.properties?.[tag]).includes(value[tag]));
    if (meant.length === 1 && meant[0] !== undefined) return findFaults(meant[0], value, path);
    if (meant.length === 0)
      return [
        { path: `${path}/${tag}`, ...oneOf(branches.flatMap((branch) => constantsOf(branch.properties?.[tag]))) },
      ];
  }
  /* A list is judged as a list: what is wrong with it is in its items. */
  const ofItsKind = Array.isArray(value) ? branches.filter(({ items }) => items !== undefined) : [];
  if (says !== undefined && ofItsKind.length === 0) return [{ path: path || '/', ...says }];
  const constants = branches.flatMap(constantsOf);
  if (branches.every((branch) => constantsOf(branch).length > 0)) return [{ path: path || '/', ...oneOf(constants) }];
  const attempts = (ofItsKind.length > 0 ? ofItsKind : branches).map((branch) => findFaults(branch, value, path));
  return attempts.reduce((least, faults) => (faults.length < least.length ? faults : least));
}

/** The values that a schema of constants allows; none: it is no such schema. */
function constantsOf(schema: Schema | undefined): unknown[] {
  if (schema?.const !== undefined) return [schema.const];
  return schema?.enum ?? [];
}
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Faults of the value itself, its parts left out. A field that is missing or unknown is named by its own path. */
function ownFaults(schema: Schema, value: unknown, path: string): Fault[] {
  const errors = Errors(schema as TSchema, value).filter((error) => error.keyword !== 'boolean');
  return errors.flatMap(({ keyword, params, message }) => {
    const { requiredProperties, additionalProperties } = params as Params;
    const fields = (requiredProperties ?? additionalProperties ?? []) as string[];
    const own = keyword === 'pattern' ? schema.says : undefined;
    const words = own ?? SENTENCES[keyword]?.(params as Params) ?? { uk: message, en: message };
    if (fields.length === 0) return [{ path: path || '/', ...words }];
    const known = keyword === 'additionalProperties' ? Object.keys(schema.properties ?? {}) : [];
    return fields.map((field) => ({ path: `${path}/${escaped(field)}`, ...withNearest(words, field, known) }));
  });
}

/** The words, and which of the known names was meant, or all when none is like it. */
function withNearest({ uk, en }: Words, field: string, known: readonly string[]): Words {
  if (known.length === 0) return { uk, en };
  const near = likely(field, known);
  if (near === undefined)
    return { uk: `${uk}; є такі: ${known.join(', ')}`, en: `${en}; there are: ${known.join(', ')}` };
  return { uk: `${uk}; можливо, «${near}»`, en: `${en}; did you mean "${near}"?` };
}

/** A field's name as a part of a JSON pointer (RFC 6901). */
const escaped = (field: string): string => field.replaceAll('~', '~0').replaceAll('/', '~1');

const list = (value: unknown): string =>
  Array.isArray(value) ? value.map((one) => `«${String(one)}»`).join(', ') : `«${String(value)}»`;
const oneOf = (allowed: unknown): Words => ({
  uk: `має бути одним із: ${list(allowed)}`,
  en: `must be one of: ${list(allowed)}`,
});

const SENTENCES: Readonly<Record<string, (params: Params) => Words>> = {
  required: () => ({ uk: 'бракує цього поля', en: 'this field is missing' }),
  additionalProperties: () => ({ uk: 'невідоме поле', en: 'unknown field' }),
  type: (p) => ({ uk: `має бути типу ${list(p['type'])}`, en: `must be of type ${list(p['type'])}` }),
  const: (p) => oneOf([p['allowedValue']]),
  enum: (p) => oneOf(p['allowedValues']),
  minimum: (p) => ({ uk: `має бути не менше ${p['limit']}`, en: `must be at least ${p['limit']}` }),
  maximum: (p) => ({ uk: `має бути не більше ${p['limit']}`, en: `must be at most ${p['limit']}` }),
  minLength: (p) =>
    p['limit'] === 1
      ? { uk: 'не може бути порожнім', en: 'must not be empty' }
      : { uk: `закоротке (щонайменше ${p['limit']} знаків)`, en: `too short (at least ${p['limit']} characters)` },
  maxLength: (p) => ({ uk: `задовге (до ${p['limit']} знаків)`, en: `too long (up to ${p['limit']} characters)` }),
  minItems: (p) => ({ uk: `потрібно щонайменше ${p['limit']}`, en: `needs at least ${p['limit']}` }),
  maxItems: (p) => ({ uk: `забагато (до ${p['limit']})`, en: `too many (up to ${p['limit']})` }),
  uniqueItems: () => ({ uk: 'одне й те саме вказано двічі', en: 'the same is given twice' }),
  pattern: () => ({
    uk: 'містить недозволені знаки або має інший вигляд',
    en: 'holds characters that are not allowed or has another form',
  }),
};
