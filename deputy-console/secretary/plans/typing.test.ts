import { test } from 'tap';
import { entriesOf, raiseOffice, take, titled } from '../../testing/office-page.ts';
import { EMPTY_PLAN, PLAN } from '../../testing/sample-plans.ts';
import { preview } from '../../testing/shots-plans.ts';

const { hub, open, close } = await raiseOffice();
const at = `#plans/${PLAN}`;
/** Two lines are pasted where the caret stands. */
const PASTE = `(() => {
  const data = new DataTransfer();
  data.setData('text/plain', '1. Про бюджет\\n2. Про укриття');
  const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
  document.activeElement.dispatchEvent(paste);
})()`;

test('an agenda is typed by the keyboard alone: Enter adds a line, Alt with an arrow moves it; a line is saved when it is left, not at every letter', async (t) => {
  const page = await open(at);
  await titled(page, '6').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Про благоустрій');
  await page.getByText(/^Ще не збережено/).waitFor();
  t.equal(hub.untaken.length, 0);
  await titled(page, '6').focus();
  const sent = await hub.nextCommand();
  t.match(sent.command, { type: 'settle-agenda', planId: PLAN, asOf: '2025-12-10T09:00:00.000Z' });
  t.same(entriesOf(sent).at(-1), { number: '7', title: 'Про благоустрій' });
  take(hub, sent, '2025-12-18T09:42:00.000Z');
  await page.getByText(/^Збережено о 11:42/).waitFor();
  await titled(page, '7').focus();
  await page.keyboard.press('Alt+ArrowUp');
  const moved = await hub.nextCommand();
  t.same(
    entriesOf(moved).map(({ number }) => number),
    ['1', '2', '3', '4', '5', '7', '6'],
  );
  t.match(moved.command, { asOf: '2025-12-18T09:42:00.000Z' });
  t.equal(await page.evaluate('document.activeElement.value'), 'Про благоустрій');
  take(hub, moved, '2025-12-18T09:43:00.000Z');
  await page.getByRole('button', { name: 'Пронумерувати 1–7' }).click();
  t.same(
    entriesOf(await hub.nextCommand()).map(({ number }) => number),
    ['1', '2', '3', '4', '5', '6', '7'],
  );
  await page.close();
});

test('a line is dragged by its handle, and taken off by a press that can be taken back', async (t) => {
  const page = await open(at);
  await page.getByRole('button', { name: 'Переставити питання 1' }).dragTo(titled(page, '3'));
  const moved = await hub.nextCommand();
  t.same(
    entriesOf(moved)
      .map(({ number }) => number)
      .slice(0, 3),
    ['2', '3', '1'],
  );
  take(hub, moved, '2025-12-18T09:42:00.000Z');
  await page.getByRole('button', { name: 'Прибрати питання 2' }).click();
  t.equal(entriesOf(await hub.nextCommand()).length, 5);
  await titled(page, '6').press('End');
  await page.keyboard.type(', дописано потім');
  await page.getByRole('button', { name: 'Повернути, як було' }).click();
  await titled(page, '2').waitFor();
  t.match(await titled(page, '6').inputValue(), /, дописано потім$/);
  await page.close();
});

test('a pasted list is shown as it was understood, and only its good rows are taken', async (t) => {
  const page = await open(`#plans/${EMPTY_PLAN}`);
  const asked: unknown[] = [];
  hub.ask = (path, body) => {
    asked.push([path, body]);
    return { status: 200, body: preview };
  };
  await page.getByRole('button', { name: 'Написати перше питання' }).click();
  await titled(page, '1').focus();
  await page.evaluate(PASTE);
  await page.getByRole('dialog').getByText('Номер 6 уже є в рядку 4.').waitFor();
  t.same(asked, [['/api/imports/agenda', '1. Про бюджет\n2. Про укриття']]);
  t.equal(hub.untaken.length, 0);
  await page.getByRole('button', { name: 'Взяти 5 питань' }).click();
  t.equal(entriesOf(await hub.nextCommand()).length, 5);
  await page.close();
});

test('a list pasted at a line stands after that line', async (t) => {
  const page = await open(at);
  hub.ask = () => ({ status: 200, body: preview });
  await titled(page, '1').focus();
  await page.evaluate(PASTE);
  await page.getByRole('button', { name: 'Взяти 5 питань' }).click();
  const titles = entriesOf(await hub.nextCommand()).map(({ title }) => title);
  const pasted = preview.rows.flatMap(({ entry, faults }) => (entry && faults.length === 0 ? [entry.title] : []));
  t.same(titles.slice(1, 6), pasted);
  t.equal(titles.length, 11);
  await page.close();
});

test('documents come by a file chooser, are titled, put in order and taken off', async (t) => {
  const page = await open(at);
  hub.ask = (path) => ({
    status: 200,
    body: { sha256: path.length.toString(16).repeat(64).slice(0, 64), type: 'application/pdf', bytes: 7 },
  });
  await titled(page, '2').focus();
  const file = { name: 'Проєкт_рішення.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') };
  await page.getByLabel(/Додати документи/).setInputFiles(file);
  await page.getByLabel('Назва документа 1').fill('Проєкт рішення про укриття');
  const documents = entriesOf(await hub.nextCommand())[1]?.documents;
  t.match(documents, [{ title: /^Проєкт рішення/, file: { type: 'application/pdf' } }]);
  await titled(page, '1').focus();
  await page.getByRole('button', { name: 'Нижче: Проєкт рішення про внесення змін до бюджету' }).click();
  hub.ask = () => ({ status: 415, body: { code: 'FILE_NOT_OF_TYPE', uk: 'Це не PDF.', en: 'No PDF.', details: {} } });
  await page.getByLabel(/Додати документи/).setInputFiles(file);
  await page.getByRole('alert').filter({ hasText: 'Це не PDF.' }).waitFor();
  t.equal(await page.getByLabel('Назва документа 1').inputValue(), 'Пояснювальна записка');
  await page.close();
});

test('the browser and the hub are put away', close);
