import { test } from 'tap';
import { openPress, sealKeyPair } from '#contract/sealed-press';
import type { RunningBallot } from '#contract/views';
import { CHOICES } from '#contract/vocabulary';
import { startChromium } from '#kit/testing/chromium';
import { ConsoleHub } from '../testing/console-hub.ts';
import { BALLOT, MEMBER, sampleDeputy, sampleOwn } from '../testing/sample.ts';
import { PROJECTS, rating, secret } from '../testing/sample-parts.ts';

const hub = new ConsoleHub();
const address = await hub.open();
const browser = await startChromium();

const BALLOT_SCENE = { scene: 'ballot', deputies: 26 } as const;
const RUNNING = { remainingMs: 17_000 };

/** Opens the deputy's page with a ballot of another kind. */
async function openKind(ballot: Partial<RunningBallot>, own: Parameters<typeof sampleOwn>[0] = {}) {
  const { ballot: usual } = sampleDeputy(BALLOT_SCENE);
  hub.forget();
  hub.show('own', sampleOwn(own), RUNNING);
  hub.show('deputy', sampleDeputy(BALLOT_SCENE, usual ? { ballot: { ...usual, ...ballot } } : {}), RUNNING);
  const page = await browser.newPage({ viewport: { width: 1024, height: 600 } });
  await page.clock.install();
  await page.goto(`${address}/deputy/`);
  await page.locator('.question').waitFor();
  return page;
}
test('a secret vote leaves the page sealed, and opens to the choice only with the ballot’s key', async (t) => {
  const pair = sealKeyPair();
  const page = await openKind({ ...secret, sealKey: pair.publicKey });
  await page.getByRole('button', { name: 'ПРОТИ' }).click();
  const { command } = await hub.nextCommand();
  t.match(command, { type: 'cast-sealed-vote', ballotId: BALLOT, memberId: MEMBER });
  const sealed = command.type === 'cast-sealed-vote' ? command.sealed : '';
  t.equal(openPress(pair.secretKey, BALLOT, sealed), CHOICES.indexOf('against'));
  t.notMatch(JSON.stringify(command), /against/);
  await page.close();
});

test('after a secret vote the page shows that the member took part and nothing of how', async (t) => {
  const page = await openKind(secret);
  const before = await page.locator('.votes').innerHTML();
  await page.getByRole('button', { name: 'ЗА', exact: true }).click();
  await page.getByText('Надсилаю…').waitFor();
  hub.accept(await hub.nextCommand(), 1285);
  hub.show('own', sampleOwn({ vote: { ballotId: BALLOT, position: 1285, at: '2025-12-18T11:42:18+02:00' } }));
  await page.getByText('Участь зараховано').waitFor();
  t.equal(await page.locator('.votes').innerHTML(), before, 'the three buttons are as they were');
  t.equal(await page.evaluate('document.activeElement.closest(".votes")'), null, 'the focus tells nothing');
  t.equal(await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])'), '[{},{}]');
  await page.close();
});

test('a secret vote that is refused says why and may be given again', async () => {
  const page = await openKind(secret);
  await page.getByRole('button', { name: 'ЗА', exact: true }).click();
  hub.refuse(await hub.nextCommand(), 'SEAL_BROKEN');
  await page.getByRole('alert').getByText('Запечатаний голос не вдалося прочитати').waitFor();
  await page.getByRole('button', { name: 'УТРИМАЛАСЬ' }).click();
  await hub.nextCommand();
  await page.close();
});

test('of several alternatives each is voted under its own id', async (t) => {
  const page = await openKind(rating);
  await page.getByText('12 · Рейтингове · 2 з 4').waitFor();
  await page.getByRole('heading', { name: PROJECTS[1] ?? '' }).waitFor();
  await page.getByRole('button', { name: 'ЗА', exact: true }).click();
  t.match((await hub.nextCommand()).command, { type: 'cast-vote', ballotId: 'b12.2', choice: 'for' });
  await page.close();
});

test('who is in conflict of interest has no buttons and reads why', async (t) => {
  const page = await openKind({}, { conflict: true });
  await page.getByText('Ви не голосуєте: конфлікт інтересів').waitFor();
  t.equal(await page.locator('.vote').count(), 0);
  await page.close();
});

test('the browser and the hub are put away', async () => {
  await browser.close();
  await hub.close();
});
