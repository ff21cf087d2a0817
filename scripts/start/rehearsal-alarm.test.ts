import { test } from 'tap';
import type { FileRef } from '#contract/files';
import { PDF } from '../../server/files/testing/samples.ts';
import { house, page } from './rehearsal-house.ts';

test('in a rehearsal the house’s documents open, and after an alarm its deputies register anew', async (t) => {
  const { secretary, ask, enter } = await house(t);
  const { origin, cookie } = secretary;
  const headers = { cookie, origin, 'content-type': 'application/pdf' };
  const kept = await fetch(new URL('/api/files', origin), { method: 'POST', headers, body: new Uint8Array(PDF) });
  const { sha256 } = (await kept.json()) as FileRef;
  t.equal((await ask('POST')).status, 202);
  const there = await page(t, 'chair', await enter('chair'));
  const document = await fetch(new URL(`/files/${sha256}`, there.origin), { headers: { cookie: there.cookie } });
  t.same(Buffer.from(await document.arrayBuffer()), PDF);
  const { client } = there;
  await client.see('chair');
  const quorum = (met: boolean, what: string) => client.until('chair', (view) => view.quorum?.met === met, what);
  await quorum(true, 'a quorum of simulated deputies');
  await client.command({ type: 'open-sitting' });
  await client.command({ type: 'sound-alarm' });
  t.match(await client.command({ type: 'give-all-clear' }), { ok: true });
  await quorum(false, 'an empty roll');
  await quorum(true, 'deputies who registered anew');
  t.match(await client.command({ type: 'resume-sitting' }), { ok: true });
});
