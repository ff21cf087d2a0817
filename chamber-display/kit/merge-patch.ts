/**
 * JSON merge patch (RFC 7386). In: a JSON value and a patch. Out: the patched value; what the patch does not touch
 * is the very same object as before, so that a screen redraws only what changed.
 */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const isRecord = (value: unknown): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Applies `patch` to `target`, changing neither. A key with `null` is removed; arrays are replaced whole. */
export function applyPatch(target: Json | undefined, patch: Json): Json {
  if (!isRecord(patch)) return patch;
  const merged = new Map<string, Json>(isRecord(target) ? Object.entries(target) : []);
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) merged.delete(key);
    else merged.set(key, applyPatch(merged.get(key), value));
  }
  return Object.fromEntries(merged);
}
