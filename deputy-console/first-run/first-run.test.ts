import { test } from 'tap';
import type { ScreenId } from '#contract/ids';
import { DEFAULT_RULES } from '#contract/rules';
import type { OfficeView } from '#contract/views';
import { sampleHall } from '#kit/sample-views';
import { emptyOffice, PLANNED, settledOffice } from '../testing/sample-settings.ts';
import { openDesk, tabTo } from '../testing/settings-page.ts';
import { SMALL } from '../testing/shot.ts';

const desk = await openDesk();
const begun = settledOffice();
const council = {
  ...(begun.council && { council: begun.council }),
  ...(begun.convocation && { convocation: begun.convocation }),
};
const lacking = (...missing: OfficeView['missing']) => settledOffice(26, { missing });

test('the secretary’s start page leads to the first run while something is missing', async (t) => {
  const page = await desk.open('secretary/', lacking('roster', 'seats'));
  const link = page.getByRole('link', { name: 'Продовжити налаштування' });
  t.equal(await link.getAttribute('href'), '/first-run/?as=secretary');
  desk.hub.show('office', begun);
  await link.waitFor({ state: 'detached' });
  await page.close();
});

test('by the keyboard a council is named; the page goes on to its rules once the journal has it', async (t) => {
  const page = await desk.open('first-run/', emptyOffice());
  await tabTo(page, /Повна назва ради/);
  await page.keyboard.type('Вербівська сільська рада');
  await tabTo(page, /Яка це рада/);
  t.equal(await page.getByLabel('Яка це рада').inputValue(), '', 'nothing is chosen for anybody');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, /Загальний склад ради/);
  await page.keyboard.type('22');
  await tabTo(page, /Скликання/);
  await page.keyboard.type('8');
  await page.keyboard.press('Enter');
  const named = { name: 'Вербівська сільська рада', kind: 'village', seats: 22, timeZone: 'Europe/Kyiv' } as const;
  await desk.carriedOut(t, { type: 'settle-council', council: named, convocation: 8 });
  t.ok(await page.getByRole('heading', { name: 'Яка у вас рада?' }).isVisible());
  const missing = ['rules', 'roster', 'seats', 'accounts', 'sitting'] as const;
  desk.hub.show('office', emptyOffice({ missing: [...missing], council: named, convocation: 8 }));
  await page.getByRole('heading', { name: 'За якими правилами працює рада?' }).waitFor();
  t.equal(await page.evaluate('document.activeElement.tagName'), 'H1');
  await page.close();
});

test('the usual rules are taken by one press', async (t) => {
  const page = await desk.open('first-run/', { ...emptyOffice({ missing: ['rules', 'roster'] }), ...council });
  await page.getByRole('button', { name: 'Зберегти й далі' }).tap();
  await desk.carriedOut(t, { type: 'settle-rules', rules: DEFAULT_RULES });
  desk.hub.show('office', { ...emptyOffice({ missing: ['roster'] }), ...council });
  await page.getByRole('heading', { name: 'Хто в раді?' }).waitFor();
  await page.close();
});

test('it is taken up again where it was left, and what is settled may be gone back to', async (t) => {
  const page = await desk.open('first-run/', lacking('seats', 'accounts', 'sitting'));
  await page.getByRole('heading', { name: 'Хто де сидить?' }).waitFor();
  await page.getByRole('button', { name: 'Рада', exact: false }).first().click();
  await page.getByRole('heading', { name: 'Яка у вас рада?' }).waitFor();
  t.equal(await page.getByLabel('Повна назва ради').inputValue(), begun.council?.name);
  await page.goBack();
  await page.getByRole('heading', { name: 'Хто де сидить?' }).waitFor();
  await page.close();
});

test('seats that were changed are not lost by going back: the page asks, and saves first', async (t) => {
  const page = await desk.open('first-run/', lacking('seats'));
  await page.getByRole('button', { name: 'Розсадити за абеткою' }).tap();
  await page.getByRole('button', { name: 'Назад' }).tap();
  const question = page.getByRole('dialog', { name: 'Зберегти зміни?' });
  await question.getByRole('button', { name: 'Лишитись' }).tap();
  t.ok(await page.getByRole('heading', { name: 'Хто де сидить?' }).isVisible());
  await page.getByRole('button', { name: 'Назад' }).tap();
  await question.getByRole('button', { name: 'Зберегти' }).first().tap();
  t.equal((await desk.hub.nextCommand()).command.type, 'settle-roster');
  await page.close();
});

test('everybody is seated by the alphabet, two change places by two touches', async (t) => {
  const page = await desk.open('first-run/', lacking('seats'));
  await page.getByRole('button', { name: 'Розсадити за абеткою' }).tap();
  await page.getByRole('button', { name: /^1 Абраменко/ }).tap();
  await page.getByRole('button', { name: /^2 Бабʼяк/ }).tap();
  await page.getByRole('button', { name: 'Зберегти й далі' }).tap();
  const sent = await desk.hub.nextCommand();
  t.equal(sent.command.type, 'settle-roster');
  const members = sent.command.type === 'settle-roster' ? sent.command.members : [];
  const seatOf = (name: string) => members.find((one) => one.name.startsWith(name))?.seat;
  t.same([seatOf('Абраменко'), seatOf('Бабʼяк'), seatOf('Яворський')], [2, 1, 27]);
  t.equal(new Set(members.map(({ seat }) => seat)).size, 27);
  await page.close();
});

