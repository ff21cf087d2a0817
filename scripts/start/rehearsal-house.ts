/** For tests of rehearsals: a whole house in a folder of its own, with a secretary's page that asks for one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Test } from 'tap';
import { LiveClient, signIn } from '../house/live-client.ts';
import { type Addresses, childrenOf, start } from './running.ts';

/** Somebody's page over a house, signed in by a link. */
export async function page(t: Test, role: 'secretary' | 'chair', address: string) {
  const { origin, pathname } = new URL(address);
  const cookie = await signIn(origin, pathname);
  const client = new LiveClient(origin, role, cookie);
  t.teardown(() => client.close());
  await client.ready();
  return { client, origin, cookie };
}

/** A house with a secretary's page that is about to ask for a rehearsal. */
export async function house(t: Test) {
  const data = mkdtempSync(join(tmpdir(), 'dzvin-rehearsal-'));
  const running = start(['--json', '--port', '0', '--host', '127.0.0.1', '--data', data]);
  t.teardown(async () => {
    running.child.kill('SIGTERM');
    await running.exited;
    rmSync(data, { recursive: true, force: true });
  });
  const addresses = JSON.parse(await running.firstLine) as Addresses;
  const secretary = await page(t, 'secretary', addresses.secretary);
  const { origin, cookie } = secretary;
  const ask = (method: 'POST' | 'DELETE') =>
    fetch(new URL('/api/rehearsals', origin), {
      method,
      headers: { cookie, origin, ...(method === 'POST' && { 'content-type': 'application/json' }) },
      ...(method === 'POST' && { body: '{}' }),
    });
  await secretary.client.see('office');
  const runs = () =>
    secretary.client.until('office', ({ rehearsal }) => rehearsal?.state === 'running' && rehearsal, 'a rehearsal');
  /** Where the secretary's browser is led when it opens a page of the rehearsal. */
  const enter = async (role: 'chair' | 'display') => {
    await runs();
    const way = new URL(`/api/rehearsals/enter?as=secretary&role=${role}`, origin);
    const answer = await fetch(way, { headers: { cookie }, redirect: 'manual' });
    return answer.headers.get('location') ?? '';
  };
  return { data, running, secretary, addresses, ask, runs, enter, own: childrenOf(running.child).length };
}
