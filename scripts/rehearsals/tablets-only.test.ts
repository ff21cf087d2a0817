/** A council with tablets only, `npm start -- --council`: convened, registered, led, voted and shown on real pages. */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { test } from 'tap';
import type { PersonCommand } from '#contract/commands';
import type { Member } from '#contract/composition';
import type { MemberId, PlanId } from '#contract/ids';
import { DEFAULT_RULES } from '#contract/rules';
import type { SignInLink } from '#contract/sign-in-link';
import { openHouse, step } from './house-pages.ts';

const council = { name: 'Вербівська сільська рада', kind: 'village', seats: 5, timeZone: 'Europe/Kyiv' } as const;
const NAMES = ['Андрієнко Ганна Іванівна', 'Бойко Олена Василівна', 'Гнатюк Марія Петрівна', 'Дячук Ніна Юріївна'];
const members = NAMES.map(
  (name, at): Member => ({ id: `m${at}` as MemberId, name, gender: 'female', seat: at + 1, office: 'deputy' }),
);
const planId = 'first' as PlanId;
/** What the pages of the first run settle; they have tests of their own. */
const SETTLE: readonly PersonCommand[] = [
  { type: 'settle-council', council, convocation: 1 },
  { type: 'settle-rules', rules: DEFAULT_RULES },
  { type: 'settle-roster', members },
  {
    ...{ type: 'plan-sitting', planId, session: { number: 1, kind: 'regular' } },
    sitting: { number: 1, place: 'сесійна зала', startsAt: '2026-11-30T10:00:00+02:00' },
  },
  { type: 'settle-agenda', planId, agenda: [{ number: '1', title: 'Про бюджет' }] },
];

/** Asks the hub on behalf of who is signed in on the page. */
async function ask(page: Page, path: string, data: object): Promise<unknown> {
  const url = new URL(path, page.url());
  const answer = await page.request.post(url.href, { headers: { origin: url.origin }, data });
  if (!answer.ok()) throw new Error(await answer.text());
  return answer.json();
}

test('a council with tablets only: the secretary convenes, deputies register and vote, the hall shows it', async (t) => {
  const house = await openHouse({ options: ['--council'], onPageError: (words) => t.fail(words) });
  t.teardown(house.close);
  const secretary = await house.open('secretary', 1440, 900);
  for (const command of SETTLE) await ask(secretary, '/api/commands?as=secretary', { id: randomUUID(), command });

  await secretary.goto(`${house.origin}/secretary/#plans`);
  await secretary.getByRole('link', { name: /^Відкрити/ }).click();
  await secretary.getByRole('button', { name: 'Скликати…' }).click();
  await secretary.getByRole('dialog').getByRole('button', { name: 'Скликати засідання' }).click();

  const deputies: Page[] = [];
  for (const { id } of members) {
    const { path } = (await ask(secretary, '/api/sign-in-links', { role: 'deputy', memberId: id })) as SignInLink;
    deputies.push(await house.openAt(path, 800, 1280));
  }
  const hall = (await house.open('hall', 1920, 1080)).locator('.wall');
  const chair = await house.open('chair', 1280, 800);
  for (const page of deputies) {
    await page.getByRole('button', { name: 'Зареєструватися' }).click();
    await page.getByText('Зареєстровано', { exact: true }).waitFor();
  }
  await hall.getByText('Кворум є').waitFor();

  await step(chair, 'Відкрити засідання');
  await step(chair, 'порядок денний за основу');
  const choices = ['ЗА', 'ЗА', 'ЗА', 'ПРОТИ'];
  for (const [at, page] of deputies.entries()) {
    await page.getByRole('button', { name: choices[at] ?? '', exact: true }).click();
    await page.getByText(`Зараховано: ${choices[at]}`).waitFor();
  }
  await step(chair, 'Закрити голосування');
  await hall.getByText('ПОРЯДОК ДЕННИЙ ПРИЙНЯТО ЗА ОСНОВУ').waitFor();
  for (const [at, page] of deputies.entries())
    await page
      .getByRole('status')
      .filter({ hasText: 'Ваш голос' })
      .getByText(choices[at] ?? '', { exact: true })
      .waitFor();
});
