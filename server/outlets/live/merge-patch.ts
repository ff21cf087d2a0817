/**
 * JSON merge patches (RFC 7386): what turns one state of a view into the next. Views hold no null, so a null in a
 * patch can only mean «gone». An object that is the same object as before costs nothing, which is what a seat map of
 * 450 cells with one change needs.
 */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

/** The patch from `before` to `after`, or undefined when they are equal. */
export function mergePatch(before: Json, after: Json): Json | undefined {
  if (before === after) return undefined;
  if (!isObject(before) || !isObject(after)) return equal(before, after) ? undefined : after;
  const changes: [string, Json][] = [];
  for (const [key, value] of Object.entries(after)) {
    const known = Object.hasOwn(before, key) ? before[key] : undefined;
    const change = known === undefined ? value : mergePatch(known, value);
    if (change !== undefined) changes.push([key, change]);
  }
  for (const key of Object.keys(before)) if (!Object.hasOwn(after, key)) changes.push([key, null]);
  return changes.length === 0 ? undefined : Object.fromEntries(changes);
}

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Arrays travel whole; they are equal when they read the same. */
const equal = (one: Json, other: Json): boolean => JSON.stringify(one) === JSON.stringify(other);
