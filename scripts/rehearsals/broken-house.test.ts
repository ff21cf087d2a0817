/** The pages never lie: the product as `npm start` runs it, and what breaks in the middle of a ballot. */
import { setInterval } from 'node:timers/promises';
import type { Page, WebSocketRoute } from 'playwright-core';
import { test } from 'tap';
import { childrenOf } from '../start/running.ts';
import { closeOver, openHouse, step } from './house-pages.ts';

const HOUR_MS = 3_600_000;
const MINUTE_SECONDS = 60;
const OPEN_FOR_SECONDS = 600;
const QUESTION = 'Оголосити перерву на пів години';
/** Longer than the silence after which a page says so, and than the longest pause between two tries, ms. */
const LONG_SILENCE_MS = 6000;
/** How far a page that is right may seem to be off, s: it shows whole seconds, and reading them takes time. */
const NEARLY_SECONDS = 1.5;
const LOOK_EVERY_MS = 20;
/** A wait that is over by then is over in vain, ms. */
const IN_VAIN_MS = 40_000;

const failures: string[] = [];
const house = await openHouse({ onPageError: (words) => void failures.push(words) });
const clockAt = (aheadMs: number) => (page: Page) => page.clock.install({ time: Date.now() + aheadMs });

/** A page whose wire can be cut: nothing passes, and nothing says so. */
const wire = { cut: false, lost: 0 };
async function cuttable(page: Page): Promise<void> {
  await clockAt(0)(page);
  await page.routeWebSocket(/\/live/, (browser: WebSocketRoute) => {
    if (wire.cut) return;
    const hub = browser.connectToServer();
    const pass = (on: (frame: string | Buffer) => void) => (frame: string | Buffer) => {
      if (wire.cut) wire.lost += 1;
      else on(frame);
    };
    browser.onMessage(pass((frame) => hub.send(frame)));
    hub.onMessage(pass((frame) => browser.send(frame)));
  });
}

const hall = await house.open('hall', 1920, 1080, clockAt(0));
const chair = await house.open('chair', 1280, 800, clockAt(-HOUR_MS));
const deputy = await house.open('deputy', 1024, 600, cuttable);
const beside = await house.openBeside(deputy, clockAt(HOUR_MS));
const wall = hall.locator('.wall');

const key = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const recorded = (page: Page, choice: string) => page.getByText(new RegExp(`^Зараховано: ${choice}`));
/** Seconds left that a page shows. */
async function secondsLeft(page: Page): Promise<number> {
  const shown = (await page.getByRole('timer').first().innerText()).match(/(\d+):(\d\d)|(\d+)/);
  return shown?.[3] === undefined ? Number(shown?.[1]) * 60 + Number(shown?.[2]) : Number(shown[3]);
}
const opened = { atMs: 0 };
const really = () => OPEN_FOR_SECONDS - (Date.now() - opened.atMs) / 1000;
const isNear = (one: number, other: number) => Math.abs(one - other) <= NEARLY_SECONDS;
/** Resolves when `holds` of something that tells nobody when it changes. */
async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const beganMs = performance.now();
  for await (const _ of setInterval(LOOK_EVERY_MS)) {
    if (await holds()) return;
    if (performance.now() - beganMs > IN_VAIN_MS) throw new Error(`in vain: ${what}`);
  }
}

test('a ballot is put to the vote', async () => {
  await wall.getByText('Кворум є').waitFor();
  await deputy.getByRole('button', { name: 'Зареєструватися' }).click();
  await step(chair, 'Відкрити засідання');
  const command = { type: 'open-ballot', subject: 'procedural', text: QUESTION, openForSeconds: OPEN_FOR_SECONDS };
  const headers = { origin: house.origin };
  const data = { id: 'the-ballot-of-the-test', command };
  const answer = await chair.request.post(`${house.origin}/api/commands`, { headers, data });
  opened.atMs = Date.now();
  if (!answer.ok()) throw new Error(await answer.text());
  for (const page of [wall, chair]) await page.getByText(QUESTION).first().waitFor();
});

test('two tabs of one deputy: a vote in one shows in the other, and the last that is committed holds', async (t) => {
  await key(deputy, 'ПРОТИ').click();
  for (const page of [deputy, beside]) await recorded(page, 'ПРОТИ').waitFor();
  await key(beside, 'ЗА').click();
  for (const page of [deputy, beside]) {
    await recorded(page, 'ЗА').waitFor();
    t.equal(await key(page, 'ПРОТИ').getAttribute('aria-pressed'), 'false');
  }
});

