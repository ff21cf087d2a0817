/**
 * Leaves out the branch `default: return unreachable(x)`: types prove that no run comes there, so no test can notice
 * what becomes of it.
 */
import type { Ignorer, NodePath } from '@stryker-mutator/api/ignore';
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

export const IGNORER = 'unreachable';

/** What is read of a syntax node; Stryker gives it as Babel made it. */
type Shape = {
  readonly type?: string;
  readonly test?: unknown;
  readonly consequent?: unknown;
  readonly argument?: Shape;
  readonly callee?: { readonly name?: string };
};

/** Whether the node is a `default` branch that only proves that there is none. */
export function isProofOfNone({ type, test, consequent }: Shape): boolean {
  if (type !== 'SwitchCase' || test || !Array.isArray(consequent)) return false;
  const [only, ...more]: Shape[] = consequent;
  return more.length === 0 && only?.type === 'ReturnStatement' && only.argument?.callee?.name === 'unreachable';
}

const ignorer: Ignorer = {
  shouldIgnore: ({ node }: NodePath & { readonly node?: Shape }) =>
    node && isProofOfNone(node) ? 'no run comes here: types prove it' : undefined,
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, IGNORER, ignorer)];
