import { test } from 'tap';
import type { RequestId } from '#contract/ids';
import { startChromium } from '#kit/testing/chromium';
import { ConsoleHub } from '../testing/console-hub.ts';
import { BALLOT, MEMBER, sampleDeputy, sampleOwn } from '../testing/sample.ts';
import { alarm } from '../testing/sample-parts.ts';

const hub = new ConsoleHub();
const address = await hub.open();
const browser = await startChromium();

/** Opens the deputy's page while an item is considered. */
async function openItem(own: Parameters<typeof sampleOwn>[0] = {}, scene: 'item' | 'speech' = 'item') {
  hub.forget();
  hub.show('own', sampleOwn(own), { elapsedMs: 281_000 });
  hub.show('deputy', sampleDeputy({ scene, deputies: 26 }), { elapsedMs: 281_000 });
  const page = await browser.newPage({ viewport: { width: 1024, height: 600 } });
  await page.clock.install();
  await page.goto(`${address}/deputy/`);
  await page.locator('.lead').waitFor();
  return page;
}

test('the floor is asked for by the large key, in the kind that is open', async (t) => {
  const page = await openItem();
  await page.getByRole('button', { name: 'Прошу слова Виступ в обговоренні' }).click();
  t.same((await hub.nextCommand()).command, { type: 'request-floor', memberId: MEMBER, kind: 'debate' });
  await page.close();
});

test('another kind of speech is asked for by name', async (t) => {
  const page = await openItem();
  await page.getByRole('button', { name: 'Інший вид виступу…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Щодо ведення' }).click();
  t.match((await hub.nextCommand()).command, { type: 'request-floor', kind: 'point-of-order' });
  await page.close();
});

test('who waits sees the own place and may withdraw', async (t) => {
  const page = await openItem({ requests: [{ requestId: 'r9' as RequestId, kind: 'debate', place: 3 }] });
  await page.getByText('Ви третя в черзі').waitFor();
  await page.getByRole('button', { name: 'Зняти запис на виступ' }).click();
  t.same((await hub.nextCommand()).command, { type: 'withdraw-request', memberId: MEMBER });
  await page.close();
});

test('whom the close of the debate has passed over reads that, and may ask for the floor on motives', async (t) => {
  const page = await openItem({
    requests: [{ requestId: 'r9' as RequestId, kind: 'debate', place: 1, debateClosed: true }],
    mayAskFor: ['motives', 'point-of-order'],
  });
  await page.getByText('Обговорення припинено').waitFor();
  t.equal(await page.getByText('Ви перша в черзі').count(), 0);
  await page.getByRole('button', { name: 'Прошу слова З мотивів голосування' }).click();
  t.match((await hub.nextCommand()).command, { type: 'request-floor', kind: 'motives' });
  await page.getByRole('button', { name: 'Зняти запис на виступ' }).waitFor();
  await page.close();
});

test('who speaks sees the own time left, a warning in words, and ends the speech', async (t) => {
  const page = await openItem({ speaking: true }, 'speech');
  await page.getByText('Час спливає.').waitFor();
  t.match(await page.getByRole('timer').textContent(), /0:1\d/);
  await page.getByRole('button', { name: 'Завершити виступ' }).click();
  t.same((await hub.nextCommand()).command, { type: 'end-speech', memberId: MEMBER });
  await page.close();
});

test('in the free mode the own microphone has a key', async (t) => {
  const page = await openItem({ microphone: 'closed' });
  await page.getByRole('button', { name: 'Увімкнути мікрофон' }).click();
  t.same((await hub.nextCommand()).command, { type: 'open-microphone', memberId: MEMBER });
  await page.close();
});

test('a conflict of interest is declared after it has been said what follows', async (t) => {
  const page = await openItem();
  await page.getByRole('button', { name: 'Конфлікт інтересів…' }).click();
  await page.getByText('З цього питання ви не голосуєте й не маєте слова').waitFor();
  await page.getByRole('button', { name: 'Заявити конфлікт інтересів' }).click();
  t.same((await hub.nextCommand()).command, { type: 'declare-conflict', memberId: MEMBER, itemId: 'i12' });
  await page.close();
});

test('who leaves the hall is asked once more, and told when the quorum goes too', async (t) => {
  const page = await openItem({ means: 'console' });
  const quorum = { deputies: 14, needed: 14, met: true };
  hub.show('deputy', { ...sampleDeputy({ scene: 'item', deputies: 26 }), quorum }, {});
  await page.getByRole('button', { name: 'Виходжу із зали' }).click();
  await page.getByText('Без вас кворуму не буде.').waitFor();
  await page.getByRole('button', { name: 'Залишаюся' }).click();
  await page.getByRole('button', { name: 'Виходжу із зали' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Виходжу із зали' }).click();
  t.same((await hub.nextCommand()).command, { type: 'leave', memberId: MEMBER });
  await page.close();
});

test('a ceremony stands above everything else on the page', async (t) => {
  const page = await openItem();
  const names = ['Щербань Олег Петрович'];
  const ceremony = { ceremony: 'oath' as const, names, since: '2026-03-30T07:20:00.000Z' };
  hub.show('deputy', { ...sampleDeputy({ scene: 'item', deputies: 26 }), ceremony }, {});
  await page.getByRole('heading', { name: 'Присяга' }).waitFor();
  t.equal(await page.getByText('Щербань Олег Петрович').count(), 1);
  await page.close();
});

test('who waits sees the own place beside a result too', async (t) => {
  const page = await browser.newPage();
  hub.show('own', sampleOwn({ requests: [{ requestId: 'r9' as RequestId, kind: 'debate', place: 3 }] }), {});
  hub.show('deputy', sampleDeputy({ scene: 'result', deputies: 26 }), {});
  await page.goto(`${address}/deputy/`);
  await page.getByText('Ви третя в черзі').waitFor();
  t.ok(await page.locator('.headline').isVisible());
  await page.close();
});

test('«зараховано неправильно» goes into the record and the result stays', async (t) => {
  hub.forget();
  hub.show('own', sampleOwn({ lastOutcome: { ballotId: BALLOT, outcome: 'for' } }), {});
  hub.show('deputy', sampleDeputy({ scene: 'result', deputies: 26 }), {});
  const page = await browser.newPage({ viewport: { width: 1024, height: 600 } });
  await page.goto(`${address}/deputy/`);
  await page.getByRole('button', { name: 'Зараховано неправильно…' }).click();
  await page.getByLabel('Текст заяви').fill('Я натискала «проти».');
  await page.getByRole('button', { name: 'Внести до протоколу' }).click();
  const received = await hub.nextCommand();
  t.same(received.command, {
    type: 'state-recorded-wrongly',
    memberId: MEMBER,
    ballotId: BALLOT,
    text: 'Я натискала «проти».',
  });
  hub.accept(received, 1300);
  await page.getByText('Заяву внесено до протоколу.').waitFor();
  await page.getByRole('heading', { name: 'РІШЕННЯ ПРИЙНЯТО' }).waitFor();
  await page.close();
});

test('an alarm takes the place of everything and tells the way to the shelter', async (t) => {
  hub.forget();
  hub.show('own', sampleOwn(), {});
  hub.show('deputy', sampleDeputy({ scene: 'break', deputies: 26 }, { alarm }), {});
  const page = await browser.newPage();
  await page.goto(`${address}/deputy/`);
  const alert = page.getByRole('alert');
  await alert.getByText('Повітряна тривога').waitFor();
  t.ok(await page.getByText('підвал ліцею № 1').isVisible());
  await page.close();
});

test('the browser and the hub are put away', async () => {
  await browser.close();
  await hub.close();
});
