import { test } from 'tap';
import { refuse } from '#contract/refusals';
import { raiseOffice } from '../../testing/office-page.ts';
import { sampleSecretary } from '../../testing/sample.ts';
import { sampleOffice } from '../../testing/sample-plans.ts';
import { sampleTemplates } from '../../testing/sample-templates.ts';

const { hub, open, close } = await raiseOffice();
const view = sampleSecretary({ scene: 'item', deputies: 26 });
const [sitting] = Object.values(view.sittings);
if (!sitting) throw new Error('the sample has no sitting');
const closed = { ...view, sittings: { [sitting.sittingId]: { ...sitting, state: 'closed' as const } } };

async function editor() {
  const page = await open('', sampleOffice(), view);
  hub.ask = sampleTemplates();
  await page.evaluate("location.hash = '#templates'");
  const text = page.getByLabel('Текст бланка');
  await page.getByRole('heading', { name: 'ПРОТОКОЛ', exact: true }).waitFor();
  return { page, text };
}

test('the paper is shown as it would be while its template is typed', async (t) => {
  const { page, text } = await editor();
  await text.fill((await text.inputValue()).replace('= ПРОТОКОЛ', '= ПРОТОКОЛ ЗАСІДАННЯ'));
  await page.getByRole('heading', { name: 'ПРОТОКОЛ ЗАСІДАННЯ' }).waitFor();
  t.match(await page.locator('.foot').innerText(), 'Зміни не збережено');
  await page.evaluate('sessionStorage.clear()');
  await page.close();
});

test('a wrong word is told with its line while typing, a press leads there, and the page stays as it was', async (t) => {
  const { page, text } = await editor();
  await text.fill((await text.inputValue()).replace('{дата}', '{датта}'));
  await page.getByText('Невідоме «{датта}»').waitFor();
  await page.getByRole('button', { name: 'До рядка 4' }).click();
  t.equal(await page.evaluate('String(getSelection())'), '{датта} | Вербівка | № 42-2');
  t.ok(await page.getByRole('heading', { name: 'ПРОТОКОЛ', exact: true }).isVisible());
  await page.evaluate('sessionStorage.clear()');
  await page.close();
});

test('a coat of arms that can’t be printed is told, with what to do', async (t) => {
  const { page } = await editor();
  const ask = sampleTemplates();
  hub.ask = (path, body, method) => {
    const answer = ask(path, body, method);
    return { ...answer, body: Object.assign({}, answer.body, { isWithoutArms: true }) };
  };
  await page.reload();
  await page.getByText('Герб не друкується: папери виходять без нього.').waitFor();
  t.match(await page.locator('.editor').innerText(), 'Завантажте в «Налаштуваннях» простіший SVG або PNG.');
  await page.close();
});

test('a template that was changed in another window is not wiped out: what is written stays, and a second save replaces it', async (t) => {
  const { page, text } = await editor();
  await text.fill('= МІЙ ПРОТОКОЛ\n');
  const another = { text: '= З ІНШОГО ВІКНА\n' };
  hub.ask?.('/api/papers/templates/protocol', another, 'PUT');
  await page.reload();
  await page.getByRole('heading', { name: 'МІЙ ПРОТОКОЛ' }).waitFor();
  await page.keyboard.press('Control+s');
  await page.getByText('Не збережено: є новіший бланк').waitFor();
  t.equal(await text.inputValue(), '= МІЙ ПРОТОКОЛ\n');
  await page.keyboard.press('Control+s');
  await page.getByText('Бланк збережено: «Протокол засідання».').waitFor();
  await page.evaluate('sessionStorage.clear()');
  await page.close();
});

test('what may be put in is explained, and a press puts it where the caret is', async (t) => {
  const { page, text } = await editor();
  await text.press('Control+Home');
  await page.getByRole('button', { name: 'Вставити {дата}: «30 березня 2026 року»' }).press('Enter');
  t.match(await text.inputValue(), /^\{дата\}\[герб\]/u);
  await page.getByRole('button', { name: /Вставити \[відомості\]: Місце, час/ }).click();
  t.match(await text.inputValue(), /^\{дата\}\[герб\]\n\[відомості\]\n/u);
  await page.evaluate('sessionStorage.clear()');
  await page.close();
});

