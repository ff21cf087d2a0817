/**
 * Checking at an edge: a schema becomes a check that accepts or says what is wrong and where.
 * Nothing is coerced and nothing is stripped.
 */
import type { Static, TSchema } from 'typebox';
import { Compile } from 'typebox/compile';

/** One thing wrong: `path` is a JSON pointer; the sentence names problem and remedy in both languages. */
export type Fault = { path: string; uk: string; en: string };
export type Checked<T> = { ok: true; value: T } | { ok: false; faults: Fault[] };

type RawError = { keyword: string; instancePath: string; params: object; message: string };

const SENTENCES: Record<string, (params: Record<string, unknown>, message: string) => { uk: string; en: string }> = {
  required: (p) => ({
    uk: `бракує поля ${list(p['requiredProperties'])}`,
    en: `missing field ${list(p['requiredProperties'])}`,
  }),
  additionalProperties: (p) => ({
    uk: `невідоме поле ${list(p['additionalProperties'])}`,
    en: `unknown field ${list(p['additionalProperties'])}`,
  }),
  type: (p) => ({ uk: `має бути типу ${list(p['type'])}`, en: `must be of type ${list(p['type'])}` }),
  const: (p) => ({
    uk: `має бути ${JSON.stringify(p['allowedValue'])}`,
    en: `must be ${JSON.stringify(p['allowedValue'])}`,
  }),
  enum: (p) => ({
    uk: `має бути одним із: ${list(p['allowedValues'])}`,
    en: `must be one of: ${list(p['allowedValues'])}`,
  }),
  minimum: (p) => ({ uk: `має бути не менше ${p['limit']}`, en: `must be at least ${p['limit']}` }),
  maximum: (p) => ({ uk: `має бути не більше ${p['limit']}`, en: `must be at most ${p['limit']}` }),
  minLength: () => ({ uk: 'не може бути порожнім', en: 'must not be empty' }),
  maxLength: (p) => ({ uk: `задовге (до ${p['limit']} знаків)`, en: `too long (up to ${p['limit']} characters)` }),
  minItems: (p) => ({ uk: `потрібно щонайменше ${p['limit']}`, en: `needs at least ${p['limit']}` }),
  pattern: () => ({
    uk: 'містить недозволені знаки або має інший вигляд',
    en: 'holds characters that are not allowed or has another form',
  }),
};

const list = (value: unknown): string =>
  Array.isArray(value) ? value.map((one) => `«${String(one)}»`).join(', ') : `«${String(value)}»`;

/** The deepest errors say the most: a union reports every branch, and only the branch that got furthest is worth reading. */
function worthReading(errors: RawError[]): RawError[] {
  const telling = errors.filter((error) => error.keyword !== 'anyOf' && error.keyword !== 'boolean');
  const depth = (error: RawError) => error.instancePath.split('/').length;
  const deepest = Math.max(...telling.map(depth));
  return telling.filter((error) => depth(error) === deepest);
}

/** The field itself: a field that is missing or unknown is named by the path to where it would be or is. */
function fieldOf({ instancePath, params }: RawError): string {
  const { requiredProperties, additionalProperties } = params as Record<string, unknown>;
  const names = requiredProperties ?? additionalProperties;
  const [name, second] = Array.isArray(names) ? (names as string[]) : [];
  if (name === undefined || second !== undefined) return instancePath || '/';
  return `${instancePath}/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`;
}

/** Compiles a schema into a check. Used at every edge: files, HTTP, the live wire, the hall bus, IPC. */
export function checker<S extends TSchema>(schema: S): (value: unknown) => Checked<Static<S>> {
  const validator = Compile(schema);
  return (value) => {
    if (validator.Check(value)) return { ok: true, value: value as Static<S> };
    const errors = worthReading(validator.Errors(value) as RawError[]);
    const faults = errors.slice(0, 5).map((error) => {
      const sentence = SENTENCES[error.keyword]?.(error.params as Record<string, unknown>, error.message);
      return { path: fieldOf(error), uk: sentence?.uk ?? error.message, en: sentence?.en ?? error.message };
    });
    return { ok: false, faults };
  };
}
