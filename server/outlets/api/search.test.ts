import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import type { HouseEvent } from '#contract/events';
import type { NoteId, SittingId } from '#contract/ids';
import { FOUND_KINDS } from '#contract/search';
import { ROLES, type Role } from '#contract/vocabulary';
import { ROLE_TABLE } from '../../accounts/role-table.ts';
import { SearchDesk } from '../../search/search-desk.ts';
import { openHouse } from '../../views/house.ts';
import { PaperHub } from '../../views/testing/paper-hub.ts';
import { convening, idOf } from '../../views/testing/small-council.ts';
import { raise } from '../testing/rig.ts';

const noted = {
  type: 'RecordNoted',
  v: 1,
  data: { noteId: 'n1' as NoteId, sittingId: '8-14-1' as SittingId, kind: 'note', text: 'бюджет уточнено' },
} as HouseEvent;

async function opened(t: Test) {
  const dataDir = mkdtempSync(join(tmpdir(), 'dzvin-search-'));
  const hub = new PaperHub();
  hub.giveAll(convening());
  hub.commit([noted], 'council');
  const log = { info: () => undefined, error: () => undefined };
  const search = new SearchDesk({ dataDir, hub, house: openHouse(hub, 'Рада'), textOf: async () => '', log });
  await search.start();
  const rig = await raise({ teardown: t.teardown, search });
  t.teardown(async () => {
    await search.stop();
    rmSync(dataDir, { recursive: true });
  });
  return (query: string, role: Role = 'secretary') =>
    rig.app.inject({
      url: `/api/search?${query}`,
      headers: { cookie: rig.cookie(role === 'deputy' ? { role, memberId: idOf('m1') } : { role }) },
    });
}

for (const role of ROLES) {
  const may = (ROLE_TABLE.desk.search as readonly Role[]).includes(role);
  const notes = (ROLE_TABLE.desk['search-notes'] as readonly Role[]).includes(role);
  test(`${role} ${may ? 'may' : 'may not'} search${may && !notes ? ', but finds no notes of the office' : ''}`, async (t) => {
    const search = await opened(t);
    const answer = await search(`q=${encodeURIComponent('бюджет')}`, role);
    t.equal(answer.statusCode, may ? 200 : 403);
    if (!may) return;
    const kinds = answer.json().found.map(({ kind }: { kind: string }) => kind);
    t.strictSame(kinds.toSorted(), notes ? ['item', 'note'] : ['item']);
  });
}

test('kind and limit narrow what is answered, and what fits no schema is refused', async (t) => {
  const search = await opened(t);
  const q = `q=${encodeURIComponent('бюджету')}`;
  t.match((await search(`${q}&kind=note`)).json(), { found: [{ kind: 'note', sittingId: '8-14-1' }], more: false });
  t.match((await search(`${q}&limit=1`)).json(), { found: { length: 1 }, more: true });
  t.match((await search('q=')).json(), { found: [], more: false });
  for (const kind of FOUND_KINDS) t.equal((await search(`${q}&kind=${kind}`)).statusCode, 200, kind);
  for (const wrong of ['', `${q}&kind=vote`, `${q}&limit=0`, `${q}&limit=51`, `${q}&x=1`, `q=${'а'.repeat(201)}`]) {
    t.equal((await search(wrong)).statusCode, 400, wrong);
  }
});
