import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import type { HouseEvent } from '#contract/events';
import type { NoticePreview } from '#contract/notices';
import { ROLES, type Role } from '#contract/vocabulary';
import { ROLE_TABLE } from '../../accounts/role-table.ts';
import { AddressBook } from '../../notices/address-book.ts';
import { NoticesDesk } from '../../notices/notices-desk.ts';
import { openHouse } from '../../views/house.ts';
import { PaperHub } from '../../views/testing/paper-hub.ts';
import { convening, idOf } from '../../views/testing/small-council.ts';
import { raise } from '../testing/rig.ts';

const planned = {
  type: 'SittingPlanned',
  v: 1,
  data: {
    planId: 'plan-1',
    session: { number: 15, kind: 'regular' },
    sitting: { number: 1, place: 'зала', startsAt: '2026-04-29T10:00:00+03:00' },
  },
} as HouseEvent;

async function opened(t: Test) {
  const dataDir = mkdtempSync(join(tmpdir(), 'dzvin-notices-'));
  const hub = new PaperHub();
  hub.giveAll(convening());
  hub.commit([planned], 'council');
  const house = openHouse(hub, 'Рада');
  const notices = new NoticesDesk({
    ...{ book: new AddressBook(join(dataDir, 'addresses.json')), council: () => house.councilState },
    ...{ letters: () => new Map(), clock: { wallMs: () => hub.nowMs }, note: async () => undefined },
  });
  const rig = await raise({ teardown: t.teardown, notices });
  t.teardown(() => rmSync(dataDir, { recursive: true }));
  const ask = (method: 'GET' | 'PUT' | 'POST', url: string, payload?: object, role: Role = 'secretary') =>
    rig.app.inject({
      ...{ method, url: `/api/notices/${url}` },
      headers: { cookie: rig.cookie(role === 'deputy' ? { role, memberId: idOf('m1') } : { role }) },
      ...(payload && { payload }),
    });
  return { ask, rig };
}

test('the secretary reads the letter, keeps addresses and sends; nobody else does', async (t) => {
  const { ask } = await opened(t);
  for (const role of ROLES) {
    const may = ROLE_TABLE.desk.notices.some((one) => one === role);
    t.equal((await ask('GET', 'plan-1', undefined, role)).statusCode, may ? 200 : 403, role);
    t.equal((await ask('PUT', 'addresses', { addresses: [] }, role)).statusCode, may ? 204 : 403, role);
    t.equal((await ask('POST', 'plan-1', { to: 'all' }, role)).statusCode, may ? 409 : 403, role);
  }
});

test('an address that was kept stands in the preview, and no address in the log', async (t) => {
  const { ask, rig } = await opened(t);
  await ask('PUT', 'addresses', { addresses: [{ memberId: 'm1', address: 'm1@rada.example' }] });
  const { recipients } = (await ask('GET', 'plan-1')).json() as NoticePreview;
  t.match(
    recipients.find(({ memberId }) => memberId === 'm1'),
    { address: 'm1@rada.example' },
  );
  t.notMatch(rig.lines.join('\n'), /rada\.example/);
});

test('what is no address is refused by the name of its owner, the others are kept; and a plan that is not there', async (t) => {
  const { ask } = await opened(t);
  for (const [order, address] of ['рада', 'a@b', 'a@b.ua, c@d.ua', 'a@b.ua\r\nBcc: c@d.ua'].entries()) {
    const good = `m2-${order}@rada.example`;
    const addresses = [
      { memberId: 'm1', address },
      { memberId: 'm2', address: good },
    ];
    const answer = await ask('PUT', 'addresses', { addresses });
    t.equal(answer.statusCode, 422, address);
    t.match(answer.json(), { code: 'MAIL_ADDRESS_WRONG', uk: /: Щербань Олег Петрович\. / });
    const { recipients } = (await ask('GET', 'plan-1')).json() as NoticePreview;
    t.equal(recipients.find(({ memberId }) => memberId === 'm2')?.address, good);
    t.notOk(recipients.find(({ memberId }) => memberId === 'm1')?.address);
  }
  t.match((await ask('GET', 'other')).json(), { code: 'NO_SUCH_PLAN' });
  t.match((await ask('POST', 'plan-1', { to: 'all' })).json(), { code: 'MAIL_NOT_SET_UP' });
});
