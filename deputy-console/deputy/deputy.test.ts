import { test } from 'tap';
import type { BallotId } from '#contract/ids';
import { startChromium } from '#kit/testing/chromium';
import { ConsoleHub } from '../testing/console-hub.ts';
import { BALLOT, heldVote, MEMBER, sampleDeputy, sampleOwn } from '../testing/sample.ts';

const hub = new ConsoleHub();
const address = await hub.open();
const browser = await startChromium();

const BALLOT_SCENE = { scene: 'ballot', deputies: 26 } as const;
const RUNNING = { remainingMs: 17_000 };

/** Opens the deputy's page in a running ballot. */
async function openBallot(own: Parameters<typeof sampleOwn>[0] = {}) {
  hub.forget();
  hub.show('own', sampleOwn(own), RUNNING);
  hub.show('deputy', sampleDeputy(BALLOT_SCENE), RUNNING);
  const page = await browser.newPage({ viewport: { width: 1024, height: 600 } });
  await page.clock.install();
  await page.goto(`${address}/deputy/`);
  await page.getByRole('button', { name: 'ЗА', exact: true }).waitFor();
  return page;
}

test('the light comes after the disk: not at the press, not at the answer, but when the own view holds the vote', async (t) => {
  const page = await openBallot();
  const vote = page.getByRole('button', { name: 'ЗА', exact: true });
  await vote.click();
  await page.getByText('Надсилаю: ЗА…').waitFor();
  t.equal(await vote.getAttribute('aria-pressed'), 'mixed');
  t.equal(await page.locator('.proof.recorded').count(), 0);

  const sent = await hub.nextCommand();
  t.match(sent.command, { type: 'cast-vote', ballotId: BALLOT, memberId: MEMBER, choice: 'for' });
  hub.accept(sent, 1285);
  hub.show('deputy', { ...sampleDeputy(BALLOT_SCENE), council: 'Рада, щойно показана' });
  t.equal(await vote.getAttribute('aria-pressed'), 'mixed', 'an answer alone lights nothing');

  hub.show('own', sampleOwn(heldVote('for', 1285)));
  await page.getByText('Зараховано: ЗА').waitFor();
  t.equal(await vote.getAttribute('aria-pressed'), 'true');
  t.match(await page.getByRole('status').filter({ hasText: 'Зараховано' }).textContent(), /11:42:18, запис № 1285/);
  await page.close();
});

test('a vote may be changed until the close, and the earlier one stands until the new one is recorded', async (t) => {
  const page = await openBallot(heldVote('for', 1285));
  await page.getByText('Зараховано: ЗА').waitFor();
  await page.getByRole('button', { name: 'УТРИМАЛАСЬ' }).click();
  await page.getByText('досі діє ЗА, запис № 1285').waitFor();
  t.equal(await page.getByRole('button', { name: 'ЗА', exact: true }).getAttribute('aria-pressed'), 'true');
  hub.accept(await hub.nextCommand(), 1290);
  hub.show('own', sampleOwn(heldVote('abstain', 1290)));
  await page.getByText('Зараховано: УТРИМАЛАСЬ').waitFor();
  await page.close();
});

test('where the regulations forbid a change, the buttons are locked once a vote is recorded', async (t) => {
  const page = await openBallot({ ...heldVote('for', 1285), mayChange: false });
  await page.getByText('Регламент не дозволяє змінювати голос').waitFor();
  t.ok(await page.getByRole('button', { name: 'ПРОТИ' }).isDisabled());
  await page.close();
});

test('a refused vote says «НЕ ЗАРАХОВАНО» and why', async (t) => {
  const page = await openBallot();
  await page.getByRole('button', { name: 'ПРОТИ' }).click();
  hub.refuse(await hub.nextCommand(), 'BALLOT_NOT_OPEN', { ballotId: BALLOT });
  const alert = page.getByRole('alert');
  await alert.waitFor();
  t.match(await alert.textContent(), /НЕ ЗАРАХОВАНО.*Ви натиснули ПРОТИ.*Голосування b12 не відкрите\./s);
  t.equal(await page.getByRole('button', { name: 'ПРОТИ' }).getAttribute('aria-pressed'), 'false');
  await page.close();
});

test('a press whose answer the lost link kept back is said not to be confirmed, and the journal settles it', async (t) => {
  const page = await openBallot();
  await page.getByRole('button', { name: 'ЗА', exact: true }).click();
  await hub.nextCommand();
  hub.silence(true);
  await page.clock.runFor(6000);
  const alert = page.getByRole('alert');
  await alert.waitFor();
  t.match(await alert.textContent(), /НЕ ПІДТВЕРДЖЕНО: чи зараховано, невідомо/);
  t.notOk(await page.getByRole('button', { name: 'ЗА', exact: true }).isVisible());

  hub.silence(false);
  hub.show('own', sampleOwn(heldVote('for', 1285)), RUNNING);
  await page.clock.runFor(6000);
  await page.getByText('Зараховано: ЗА').waitFor();
  t.equal(hub.untaken.length, 0, 'it had been committed, and was not sent again');
  await page.close();
});

