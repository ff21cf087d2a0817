import { type Test, test } from 'tap';
import { ROLES, type Role } from '#contract/vocabulary';
import { ROLE_TABLE } from '../../accounts/role-table.ts';
import { ImportDesk } from '../../imports/import-desk.ts';
import { fixture } from '../../imports/testing/fixture.ts';
import { idOf } from '../../views/testing/small-council.ts';
import { raise } from '../testing/rig.ts';

async function opened(t: Test) {
  const desk = new ImportDesk();
  t.teardown(() => desk.stop());
  const rig = await raise({ teardown: t.teardown, imports: desk });
  const headersOf = (role: Role) => ({
    cookie: rig.cookie(role === 'deputy' ? { role, memberId: idOf('m1') } : { role }),
  });
  return {
    send: (list: 'roster' | 'agenda', payload: Buffer, type = 'text/csv', role: Role = 'secretary') =>
      rig.app.inject({
        method: 'POST',
        url: `/api/imports/${list}`,
        headers: { ...headersOf(role), 'content-type': type },
        payload,
      }),
    get: (role: Role) => rig.app.inject({ url: '/api/imports/roster-template.csv', headers: headersOf(role) }),
  };
}

for (const role of ROLES) {
  const may = (ROLE_TABLE.desk.imports as readonly Role[]).includes(role);
  test(`${role} ${may ? 'may' : 'may not'} have a list read, and have the template`, async (t) => {
    const { send, get } = await opened(t);
    t.equal((await get(role)).statusCode, may ? 200 : 403);
    if (may) return;
    t.equal((await send('roster', Buffer.from('ПІБ'), 'text/csv', role)).statusCode, 403);
    t.equal((await send('agenda', Buffer.from('1. Про'), 'text/plain', role)).statusCode, 403);
  });
}

test('a list is answered with what was understood; whoever is in the council keeps the id', async (t) => {
  const { send } = await opened(t);
  const answer = await send('roster', Buffer.from('ПІБ;Місце\nАНДРІЄНКО ГАННА ІВАНІВНА;77'), 'application/any');
  t.equal(answer.statusCode, 200);
  t.match(answer.json(), { faults: [], rows: [{ row: 2, entry: { id: 'head', office: 'head', seat: 77 } }] });
});

test('an agenda is read from DOCX and from pasted text', async (t) => {
  const { send } = await opened(t);
  t.equal((await send('agenda', fixture('agenda.docx'), 'application/vnd.any')).json().rows.length, 6);
  t.match((await send('agenda', Buffer.from('1. Про бюджет'), 'text/plain')).json(), {
    rows: [{ entry: { number: '1' } }],
  });
});

test('what can’t be read is answered with the remedy, and what is too large is refused', async (t) => {
  const { send } = await opened(t);
  const broken = await send('roster', Buffer.from('PK\x03\x04'));
  t.equal(broken.statusCode, 200);
  t.match(broken.json(), { rows: [], faults: [{ uk: /не читається/ }] });
  const large = await send('agenda', Buffer.alloc(9 * 1024 * 1024));
  t.equal(large.statusCode, 413);
  t.match(large.json(), { code: 'FILE_TOO_LARGE' });
});

test('the template opens in a spreadsheet by itself: UTF-8 with its mark, semicolons', async (t) => {
  const { get } = await opened(t);
  const { headers, rawPayload } = await get('operator');
  t.strictSame(rawPayload.subarray(0, 3), Buffer.from('efbbbf', 'hex'));
  t.match(String(rawPayload), /ПІБ;Стать;Посада/);
  t.match(headers, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': /filename\*=UTF-8''/ });
});
