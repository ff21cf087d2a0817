import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import type { SittingId } from '#contract/ids';
import { PaperPress } from '../../papers/press.ts';
import { openSittingDesk } from '../../papers/sitting-desk.ts';
import { wholeSitting } from '../../proceedings/testing/whole-sitting.ts';
import { raise } from '../testing/rig.ts';

type Role = 'secretary' | 'chair' | 'deputy' | 'display';

/** The outlets with a desk that has the whole sitting, and a way to ask them as somebody. */
async function raised(t: Test) {
  const dataDir = mkdtempSync(join(tmpdir(), 'dzvin-sitting-papers-'));
  const press = new PaperPress();
  const events = wholeSitting();
  const sittingPapers = openSittingDesk({
    ...{ press, dataDir, councilEvents: () => [], pathOf: async () => undefined },
    eventsOf: (id: SittingId) => (id === '8-14-1' ? events : []),
  });
  const { app, cookie } = await raise({ teardown: t.teardown, sittingPapers });
  t.teardown(async () => {
    await press.stop();
    rmSync(dataDir, { recursive: true });
  });
  const actor = (role: Role) => (role === 'deputy' ? { role, memberId: 'm1' as never } : { role });
  return (method: 'GET' | 'PUT' | 'POST' | 'DELETE', url: string, role: Role = 'secretary', payload?: object) =>
    app.inject({ method, url, headers: { cookie: cookie(actor(role)) }, ...(payload && { payload }) });
}

test('the protocol comes in three formats under a Ukrainian name, a draft until it is declared final', async (t) => {
  const ask = await raised(t);
  const pdf = await ask('GET', '/api/sittings/8-14-1/protocol.pdf');
  t.equal(pdf.statusCode, 200);
  t.match(pdf.headers['content-type'], 'application/pdf');
  t.match(decodeURIComponent(String(pdf.headers['content-disposition'])), 'Проєкт протоколу засідання (14-1).pdf');
  t.equal(pdf.rawPayload.subarray(0, 5).toString(), '%PDF-');
  const docx = await ask('GET', '/api/sittings/8-14-1/protocol.docx', 'chair');
  t.equal(docx.rawPayload.subarray(0, 2).toString(), 'PK');
  t.match((await ask('GET', '/api/sittings/8-14-1/protocol.html')).body, '<html lang="uk">');
});

test('decisions, extracts and lists have addresses of their own; what is not there is not found', async (t) => {
  const ask = await raised(t);
  const status = async (path: string, role?: Role) => (await ask('GET', `/api/sittings/${path}`, role)).statusCode;
  for (const path of [
    'decisions/1/decision',
    'decisions/7/extract',
    'items/8-14-1-i2/extract',
    'attendance',
    'speeches',
  ])
    t.equal(await status(`8-14-1/${path}.html`), 200, path);
  t.equal(await status('8-14-1/decisions/8/decision.html'), 404);
  t.equal(await status('8-14-1/items/8-14-1-i99/extract.html'), 404);
  t.equal(await status('8-14-2/protocol.html'), 404);
  t.equal(await status('8-14-1/protocol.odt'), 400);
  t.equal(await status('8-14-1/protocol.html', 'deputy'), 403);
});

test('a template is kept, previewed and given up by the secretary alone; a wrong one names its line and changes nothing', async (t) => {
  const ask = await raised(t);
  const address = '/api/papers/templates/protocol';
  t.match((await ask('GET', address)).json(), { isOwn: true });
  const kept = await ask('PUT', address, 'secretary', { text: '= ПРОТОКОЛ ГРОМАДИ\n[підписи]\n' });
  t.match(kept.json(), { isOwn: false, text: /ГРОМАДИ/u });
  const wrong = await ask('PUT', address, 'secretary', { text: '= ПРОТОКОЛ\n{датта}\n' });
  t.equal(wrong.statusCode, 422);
  t.match(wrong.json(), { code: 'TEMPLATE_WRONG', uk: /Рядок 2 взірця.*\{дата\}/u, en: /Line 2/u });
  t.match((await ask('GET', '/api/sittings/8-14-1/protocol.html')).body, 'ПРОТОКОЛ ГРОМАДИ');
  const seen = await ask('POST', '/api/sittings/8-14-1/protocol/preview', 'secretary', { text: '= ІНАКШЕ\n' });
  t.match(seen.body, '<h1>ІНАКШЕ</h1>');
  t.equal((await ask('PUT', address, 'chair', { text: '= П\n' })).statusCode, 403);
  t.match((await ask('DELETE', address)).json(), { isOwn: true });
});
