import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import { openAccounts } from './accounts/accounts.ts';
import { emptyCouncil } from './council/composition/council-state.ts';
import { firstLinks } from './first-links.ts';
import type { Actor, SignInEvent } from './hub/face.ts';
import { convening } from './views/testing/small-council.ts';

/** What a start hands out, and what it noted before. */
async function started(t: Test, house: { training?: true; rehearsal?: true }) {
  const dataDir = mkdtempSync(join(tmpdir(), 'dzvin-first-links-'));
  const accounts = openAccounts({ dataDir, nowMs: () => 0, monotonicMs: () => 0 });
  t.teardown(() => {
    accounts.close();
    rmSync(dataDir, { recursive: true });
  });
  const noted: { actor: Actor | 'hub'; event: SignInEvent }[] = [];
  const hub = {
    councilDesk: { state: { ...emptyCouncil, members: convening().roster } },
    noteSignIns: async (events: readonly SignInEvent[], actor: Actor | 'hub') => {
      noted.push(...events.map((event) => ({ actor, event })));
    },
  };
  return { ...(await firstLinks(accounts, hub, house)), noted };
}

test('links of chair, secretary and operator that a start prints are noted, as the server’s own', async (t) => {
  const { noted, links } = await started(t, {});
  t.match(
    noted,
    (['chair', 'secretary', 'operator'] as const).map((role) => ({
      actor: 'hub',
      event: { type: 'LinkIssued', data: { role } },
    })),
  );
  t.match(links, { hall: /^\/enter\//, chair: /^\/enter\//, secretary: /^\/enter\//, operator: /^\/enter\// });
});

test('a start prints a deputy’s link where the council is one for training or rehearsal, and of a real one none', async (t) => {
  const real = await started(t, {});
  t.notOk(real.links.deputy);
  t.ok(real.deputyId, 'whose it would be is known');
  t.notOk(real.noted.some(({ event }) => 'role' in event.data && event.data.role === 'deputy'));
  for (const house of [{ training: true }, { rehearsal: true }] as const) {
    const { links, noted } = await started(t, house);
    t.match(links.deputy, /^\/enter\//);
    t.match(noted.at(-1), { actor: 'hub', event: { type: 'LinkIssued', data: { role: 'deputy' } } });
  }
});
