/** The screen never lies: a wire cut in mid-ballot, a hub started anew, two pages of one deputy, a clock that is wrong. */
import type { Page } from 'playwright-core';
import { test } from 'tap';
import { startChromium } from '#kit/testing/chromium';
import { ConsoleHub } from '../testing/console-hub.ts';
import { BALLOT, heldVote, sampleDeputy, sampleOwn } from '../testing/sample.ts';

const hub = new ConsoleHub();
const address = await hub.open();
const browser = await startChromium();
const BALLOT_SCENE = { scene: 'ballot', deputies: 26 } as const;
const RUNNING = { remainingMs: 29_000 };

const key = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
function showBallot() {
  hub.forget();
  hub.show('own', sampleOwn(), RUNNING);
  hub.show('deputy', sampleDeputy(BALLOT_SCENE), RUNNING);
}
async function open(time?: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1024, height: 600 } });
  await page.clock.install(time === undefined ? {} : { time });
  await page.goto(`${address}/deputy/`);
  await key(page, 'ЗА').waitFor();
  return page;
}

/** Lets the page's time pass by small steps, as fast as the wire can follow, until something comes. */
async function passUntil(page: Page, come: Promise<unknown>): Promise<void> {
  let waiting = true;
  void come.then(() => {
    waiting = false;
  });
  while (waiting) await page.clock.runFor(200);
}

test('a wire cut for 30 s in mid-ballot: a press that was sent is not confirmed, and the result brings the own outcome', async (t) => {
  showBallot();
  const page = await open();
  hub.silence(true);
  await key(page, 'ЗА').click();
  await page.clock.runFor(8000);
  const alert = page.getByRole('alert');
  await alert.getByText('НЕ ПІДТВЕРДЖЕНО: чи зараховано, невідомо').waitFor();
  t.equal(await page.getByText('НЕ ЗАРАХОВАНО').count(), 0, 'nobody knows that here');
  t.equal(await page.locator('.recorded').count(), 0);
  hub.silence(false);
  hub.show('own', sampleOwn({ lastOutcome: { ballotId: BALLOT, outcome: 'not-voting' } }), {});
  hub.show('deputy', sampleDeputy({ scene: 'result', deputies: 26 }), {});
  await page.clock.runFor(8000);
  await page.getByRole('heading', { name: 'РІШЕННЯ ПРИЙНЯТО' }).waitFor();
  t.ok(await page.getByText('НЕ ГОЛОСУВАЛА').isVisible());
  t.equal(hub.untaken.length, 0, 'the press was not sent again');
  await page.close();
});

test('a press that was called unconfirmed is not sent again over a vote entered since', async (t) => {
  showBallot();
  const page = await open();
  hub.silence(true);
  await key(page, 'ЗА').click();
  await page.clock.runFor(8000);
  await page.getByRole('alert').getByText('НЕ ПІДТВЕРДЖЕНО').waitFor();
  hub.silence(false);
  hub.show('own', sampleOwn(heldVote('against', 1290)), RUNNING);
  await page.clock.runFor(8000);
  await page.getByText('Діє голос: ПРОТИ, запис № 1290').waitFor();
  t.equal(hub.untaken.length, 0);
  await key(page, 'ЗА').click();
  t.match((await hub.nextCommand()).command, { type: 'cast-vote', choice: 'for' }, 'the deputy presses again');
  await page.close();
});

test('a press that came to nothing says so when the wire is back, and asks for another', async (t) => {
  showBallot();
  const page = await open();
  hub.silence(true);
  await key(page, 'ЗА').click();
  await page.clock.runFor(8000);
  await page.getByRole('alert').getByText('НЕ ПІДТВЕРДЖЕНО').waitFor();
  hub.silence(false);
  await page.clock.runFor(8000);
  await page.getByText('НЕ ЗАРАХОВАНО').waitFor();
  t.ok(await page.getByText('Натисніть ще раз').isVisible());
  await page.close();
});

