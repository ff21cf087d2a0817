import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { type Test, test } from 'tap';
import type { SittingId } from '#contract/ids';
import { DOCX } from '../../files/file-kinds.ts';
import { FileStore } from '../../files/file-store.ts';
import { nameOf } from '../../hub/decided.ts';
import { PaperPress } from '../../papers/press.ts';
import { openSittingDesk } from '../../papers/sitting-desk.ts';
import type { PlacedEvent } from '../../proceedings/placed-event.ts';
import { wholeSitting } from '../../proceedings/testing/whole-sitting.ts';
import { raise } from '../testing/rig.ts';

type Role = 'secretary' | 'chair' | 'deputy' | 'display';

/** The outlets with a desk that has the whole sitting, and a way to ask them as somebody. */
async function raised(t: Test) {
  const dataDir = mkdtempSync(join(tmpdir(), 'dzvin-sitting-papers-'));
  const press = new PaperPress();
  const events = wholeSitting();
  const noted: (PlacedEvent & { actor: string })[] = [];
  const files = new FileStore(dataDir, { error: () => undefined });
  const sittingPapers = openSittingDesk({
    ...{ press, dataDir, councilEvents: () => noted, keepFile: (bytes: Buffer) => files.keep(bytes, DOCX) },
    pathOf: async (sha256) => {
      const found = await files.find(sha256);
      return found.ok ? found.path : undefined;
    },
    note: async (event, by) => {
      const place = {
        position: events.length + noted.length + 1,
        hash: 'a'.repeat(64),
        at: '2026-03-31T08:00:00.000Z',
      };
      noted.push({ ...place, event, actor: nameOf(by) });
    },
    eventsOf: (id: SittingId) => (id === '8-14-1' ? events : []),
  });
  const { app, cookie } = await raise({ teardown: t.teardown, sittingPapers });
  t.teardown(async () => {
    await press.stop();
    rmSync(dataDir, { recursive: true });
  });
  const actor = (role: Role) => (role === 'deputy' ? { role, memberId: 'm1' as never } : { role });
  return (method: 'GET' | 'PUT' | 'POST' | 'DELETE', url: string, role: Role = 'secretary', payload?: object) => {
    const type = Buffer.isBuffer(payload) ? { 'content-type': DOCX } : {};
    const headers = { cookie: cookie(actor(role)), ...type };
    return app.inject({ method, url, headers, ...(payload && { payload }) });
  };
}

/** The DOCX with other words in one place. */
async function withWords(docx: Buffer, was: string, is: string): Promise<Buffer> {
  const zip = await JSZip.loadAsync(docx);
  const document = (await zip.file('word/document.xml')?.async('string')) ?? '';
  if (!document.includes(was)) throw new Error(`no «${was}» in it`);
  zip.file('word/document.xml', document.replace(was, is));
  return zip.generateAsync({ type: 'nodebuffer' });
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
  t.match(wrong.json(), { code: 'TEMPLATE_WRONG', uk: /Рядок 2 бланка.*\{дата\}/u, en: /Line 2/u });
  t.match((await ask('GET', '/api/sittings/8-14-1/protocol.html')).body, 'ПРОТОКОЛ ГРОМАДИ');
  const seen = await ask('POST', '/api/sittings/8-14-1/preview/protocol', 'secretary', { text: '= ІНАКШЕ\n' });
  t.match(seen.body, '<h1>ІНАКШЕ</h1>');
  t.equal((await ask('PUT', address, 'chair', { text: '= П\n' })).statusCode, 403);
  t.match((await ask('DELETE', address)).json(), { isOwn: true });
});

test('a template is told with the words it may hold and with who changed it; a preview comes as PDF too', async (t) => {
  const ask = await raised(t);
  const address = '/api/papers/templates/decision';
  const own = (await ask('GET', address)).json();
  t.match(own, { changes: [], isByHand: false, isWithoutArms: false });
  t.ok(own.known.some((one: { name: string }) => one.name === '[текст]'));
  await ask('PUT', address, 'secretary', { text: '= РІШЕННЯ\n[текст]\n' });
  await ask('DELETE', address, 'secretary');
  const late = await ask('PUT', address, 'secretary', { text: '= РІШЕННЯ\n[текст]\n', over: 0 });
  t.match([late.statusCode, late.json()], [409, { code: 'TEMPLATE_CHANGED' }]);
  const { changes } = (await ask('GET', address)).json();
  t.match(changes, [{ by: 'secretary' }, { by: 'secretary', text: '= РІШЕННЯ\n[текст]\n' }]);
  t.notOk('text' in changes[0], 'the program’s own again');
  const pdf = await ask('POST', '/api/sittings/8-14-1/preview/decision/pdf', 'secretary', {
    text: '= Р\n[текст]\n',
  });
  t.equal(pdf.rawPayload.subarray(0, 5).toString(), '%PDF-');
});

test('the DOCX of a protocol comes back edited, stands until it is given up, and holds the record as it was', async (t) => {
  const ask = await raised(t);
  const docx = (await ask('GET', '/api/sittings/8-14-1/protocol.docx')).rawPayload;
  const page = async () => (await ask('GET', '/api/sittings/8-14-1/protocol.html')).body;
  const bring = (bytes: Buffer, role: Role = 'secretary') =>
    ask('POST', '/api/sittings/8-14-1/texts/protocol?name=a.docx', role, bytes);
  t.equal((await bring(docx, 'chair')).statusCode, 403);
  const edited = await withWords(docx, ' — доповідь, 7:00', ' доповіла про видатки на дороги і школи');
  t.same((await bring(edited)).json(), { taken: true });
  t.match(await page(), 'доповіла про видатки на дороги і школи');
  const wrong = await bring(await withWords(docx, 'За — 20', 'За — 21'));
  t.equal(wrong.statusCode, 422);
  t.match(wrong.json(), { code: 'TEXT_NOT_OF_PAPER', uk: /«За — 20/u });
  t.match((await bring(Buffer.from('PK нічого'))).json(), { code: /FILE_NOT_OF_TYPE|TEXT_UNREADABLE/ });
  t.match(await page(), 'доповіла про видатки на дороги і школи', 'a text that was refused changes nothing');
  await ask('DELETE', '/api/sittings/8-14-1/texts/protocol');
  t.notMatch(await page(), 'доповіла про видатки');
});

test('a decision’s text comes back edited under its own number, and no other decision has it', async (t) => {
  const ask = await raised(t);
  const docx = (await ask('GET', '/api/sittings/8-14-1/decisions/2/decision.docx')).rawPayload;
  const edited = await withWords(docx, '[Текст рішення за проєктом № 14/2]', '1. Надати дозвіл.');
  t.same((await ask('POST', '/api/sittings/8-14-1/texts/decisions/2?name=b.docx', 'secretary', edited)).json(), {
    taken: true,
  });
  t.match((await ask('GET', '/api/sittings/8-14-1/decisions/2/decision.html')).body, '<p>1. Надати дозвіл.</p>');
  t.match((await ask('GET', '/api/sittings/8-14-1/decisions/2/extract.html')).body, '<p>1. Надати дозвіл.</p>');
  t.notMatch((await ask('GET', '/api/sittings/8-14-1/decisions/1/decision.html')).body, 'Надати дозвіл.');
  t.equal(
    (await ask('POST', '/api/sittings/8-14-1/texts/decisions/99?name=b.docx', 'secretary', edited)).statusCode,
    404,
  );
});