test('browsers whose clocks are an hour wrong, either way, count down rightly', async (t) => {
  for (const page of [hall, chair, deputy, beside]) {
    const shown = await secondsLeft(page);
    t.ok(isNear(shown, really()), `${shown} s shown, ${really()} s left`);
  }
});

test('a wire cut for thirty seconds: what is pressed is unconfirmed, and says so; it is not sent late, and pressed anew it counts', async (t) => {
  wire.cut = true;
  await key(deputy, 'ПРОТИ').click();
  await deputy.clock.runFor(30_000);
  const alert = deputy.getByRole('alert');
  await alert.getByText('НЕ ПІДТВЕРДЖЕНО: чи зараховано, невідомо').waitFor();
  await deputy.getByText('До втрати звʼязку зараховано: ЗА').waitFor();
  t.ok(wire.lost > 0, 'the press came to nobody');
  t.equal(await recorded(deputy, 'ПРОТИ').count(), 0);
  // The tab that hears the hub knows what is recorded.
  await recorded(beside, 'ЗА').waitFor();
  wire.cut = false;
  await deputy.getByText('До втрати звʼязку').waitFor({ state: 'hidden' });
  await key(deputy, 'ПРОТИ').click();
  for (const page of [deputy, beside]) await recorded(page, 'ПРОТИ').waitFor();
  await until('the time left', async () => isNear(await secondsLeft(deputy), really()));
});

/** Kills the hub and keeps its supervisor from noticing until `letItCome`. */
function killTheHub(): { letItCome(): void } {
  const { child } = house.running;
  const hub = childrenOf(child).find(({ script }) => script.endsWith('dist/server/main.js'));
  if (hub === undefined) throw new Error('no hub runs');
  child.kill('SIGSTOP');
  process.kill(hub.pid, 'SIGKILL');
  return { letItCome: () => void child.kill('SIGCONT') };
}
const hubAnswers = () =>
  fetch(house.origin).then(
    () => true,
    () => false,
  );

test('a hub that dies: every page says so and makes nothing up; it comes back, and so do they, the vote as recorded', async (t) => {
  const pages = [hall, chair, deputy, beside];
  const proof = await deputy
    .getByText(/запис № \d+/)
    .first()
    .innerText();
  const before = await secondsLeft(chair);
  const { letItCome } = killTheHub();
  t.teardown(letItCome);
  await Promise.all(pages.map((page) => page.clock.runFor(LONG_SILENCE_MS)));
  await hall.getByRole('alert').getByText('Звʼязок із сервером втрачено').waitFor();
  await chair.getByRole('alert').getByText('Немає звʼязку із сервером').first().waitFor();
  t.match(await chair.locator('#primary').innerText(), /Немає звʼязку із сервером/);
  for (const page of [deputy, beside]) {
    await page.getByText('До втрати звʼязку зараховано: ПРОТИ').waitFor();
    t.equal(await key(page, 'ЗА').count(), 0, 'there is nothing to press');
  }
  const stood = await secondsLeft(chair);
  await chair.clock.runFor(LONG_SILENCE_MS);
  t.ok((await secondsLeft(chair)) <= stood, 'no second is made up');
  await chair.getByRole('timer').getByText('останнє відоме').waitFor();

  letItCome();
  await until('a hub that answers', hubAnswers);
  for (const page of [deputy, beside]) await recorded(page, 'ПРОТИ').waitFor();
  for (const page of [hall, chair]) await page.getByRole('alert').waitFor({ state: 'hidden' });
  for (const page of [wall, chair]) t.ok(await page.getByText(QUESTION).first().isVisible());
  t.equal(
    await deputy
      .getByText(/запис № \d+/)
      .first()
      .innerText(),
    proof,
    'the very same record',
  );
  const shown = { left: [] as readonly number[] };
  const isOne = async () => {
    const left = await Promise.all(pages.map(secondsLeft));
    shown.left = left;
    return left.every((one) => one < before && one > before - MINUTE_SECONDS && isNear(one, left[0] ?? 0));
  };
  await until('one time left on every page', isOne).catch((vain) => t.fail(`${vain.message}: ${shown.left}`));
});

test('the ballot that went on is closed, and the vote counts as it was recorded', async (t) => {
  await closeOver(chair);
  await wall
    .getByText(/ПРИЙНЯТО/)
    .first()
    .waitFor();
  for (const page of [deputy, beside])
    await page
      .getByText(/Ваш голос: ПРОТИ|ПРОТИ/)
      .first()
      .waitFor();
  t.same(failures, []);
});

test('the house is put away', () => house.close());