test('without the wire the time runs on to the last known deadline, never up, and then says that it is over', async (t) => {
  showBallot();
  const page = await open();
  const face = page.getByRole('timer').locator('[aria-hidden]');
  hub.silence(true);
  let least = 29;
  for (let second = 0; second < 12; second += 1) {
    await page.clock.runFor(1000);
    const left = Number((await face.last().textContent())?.split(':')[1]);
    t.ok(left <= least, `${left} after ${least}`);
    least = left;
  }
  t.ok(await page.getByText('останнє відоме').isVisible());
  await page.getByRole('alert').getByText('Підніміть руку').waitFor();
  await page.clock.runFor(20_000);
  await page.getByRole('alert').getByText('Час голосування минув').waitFor();
  t.equal(await page.getByText('Підніміть руку').count(), 0);
  await page.close();
});

test('a hub started anew gets the press again under its id, once, and the light waits for its journal', async (t) => {
  showBallot();
  const page = await open();
  await key(page, 'ПРОТИ').click();
  const first = await hub.nextCommand();
  hub.silence(true);
  await page.clock.runFor(500);
  const parted = page.waitForEvent('websocket');
  hub.silence(false);
  await passUntil(page, parted);
  const again = await hub.nextCommand();
  t.match(again, first);
  t.ok('ageMs' in again.command, 'and tells how old it is');
  t.equal(await page.locator('.recorded').count(), 0);
  hub.accept(again, 1285);
  hub.show('own', sampleOwn(heldVote('against', 1285)));
  await page.getByText('Зараховано: ПРОТИ').waitFor();
  t.equal(hub.untaken.length, 0);
  await page.close();
});

test('two pages of one deputy show the same, and the last that is committed', async (t) => {
  showBallot();
  const [one, two] = [await open(), await open()];
  await key(one, 'ЗА').click();
  hub.accept(await hub.nextCommand(), 1285);
  await key(two, 'ПРОТИ').click();
  hub.accept(await hub.nextCommand(), 1290);
  hub.show('own', sampleOwn(heldVote('for', 1285)));
  await one.getByText('Зараховано: ЗА').waitFor();
  t.equal(await two.locator('.recorded').count(), 0, 'the other press is still on its way there');
  hub.show('own', sampleOwn(heldVote('against', 1290)));
  for (const page of [one, two]) {
    await page.getByText('Зараховано: ПРОТИ').waitFor();
    t.equal(await key(page, 'ПРОТИ').getAttribute('aria-pressed'), 'true');
    t.equal(await key(page, 'ЗА').getAttribute('aria-pressed'), 'false');
    await page.close();
  }
});

for (const [words, time] of [
  ['an hour late', '2025-12-18T10:42:07+02:00'],
  ['an hour early', '2025-12-18T12:42:07+02:00'],
] as const) {
  test(`a browser whose clock is ${words} shows the hub’s time, and counts down rightly`, async (t) => {
    showBallot();
    const page = await open(time);
    const left = page.getByRole('timer');
    t.match(await left.textContent(), /0:2[89]/);
    await key(page, 'ЗА').click();
    hub.refuse(await hub.nextCommand(), 'BALLOT_NOT_OPEN', { ballotId: BALLOT });
    t.match(await page.getByRole('alert').textContent(), /Ви натиснули ЗА о 11:42:/);
    await page.close();
  });
}

test('a part that is not the sitting says when the wire is lost, and since when what it shows is old', async (t) => {
  showBallot();
  const page = await open();
  await page.getByRole('button', { name: 'Порядок денний' }).click();
  hub.silence(true);
  await page.clock.runFor(8000);
  await page.getByRole('alert').getByText('натиснуте без звʼязку не зараховується').waitFor();
  t.match(await page.getByRole('alert').textContent(), /о 11:42:0\d/);
  await page.close();
});

test('the browser and the hub are put away', async () => {
  await browser.close();
  await hub.close();
});
