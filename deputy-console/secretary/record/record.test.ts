import { test } from 'tap';
import type { RecordLine } from '#contract/views';
import { raiseOffice } from '../../testing/office-page.ts';
import { sampleSecretary } from '../../testing/sample.ts';
import { sampleOffice } from '../../testing/sample-plans.ts';
import { busy } from '../../testing/sample-secretary.ts';

const { hub, open, close } = await raiseOffice();
const item = sampleSecretary({ scene: 'item', deputies: 26 }, 60);
const line = (position: number): RecordLine => ({
  ...{ position, at: '2025-12-18T12:00:00+02:00', mark: 'sitting' },
  title: { uk: `Подія ${position}`, en: `Event ${position}` },
});

test('a note is written by Ctrl+Enter, and stands on the page only when it is recorded', async (t) => {
  const page = await open('', sampleOffice(), item);
  await page.getByLabel('Примітка до засідання').fill('Слово надано жителю.');
  await page.keyboard.press('Control+Enter');
  const sent = await hub.nextCommand();
  t.match(sent.command, { type: 'note-record', sittingId: '8-42-2', kind: 'note', text: 'Слово надано жителю.' });
  t.equal(await page.getByLabel('Примітка до засідання').inputValue(), 'Слово надано жителю.');
  hub.accept(sent, 1310);
  await page.getByText('Примітку записано, № 1310.').waitFor();
  t.equal(await page.getByLabel('Примітка до засідання').inputValue(), '');
  await page.close();
});

test('a note that is half written outlives another section and a reload', async (t) => {
  const page = await open('', sampleOffice(), item);
  await page.getByLabel('Примітка до засідання').fill('Недописане');
  await page.getByRole('link', { name: 'Голосування', exact: true }).click();
  await page.reload();
  await page.getByRole('link', { name: 'Хід засідання' }).click();
  t.equal(await page.getByLabel('Примітка до засідання').inputValue(), 'Недописане');
  await page.evaluate('sessionStorage.clear()');
  await page.close();
});

test('a correction stands beside its line; a note that was replaced stays, struck out', async (t) => {
  const page = await open('', sampleOffice(), item);
  await page.getByRole('button', { name: 'Виправити запис № 1284' }).click();
  await page.getByLabel('Що не так і як правильно').fill('Голосування № 11');
  await page.getByRole('dialog').getByRole('button', { name: 'Записати' }).click();
  const sent = await hub.nextCommand();
  t.match(sent.command, { type: 'note-record', kind: 'correction', position: 1284, text: 'Голосування № 11' });
  hub.accept(sent, 1311);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const corrected = page.locator('.log li').filter({ hasText: '№ 1277' });
  t.match(await corrected.textContent(), /Виступ: Коцюбинська.*секретар.*Виступ тривав 3 хв 20 с/s);
  t.equal(await page.locator('del').textContent(), 'Депутатський запит Ґудзя О. П.');
  await page.getByRole('button', { name: 'Замінити примітку № 1293' }).click();
  await page.getByLabel('Як має бути').fill('Запит Ґудзь О. П.');
  await page.getByRole('dialog').getByRole('button', { name: 'Записати' }).click();
  t.match((await hub.nextCommand()).command, { kind: 'note', replaces: 'n4' });
  await page.close();
});

test('while an older line is read new ones do not move it, and one press goes to them', async (t) => {
  const page = await open('', sampleOffice(), item);
  const read = page.getByRole('button', { name: 'Виправити запис № 1172' });
  await read.scrollIntoViewIfNeeded();
  // The page is told of the scrolling with the next frame.
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  const before = await read.boundingBox();
  hub.show('secretary', { ...item, record: { ...item.record, '1300': line(1300), '1301': line(1301) } });
  await page.getByRole('button', { name: '2 нові записи' }).waitFor();
  t.equal((await read.boundingBox())?.y, before?.y);
  await page.getByRole('button', { name: '2 нові записи' }).click();
  await page.getByRole('button', { name: '2 нові записи' }).waitFor({ state: 'detached' });
  t.ok(await page.getByText('Подія 1301').isVisible());
  await page.close();
});

test('the record is read by kind and from its beginning', async (t) => {
  const page = await open('', sampleOffice(26, { notes: {} }), item);
  await page.getByLabel('Що показати').selectOption('presence');
  for (const text of await page.locator('.log b').allTextContents()) t.match(text, /картку вийнято|зареєструвалася/);
  await page.getByLabel('Що показати').selectOption('notes');
  await page.getByText('Таких записів ще немає.').waitFor();
  await page.getByLabel('Що показати').selectOption('all');
  await page.getByRole('button', { name: 'Спершу давні' }).click();
  await page.getByRole('button', { name: 'Спершу нові' }).waitFor();
  const positions = (await page.locator('.position').allTextContents()).map((text) =>
    Number.parseInt(text.slice(2), 10),
  );
  t.same(
    positions,
    positions.toSorted((a, b) => a - b),
  );
  await page.close();
});

test('who arrived is registered, and a departure is confirmed by one press', async (t) => {
  const page = await open('', sampleOffice(), busy(item));
  await page.getByRole('button', { name: /підтвердити «вибул/ }).click();
  const sent = await hub.nextCommand();
  t.same(sent.command, { type: 'confirm-departure', memberId: 'm2' });
  hub.accept(sent, 1320);
  await page.getByRole('button', { name: 'Прибув, прибула…' }).click();
  await page.getByRole('combobox', { name: 'Хто прибув' }).press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Зареєструвати' }).click();
  t.match((await hub.nextCommand()).command, { type: 'register-member' });
  await page.close();
});

test('notes are written after the closing too', async (t) => {
  const page = await open('', sampleOffice(), sampleSecretary({ scene: 'closed', deputies: 26 }));
  await page.getByLabel('Примітка після закриття').fill('Додаток 2 надійшов 19 грудня.');
  await page.getByRole('button', { name: 'Додати примітку' }).click();
  t.match((await hub.nextCommand()).command, { type: 'note-record', kind: 'note' });
  await page.close();
});

test('the browser and the hub are put away', close);
