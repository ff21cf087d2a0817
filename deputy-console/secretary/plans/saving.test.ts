import { test } from 'tap';
import { entriesOf, raiseOffice, titled, withAgenda } from '../../testing/office-page.ts';
import { agenda, PLAN } from '../../testing/sample-plans.ts';

const { hub, open, close } = await raiseOffice();
const at = `#plans/${PLAN}`;

test('what two windows write is put together, and the page says so', async (t) => {
  const page = await open(at);
  await titled(page, '6').press('Enter');
  await page.keyboard.type('Про моє');
  hub.show('office', withAgenda([...agenda, { number: '8', title: 'Про їхнє' }], '2025-12-18T09:50:00.000Z'));
  await page.getByText('жодного не втрачено').waitFor();
  let sent = await hub.nextCommand();
  if (entriesOf(sent).length === 7) {
    hub.refuse(sent, 'PLAN_CHANGED', { planId: PLAN });
    sent = await hub.nextCommand();
  }
  t.match(sent.command, { asOf: '2025-12-18T09:50:00.000Z' });
  t.same(
    entriesOf(sent)
      .map(({ title }) => title)
      .slice(-2)
      .toSorted(),
    ['Про моє', 'Про їхнє'].toSorted(),
  );
  await page.close();
});

test('the wire is cut while typing: the page says so plainly, keeps every letter over a reload, and sends it all later', async (t) => {
  const page = await open(at);
  await titled(page, '6').waitFor();
  hub.silence(true);
  await titled(page, '6').press('Enter');
  await page.keyboard.type('Про зниклий звʼязок');
  await page.keyboard.press('Control+s');
  await page.getByText('Ще не збережено: чекає на звʼязок').waitFor();
  await page.getByRole('alert').filter({ hasText: 'написане не губиться' }).waitFor();
  t.notOk(await page.getByText(/^Збережено о/).isVisible());
  hub.silence(false);
  const sent = await hub.nextCommand();
  t.match(entriesOf(sent).at(-1), { title: 'Про зниклий звʼязок' });
  await page.reload();
  t.equal(await titled(page, '7').inputValue(), 'Про зниклий звʼязок');
  await page.close();
});

test('a refused agenda stays on the page, with the reason', async (t) => {
  const page = await open(at);
  await titled(page, '6').press('Enter');
  await page.keyboard.type('Про двічі');
  await page.getByRole('button', { name: 'Зберегти', exact: true }).click();
  const details = { path: '/agenda/6/number', faultUk: 'номер «7» указано двічі', fault: 'twice' };
  hub.refuse(await hub.nextCommand(), 'PLAN_FAULT', details);
  await page.getByText(/Не збережено\. .*указано двічі/).waitFor();
  t.equal(await titled(page, '7').inputValue(), 'Про двічі');
  await page.close();
});

test('the browser and the hub are put away', close);