test('what is written outlives a reload, asks before it is left, and is saved by Ctrl+S with its history', async (t) => {
  const { page, text } = await editor();
  await text.fill('= НАШ ПРОТОКОЛ\n[підписи]\n');
  await page.reload();
  await page.getByRole('heading', { name: 'НАШ ПРОТОКОЛ' }).waitFor();
  await page.getByRole('button', { name: 'Рішення', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Лишитись' }).click();
  t.equal(await text.inputValue(), '= НАШ ПРОТОКОЛ\n[підписи]\n');
  await text.press('Control+s');
  await page.getByText('Бланк збережено: «Протокол засідання». Готові папери лишаються, якими були.').waitFor();
  await page.getByText('Історія змін').click();
  await page.getByText(/секретар — збережено бланк ради/).waitFor();
  await page.getByRole('button', { name: 'Повернути типовий' }).click();
  await page.getByText('Повернуто типовий бланк: «Протокол засідання».').waitFor();
  t.match(await text.inputValue(), '= ПРОТОКОЛ\n');
  await page.getByRole('button', { name: /^Взяти текст від/ }).click();
  t.equal(
    await text.inputValue(),
    '= НАШ ПРОТОКОЛ\n[підписи]\n',
    'an earlier text comes into the editor, not yet saved',
  );
  await page.evaluate('sessionStorage.clear()');
  await page.close();
});

test('a protocol goes its way: an edited text is checked against the record, then it is declared final', async (t) => {
  const page = await open('#papers', sampleOffice(26, { notes: {} }), closed);
  const asked: string[] = [];
  hub.ask = (path, _body, method) => {
    asked.push(`${method} ${path}`);
    return asked.length === 1
      ? { status: 422, body: refuse('TEXT_NOT_OF_PAPER', { line: 'За — 14' }) }
      : { status: 200, body: { taken: true } };
  };
  const way = page.getByRole('list', { name: 'Від проєкту до підписаного протоколу' });
  t.match(
    await way.getByRole('listitem').filter({ hasText: 'Оголосіть остаточним' }).getAttribute('aria-current'),
    'step',
  );
  await way.locator('summary').filter({ hasText: 'Виправлений DOCX' }).click();
  const file = { name: 'протокол.docx', mimeType: '', buffer: Buffer.from('PK') };
  await page.getByLabel('Виправлений DOCX').setInputFiles(file);
  await page
    .getByRole('alert')
    .getByText(/немає рядка.*«За — 14»/)
    .waitFor();
  await page.getByLabel('Виправлений DOCX').setInputFiles(file);
  await page.getByRole('alert').waitFor({ state: 'detached' });
  t.same(asked, Array(2).fill(`POST /api/sittings/${sitting.sittingId}/texts/protocol`));
  await page.getByRole('button', { name: 'Оголосити протокол остаточним' }).click();
  t.match((await hub.nextCommand()).command, { type: 'note-record', kind: 'protocol-final' });
  const note = { sittingId: sitting.sittingId, at: '2025-12-18T13:00:00.000Z', by: 'secretary' };
  const edited = { paper: 'protocol', file: { sha256: 'a'.repeat(64), type: 'application/pdf', bytes: 2 } } as const;
  const notes = {
    n1: { ...note, kind: 'paper-text' as const, text: 'Взято', noted: 1400, edited },
    n2: { ...note, kind: 'protocol-final' as const, text: 'Остаточний', noted: 1401 },
  };
  hub.show('office', sampleOffice(26, { notes }));
  await way.getByText(/Оголошено остаточним: .*15:00/).waitFor();
  await way.getByText(/Взято виправлений текст/).waitFor();
  t.equal(await page.getByRole('button', { name: 'Оголосити протокол остаточним' }).count(), 0);
  await page.close();
});

test('the browser and the hub are put away', close);
