import type { ResolveHook } from 'node:module';
import { test } from 'tap';
import { resolve } from './module-hooks.ts';

const COPY = 'file:///copy/dist/server/';
const next = (async (specifier: string) => ({ url: new URL(specifier, COPY).href })) as Parameters<ResolveHook>[2];
const resolved = async (specifier: string, parentURL: string) =>
  (await resolve(specifier, { conditions: [], importAttributes: {}, importAssertions: {}, parentURL }, next)).url;

test('what belongs to a generation of the council imports its own generation', async (t) => {
  const parent = `${COPY}council/a.test.js?generation=3&times=2`;
  t.equal(await resolved('./council/b.js', parent), `${COPY}council/b.js?generation=3`);
  t.equal(await resolved('./contract/ids.js', parent), `${COPY}contract/ids.js`, 'the contract is not mutated');
});

test('tests of the copy get the stand-ins for tap and fast-check, and nobody else does', async (t) => {
  const parent = `${COPY}council/a.test.js?generation=3`;
  t.match(await resolved('tap', parent), /tap-stand-in\.js$/);
  t.match(await resolved('fast-check', parent), /fast-check-stand-in\.js$/);
  t.notMatch(await resolved('tap', 'file:///house/other.js'), /stand-in/);
});
