/** The own vote of the member who presides, on the chair's page in a browser. */
import { test } from 'tap';
import type { BallotId } from '#contract/ids';
import { startChromium } from '#kit/testing/chromium';
import { ConsoleHub } from '../testing/console-hub.ts';
import { BALLOT, heldVote, MEMBER, sampleChair } from '../testing/sample.ts';
import { BALLOT as SCENE, SMALL } from '../testing/shot.ts';
import { presiding } from '../testing/shots-own-vote.ts';

const hub = new ConsoleHub();
const address = await hub.open();
const browser = await startChromium();
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
await page.clock.install();

/** Opens the page anew. */
async function opened(...given: Parameters<typeof presiding> extends [ConsoleHub, ...infer Rest] ? Rest : never) {
  hub.forget();
  presiding(hub, ...given);
  await page.goto(`${address}/chair/`);
  await page.locator('.chair').waitFor();
}

test('who presides votes by one press, and the light comes when the journal holds the vote', async (t) => {
  await opened(SCENE);
  const line = page.getByRole('region', { name: 'Ваш голос' });
  const press = line.getByRole('button', { name: 'ЗА' });
  await press.click();
  const received = await hub.nextCommand();
  t.match(received.command, { type: 'cast-vote', memberId: MEMBER, ballotId: BALLOT as BallotId, choice: 'for' });
  t.equal(await press.getAttribute('aria-pressed'), 'mixed');
  t.match(await line.getByRole('status').innerText(), 'Надсилаю');
  hub.accept(received, 1291);
  presiding(hub, SCENE, { own: heldVote('for', 1291) });
  await line.getByText('Зараховано: ЗА, запис № 1291').waitFor();
  t.equal(await press.getAttribute('aria-pressed'), 'true');
});

test('a refused press says so, and why', async (t) => {
  await opened(SCENE);
  await page.getByRole('button', { name: 'ПРОТИ' }).click();
  hub.refuse(await hub.nextCommand(), 'BALLOT_NOT_OPEN', { ballotId: BALLOT });
  const alert = page.getByRole('region', { name: 'Ваш голос' }).getByRole('alert');
  await alert.waitFor();
  t.match(await alert.innerText(), 'НЕ ЗАРАХОВАНО');
});

test('nobody votes before he has given his own PIN, and it is asked for by a key', async (t) => {
  await opened(SCENE, { here: false });
  await page.getByRole('button', { name: /^Реєстрація й голос тут: Яворський/ }).waitFor();
  t.equal(await page.getByRole('button', { name: 'ПРОТИ' }).count(), 0);
  await page.keyboard.press('V');
  const given = new Promise((resolve) => {
    hub.ask = (_path, body, method) => {
      if (method === 'POST') resolve(body);
      return method === 'POST' ? { status: 204 } : { status: 200, body: { here: true } };
    };
  });
  await page.getByLabel('Ваш PIN').fill('274931');
  await page.keyboard.press('Enter');
  t.strictSame(await given, { pin: '274931' });
  await page.locator('dialog .vote').first().waitFor();
  t.equal(hub.untaken.length, 0, 'Enter in the sheet is no step of the chair');
});

test('when another presides the keys of the one before him are gone', async (t) => {
  await opened(SCENE);
  await page.getByRole('region', { name: 'Ваш голос' }).waitFor();
  hub.ask = () => ({ status: 200, body: { here: false } });
  hub.show('chair', { ...sampleChair(SCENE), presiding: { memberId: 'm3' as typeof MEMBER } });
  await page.getByRole('button', { name: /^Реєстрація й голос тут/ }).waitFor();
  t.equal(await page.getByRole('button', { name: 'ПРОТИ' }).count(), 0);
});

test('a card in a keypad is enough: the page asks for nothing, nor where no member presides', async (t) => {
  for (const presides of [{ presiding: { memberId: MEMBER, atKeypad: true as const } }, {}]) {
    hub.forget();
    hub.ask = (path) => {
      t.fail(`nothing is asked of the hub: ${path}`);
      return { status: 404 };
    };
    hub.show('chair', sampleChair({ ...SMALL, scene: 'agenda' }, presides));
    await page.goto(`${address}/chair/`);
    await page.locator('.chair').waitFor();
    await page.keyboard.press('V');
    t.equal(await page.locator('.own, dialog').count(), 0);
  }
});

test('the browser and the hub are put away', async () => {
  await browser.close();
  await hub.close();
});