test('one sheet has the links of the chair, the display and every member', async (t) => {
  let issued = 0;
  const page = await desk.open('first-run/#accounts', lacking('accounts'), (path) => {
    if (path !== '/api/sign-in-links') return { status: 200, body: [] };
    issued += 1;
    return { status: 201, body: { path: `/enter/x${issued}`, expiresAt: '2025-12-18T22:15:00.000Z' } };
  });
  await page.getByRole('button', { name: 'Показати аркуш для друку' }).click();
  await page.getByRole('img', { name: 'QR-код. Головуючий' }).waitFor();
  t.equal(await page.locator('svg.qr').count(), 29);
  await page.getByRole('heading', { name: /^Посилання для входу/ }).waitFor();
  await page.close();
});

test('each screen that is arranged has a link of its own on the sheet', async (t) => {
  const whom: unknown[] = [];
  const page = await desk.open('first-run/#accounts', lacking('accounts'), (path, body) => {
    if (path !== '/api/sign-in-links') return { status: 200, body: [] };
    whom.push(body);
    return { status: 201, body: { path: `/enter/x${whom.length}`, expiresAt: '2025-12-18T22:15:00.000Z' } };
  });
  const screen = { shows: 'auto', theme: 'dark', language: 'uk' } as const;
  const [left, right] = ['left' as ScreenId, 'right' as ScreenId];
  const screens = {
    [left]: { ...screen, id: left, name: 'ліворуч' },
    [right]: { ...screen, id: right, name: 'праворуч' },
  };
  desk.hub.show('hall', { ...sampleHall({ ...SMALL, scene: 'closed' }), screens });
  await page.getByLabel(/членів ради: планшет кожному/).uncheck();
  await page.getByRole('button', { name: 'Показати аркуш для друку' }).click();
  await page.getByRole('img', { name: 'QR-код. Табло «праворуч»' }).waitFor();
  t.same(whom, [{ role: 'chair' }, { role: 'display', screen: left }, { role: 'display', screen: right }]);
  await page.close();
});

test('the rehearsal begins at one press, with nothing planned, for the operator too', async (t) => {
  for (const as of ['secretary', 'operator']) {
    const asked: unknown[] = [];
    const page = await desk.open(`first-run/?as=${as}#sitting`, lacking('sitting'), (path, body) => {
      asked.push([path, body]);
      return { status: 202, body: {} };
    });
    await page.getByRole('button', { name: 'Почати репетицію' }).click();
    desk.hub.show('office', { ...lacking('sitting'), rehearsal: { state: 'starting' } });
    await page.getByRole('heading', { name: /РЕПЕТИЦІЯ/i }).waitFor();
    t.same(asked, [['/api/rehearsals', {}]], as);
    t.equal(await page.getByText('Запланувати перше засідання').count(), as === 'secretary' ? 1 : 0);
    await page.close();
  }
});

test('a real sitting may be planned beside it, at ten of the next working day; then that one is rehearsed', async (t) => {
  const asked: unknown[] = [];
  const page = await desk.open('first-run/#sitting', lacking('sitting'), (path, body) => {
    asked.push([path, body]);
    return { status: 202, body: {} };
  });
  await page.getByText('Запланувати перше засідання').click();
  await page.getByLabel('Місце').fill('сесійна зала');
  t.equal(await page.getByLabel('Час').inputValue(), '10:00');
  await page.getByRole('button', { name: 'Запланувати засідання' }).click();
  const plan = await desk.hub.nextCommand();
  t.match(plan.command, {
    type: 'plan-sitting',
    session: { number: 1 },
    sitting: { number: 1, place: 'сесійна зала' },
  });
  desk.hub.accept(plan, 1301);
  const agenda = await desk.hub.nextCommand();
  t.match(agenda.command, { type: 'settle-agenda', agenda: [{ number: '1' }, { number: '2' }] });
  desk.hub.accept(agenda, 1302);
  desk.hub.show('office', settledOffice(26, { plans: PLANNED }));
  await page.getByRole('link', { name: 'До порядку денного і скликання' }).waitFor();
  await page.getByRole('button', { name: 'Почати репетицію' }).click();
  await page.waitForLoadState('networkidle');
  t.same(asked, [['/api/rehearsals', { planId: 'p1' }]]);
  await page.close();
});

const FOOT = `(() => {
  const seen = [...document.querySelectorAll('.btn.primary')].map((button) => {
    const { top, bottom, left, right } = button.getBoundingClientRect();
    return {
      words: button.textContent.trim(),
      may: !button.hasAttribute('aria-disabled'),
      inSight: top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth,
    };
  });
  return { seen, scrolled: document.querySelector('.part')?.scrollTop ?? 0 };
})()`;

test('every step begins at its top and has one way on, in sight, that may be pressed, on a desk, a tablet and a phone', async (t) => {
  const steps: readonly [string, OfficeView, string][] = [
    ['council', emptyOffice(), 'Зберегти й далі'],
    ['rules', { ...emptyOffice({ missing: ['rules', 'roster'] }), ...council }, 'Зберегти й далі'],
    ['roster', { ...emptyOffice({ missing: ['roster'] }), ...council }, 'Внести список із файлу'],
    ['roster', lacking('seats'), 'Далі: Місця'],
    ['seats', lacking('seats'), 'Дати місця решті'],
    ['accounts', lacking('accounts'), 'Показати аркуш для друку'],
    ['accounts', lacking('sitting'), 'Далі: Перша репетиція'],
    ['sitting', lacking('sitting'), 'Почати репетицію'],
  ];
  for (const [step, office, words] of steps) {
    const page = await desk.open(`first-run/#${step}`, office);
    await page.locator('.btn.primary').waitFor();
    for (const [width, height] of [
      [1280, 800],
      [1024, 768],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      const wanted = { seen: [{ words, may: true, inSight: true }], scrolled: 0 };
      t.same(await page.evaluate(FOOT), wanted, `${step}, ${width}×${height}`);
    }
    await page.close();
  }
});

test('the browser and the hub are put away', () => desk.close());
