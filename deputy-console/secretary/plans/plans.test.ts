import { test } from 'tap';
import { raiseOffice } from '../../testing/office-page.ts';
import { PLAN, sampleOffice } from '../../testing/sample-plans.ts';
import { sampleNotice } from '../../testing/sample-publishing.ts';

const { hub, open, close } = await raiseOffice();
const at = `#plans/${PLAN}`;

test('a sitting is planned: its number is proposed, its time is that of the council’s zone', async (t) => {
  const page = await open('#plans', sampleOffice(26, { plans: {} }));
  await page.getByRole('button', { name: 'Запланувати засідання' }).click();
  await page.getByLabel('Дата').fill('2026-03-30');
  // In 24 hours whatever the browser's language, and without the colon too.
  await page.getByLabel('Час початку').fill('1000');
  await page.getByRole('button', { name: 'Запланувати', exact: true }).click();
  t.match((await hub.nextCommand()).command, {
    type: 'plan-sitting',
    planId: /^[0-9a-f]{32}$/,
    session: { number: 42, kind: 'regular' },
    sitting: { number: 3, place: 'сесійна зала', startsAt: '2026-03-30T10:00:00+03:00' },
  });
  await page.close();
});

test('the plan is convened, once its agenda is saved', async (t) => {
  const page = await open(at);
  await page.getByRole('button', { name: 'Скликати…' }).click();
  await page.getByRole('button', { name: 'Скликати засідання' }).click();
  const sent = await hub.nextCommand();
  t.same(sent.command, { type: 'convene-sitting', planId: PLAN });
  hub.accept(sent, 1400);
  await page.getByRole('heading', { name: 'Хід засідання' }).waitFor();
  await page.close();
});

test('a plan is published with what becomes seen told in words, shows since when, and is taken off again', async (t) => {
  const page = await open(at);
  const sample = sampleOffice();
  const plan = sample.plans[PLAN];
  if (!plan) throw new Error('the sample has no plan');
  await page.getByRole('button', { name: 'Оприлюднити…' }).click();
  await page.getByText(/кожен побачить дату, час і місце засідання та \d+ питан/).waitFor();
  await page.getByRole('button', { name: 'Оприлюднити', exact: true }).click();
  const sent = await hub.nextCommand();
  t.same(sent.command, { type: 'publish-plan', planId: PLAN, isPublic: true });
  hub.accept(sent, 1401);
  hub.show('office', { ...sample, plans: { [PLAN]: { ...plan, publishedAt: '2026-03-02T07:12:00Z' } } });
  await page.getByText('Оприлюднено на сайті').waitFor();
  t.equal(await page.getByRole('button', { name: 'Оприлюднити…' }).count(), 0);
  await page.getByRole('button', { name: 'Ще', exact: true }).click();
  await page.getByText('Прибрати з сайту…').click();
  await page.getByRole('button', { name: 'Прибрати', exact: true }).click();
  t.same((await hub.nextCommand()).command, { type: 'publish-plan', planId: PLAN, isPublic: false });
  await page.close();
});

test('a rehearsal is begun and ended from the plan, and its sign is large', async (t) => {
  const page = await open(at);
  const asked: unknown[] = [];
  hub.ask = (path, body, method) => {
    asked.push([method, path, body]);
    return { status: method === 'POST' ? 202 : 204 };
  };
  await page.getByRole('button', { name: 'Репетиція', exact: true }).click();
  hub.show('office', sampleOffice(26, { rehearsal: { planId: PLAN, state: 'running', port: 8081 } }));
  await page.getByRole('heading', { name: 'РЕПЕТИЦІЯ' }).waitFor();
  const hall = page.getByRole('link', { name: 'Табло' });
  t.match(await hall.getAttribute('target'), '_blank');
  t.equal(await hall.getAttribute('href'), '/api/rehearsals/enter?as=secretary&role=display');
  await page.getByRole('button', { name: 'Завершити репетицію' }).click();
  hub.show('office', sampleOffice());
  await page.getByRole('button', { name: 'Репетиція', exact: true }).waitFor();
  t.same(asked, [
    ['POST', '/api/rehearsals', { planId: PLAN }],
    ['DELETE', '/api/rehearsals', undefined],
  ]);
  await page.close();
});

