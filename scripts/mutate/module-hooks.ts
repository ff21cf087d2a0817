/**
 * Module hooks of the worker: tests get our stand-ins for tap and fast-check, and what belongs to one generation of
 * the copy's modules imports its own generation, so that modules can be loaded anew.
 */
import type { ResolveHook } from 'node:module';

const STAND_INS: Readonly<Record<string, string>> = {
  tap: './tap-stand-in.js',
  'fast-check': './fast-check-stand-in.js',
};
const MUTATED = /\/dist\/server\/council\//;

export const resolve: ResolveHook = async (specifier, context, next) => {
  const generation = context.parentURL && new URL(context.parentURL).searchParams.get('generation');
  if (!generation) return next(specifier, context);
  const standIn = STAND_INS[specifier];
  if (standIn) return { url: new URL(standIn, import.meta.url).href, shortCircuit: true };
  const found = await next(specifier, context);
  return MUTATED.test(found.url) ? { ...found, url: `${found.url}?generation=${generation}` } : found;
};