test('a vote recorded before the link was lost is told apart from one that is not', async (t) => {
  const page = await openBallot(heldVote('against', 1285));
  await page.getByText('Зараховано: ПРОТИ').waitFor();
  hub.silence(true);
  await page.clock.runFor(6000);
  await page.getByText('До втрати звʼязку зараховано: ПРОТИ, запис № 1285.').waitFor();
  t.notMatch(await page.getByRole('alert').textContent(), /НЕ ЗАРАХОВАНО/);
  await page.close();
});

test('a vote that the keypad took away puts the light out', async (t) => {
  const page = await openBallot(heldVote('for', 1285));
  await page.getByText('Зараховано: ЗА').waitFor();
  hub.show('own', sampleOwn());
  await page.getByText('голос ще не подано').waitFor();
  t.equal(await page.getByRole('button', { name: 'ЗА', exact: true }).getAttribute('aria-pressed'), 'false');
  await page.close();
});

test('a member registers at the console, and is registered only when the view says so', async (t) => {
  const page = await browser.newPage();
  hub.forget();
  hub.show('own', sampleOwn({ registered: false }), {});
  hub.show('deputy', sampleDeputy({ scene: 'idle', deputies: 26 }));
  await page.goto(`${address}/deputy/`);
  const register = page.getByRole('button', { name: 'Зареєструватися' });
  await register.click();
  await register.filter({ hasText: 'Ще не зареєстровано' }).waitFor();
  const sent = await hub.nextCommand();
  t.same(sent.command, { type: 'register-member', memberId: MEMBER });
  hub.accept(sent, 12);
  t.ok(await register.isVisible());
  hub.show('own', sampleOwn());
  await page.getByText('Зареєстровано', { exact: true }).waitFor();
  t.notOk(await register.isVisible());
  await page.close();
});

test('the words on the buttons and of the result are of the member’s gender', async (t) => {
  const page = await openBallot({ gender: 'male' });
  await page.getByRole('button', { name: 'УТРИМАВСЯ' }).waitFor();
  hub.show('own', sampleOwn({ gender: 'male', lastOutcome: { ballotId: BALLOT, outcome: 'not-voting' } }));
  hub.show('deputy', sampleDeputy({ scene: 'result', deputies: 26 }), {});
  await page.getByText('НЕ ГОЛОСУВАВ').waitFor();
  t.ok(await page.getByRole('heading', { name: 'РІШЕННЯ ПРИЙНЯТО' }).isVisible());
  t.match(await page.locator('main').textContent(), /Потрібна більшість від загального складу: 14 з 27/);
  await page.close();
});

test('a press that came after the close is shown as not recorded beside the result', async (t) => {
  const page = await openBallot();
  await page.getByRole('button', { name: 'ЗА', exact: true }).click();
  hub.show('own', sampleOwn({ lastOutcome: { ballotId: BALLOT, outcome: 'not-voting' } }));
  hub.show('deputy', sampleDeputy({ scene: 'result', deputies: 26 }), {});
  await page.getByRole('heading', { name: 'РІШЕННЯ ПРИЙНЯТО' }).waitFor();
  hub.refuse(await hub.nextCommand(), 'BALLOT_NOT_OPEN', { ballotId: BALLOT });
  await page.getByRole('alert').filter({ hasText: 'НЕ ЗАРАХОВАНО' }).waitFor();
  t.ok(await page.getByText('НЕ ГОЛОСУВАЛА').isVisible());
  await page.close();
});

test('an old press says nothing in the next ballot', async (t) => {
  const page = await openBallot();
  await page.getByRole('button', { name: 'ЗА', exact: true }).click();
  hub.refuse(await hub.nextCommand(), 'BALLOT_NOT_OPEN', { ballotId: BALLOT });
  await page.getByRole('alert').waitFor();
  const view = sampleDeputy(BALLOT_SCENE);
  if (view.ballot) hub.show('deputy', { ...view, ballot: { ...view.ballot, ballotId: 'b13' as BallotId } }, RUNNING);
  await page.getByText('голос ще не подано').waitFor();
  t.equal(await page.getByRole('alert').count(), 0);
  await page.close();
});

test('one press of Enter on a button is one vote', async (t) => {
  const page = await openBallot();
  await page.getByRole('button', { name: 'ПРОТИ' }).focus();
  await page.keyboard.press('Enter');
  t.match((await hub.nextCommand()).command, { choice: 'against' });
  await page.getByText('Надсилаю: ПРОТИ…').waitFor();
  t.equal(hub.untaken.length, 0);
  await page.close();
});

test('the buttons are as large as fingers need, on a terminal and on a phone', async (t) => {
  const page = await openBallot();
  const height = async () => (await page.getByRole('button', { name: 'ПРОТИ' }).boundingBox())?.height ?? 0;
  t.ok((await height()) >= 200);
  await page.setViewportSize({ width: 390, height: 844 });
  t.ok((await height()) >= 96);
  await page.close();
});

test('who is not signed in is told how to get in', async (t) => {
  const page = await browser.newPage();
  hub.forget();
  hub.closed = true;
  await page.goto(`${address}/deputy/`);
  await page.getByRole('heading', { name: 'Ви не увійшли' }).waitFor();
  t.match(await page.locator('main').textContent(), /Відкрийте на цьому пристрої своє посилання для входу/);
  await page.close();
});

test('the browser and the hub are put away', async () => {
  await browser.close();
  await hub.close();
});