test('a rehearsal is entered on another device by a link that is renewed at a press; who is in it is told', async (t) => {
  const page = await open(at);
  let given = 0;
  hub.ask = (_path, whom) => {
    t.same(whom, { role: 'chair' });
    given += 1;
    return { status: 201, body: { address: `http://192.0.2.7:8081/enter/${given}` } };
  };
  const guests = [{ role: 'chair' as const }];
  hub.show('office', sampleOffice(26, { rehearsal: { planId: PLAN, state: 'running', port: 8081, guests } }));
  await page.getByText('Зараз у репетиції: Головуючий. Ще 27 осіб').waitFor();
  await page.getByRole('button', { name: 'Головуючий: посилання для іншого пристрою' }).click();
  const dialog = page.getByRole('dialog', { name: 'Головуючий' });
  await dialog.getByText('http://192.0.2.7:8081/enter/1').waitFor();
  await dialog.getByRole('button', { name: 'Нове посилання' }).click();
  await dialog.getByText('http://192.0.2.7:8081/enter/2').waitFor();
  await dialog.getByRole('img', { name: /QR-код/ }).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.close();
});

test('a rehearsal that broke off says why, until it is read', async (t) => {
  const page = await open(at);
  const why = { uk: 'Сервер перезапустився, і репетиція перервалася.', en: 'The server was restarted.' };
  hub.show('office', sampleOffice(26, { rehearsal: { planId: PLAN, state: 'failed', why } }));
  await page.getByRole('alert').getByText(why.uk).waitFor();
  const asked: unknown[] = [];
  hub.ask = (path, _body, method) => {
    asked.push([method, path]);
    return { status: 204 };
  };
  await page.getByRole('button', { name: 'Зрозуміло' }).click();
  hub.show('office', sampleOffice());
  await page.getByRole('alert').waitFor({ state: 'detached' });
  t.same(asked, [['DELETE', '/api/rehearsals']]);
  await page.close();
});

test('a place of the site that failed says why and where it is, and is tried at a press; a refusal stands beside it', async (t) => {
  const page = await open('#deadlines');
  const asked: unknown[] = [];
  let status = 202;
  hub.ask = (path, body, method) => {
    asked.push([method, path, body]);
    const refusal = { code: 'NOT_FOUND', uk: 'Не знайдено: Сховище області.', en: 'Not found.', details: {} };
    return status === 202 ? { status } : { status, body: refusal };
  };
  const place = page.getByRole('listitem').filter({ hasText: 'Сховище області' });
  await place.getByText(/не приймає імʼя, пароль або ключ/).waitFor();
  await place.getByRole('button', { name: 'Спробувати зараз: Сховище області' }).click();
  await page.getByText('«Сховище області»: пробуємо, стан зміниться тут').waitFor();
  t.same(asked, [['POST', '/api/publishing/tries', { target: 'Сховище області' }]]);
  status = 404;
  await place.getByRole('button').click();
  await place.getByRole('alert').getByText('Не знайдено: Сховище області.').waitFor();
  const link = page.getByRole('link', { name: /Де це/ });
  t.equal(await link.getAttribute('href'), 'https://sesii.kalynopil-rada.gov.ua/');
  await page.getByText('/var/lib/dzvin/publishing.json').waitFor();
  await page.close();
});

test('what is no address is told at the field and by the name, and the good ones go to the hub without it', async (t) => {
  const page = await open('#deadlines');
  const kept: unknown[] = [];
  hub.ask = (path, body) => {
    if (path !== '/api/notices/addresses') return { status: 200, body: sampleNotice };
    kept.push(body);
    return { status: 204 };
  };
  await page.getByRole('button', { name: 'Лист…' }).first().click();
  const wrong = page.getByLabel('Левко Остап Іванович');
  await wrong.fill('левко.рада');
  await page.getByLabel('Ґудзь Марʼяна Олегівна').fill('nova@rada.example');
  await page.getByRole('button', { name: 'Зберегти адреси' }).click();
  await page.getByRole('alert').getByText('Не збережено адресу: Левко Остап Іванович.').waitFor();
  await page.getByText('Це не адреса електронної пошти').waitFor();
  t.equal(await wrong.getAttribute('aria-invalid'), 'true');
  t.equal(await wrong.inputValue(), 'левко.рада');
  t.same(kept, [{ addresses: [{ memberId: 'm1', address: 'nova@rada.example' }] }]);
  await page.close();
});

test('the browser and the hub are put away', close);
