/** Every state of the chair's console, once. */
import type { Page } from 'playwright-core';
import type { ChairView, ItemHead, RunningBallot } from '#contract/views';
import type { Sample } from '#kit/sample-views';
import type { ConsoleHub } from './console-hub.ts';
import { sampleChair } from './sample.ts';
import {
  alarm,
  amendments,
  copied,
  guestSpeech,
  guests,
  neighbours,
  paper,
  queue,
  rating,
  replySpeech,
  secret,
} from './sample-parts.ts';
import { BALLOT, click, LARGE, type Listed, lose, press, RUNNING, SMALL } from './shot.ts';
import { OWN_VOTE } from './shots-own-vote.ts';

const chair =
  (sample: Sample, clock = {}, parts: Parameters<typeof sampleChair>[1] = {}) =>
  (hub: ConsoleHub) =>
    hub.show('chair', sampleChair(sample, parts), clock);

const STAGED: Partial<ChairView> = {
  item: { ...(sampleChair({ ...SMALL, scene: 'item' }).item as ItemHead), stage: 'debate' },
  queue,
  amendments,
  floor: { waiting: 7, spoken: 4 },
  conflicts: { names: ['Савчинська', 'Нечуй-Левицький'], exception: false },
};
const running = (ballot: Partial<RunningBallot>) => (hub: ConsoleHub) => {
  const view = sampleChair(BALLOT);
  const changed = view.ballot && { ...view.ballot, ...ballot };
  hub.show('chair', sampleChair(BALLOT, changed ? { ballot: changed } : {}), ballot.by === 'paper' ? {} : RUNNING);
};
const setAside = (hub: ConsoleHub) => {
  const view = sampleChair({ ...SMALL, scene: 'result' });
  const more = { decisions: ['914-42/VIII'], setAside: { by: 13, reason: 'депутати помилилися проєктом' } };
  const result = view.result && { ...view.result, ...more };
  hub.show('chair', sampleChair({ ...SMALL, scene: 'result' }, result ? { result } : {}), {});
};

const votingStage: Partial<ChairView> = STAGED.item ? { item: { ...STAGED.item, stage: 'voting' } } : {};
const hand = (which: string) => async (page: Page) => {
  await press('?')(page);
  await click(which, 'Назад')(page);
};

const item = (parts: Partial<ChairView> = {}) =>
  chair({ ...SMALL, scene: 'item' }, {}, { ...STAGED, guests, ...parts });
const sheet = (name: string, ...names: (string | RegExp)[]): Listed => ({
  name: `sheet-${name}`,
  arrange: item(),
  shows: '.step',
  act: click(...names),
});
/** Chooses in the sheet of a procedural ballot what follows when it is adopted. */
const motion = (kind: string): Listed => ({
  name: `sheet-motion-${kind}`,
  arrange: item(),
  shows: '.step',
  act: async (page) => {
    await click('Процедурне голосування…')(page);
    await page.getByLabel('Що настане, якщо прийнято').selectOption(kind);
  },
});
const subject = (named: string): Listed => ({
  name: `sheet-${named}`,
  arrange: item(),
  shows: '.step',
  act: async (page) => {
    await click('Процедурне голосування…')(page);
    await page.getByLabel('Що ставимо').selectOption(named);
    if (named === 'election') await page.getByLabel(/Таємне голосування/).check();
  },
});
const SHEETS: readonly Listed[] = [
  sheet('sitting', /^Засідання…/),
  sheet('break', 'Інші кроки…', 'Оголосити перерву…'),
  sheet('pass-chair', /^Засідання…/, 'Передати головування…'),
  sheet('ceremony', /^Засідання…/, 'Церемонія…', 'Присяга'),
  sheet('statement', /^Засідання…/, 'Заява до протоколу…'),
  sheet('speaker', /^Надати слово…/),
  sheet('microphones', 'Мікрофони…'),
  sheet('times', 'Час виступів…'),
  sheet('amendments', /^Поправки/),
  sheet('conflict', /^Конфлікт/),
  sheet('line', 'Питання 14: інші дії'),
  sheet('hall', /^Зала/),
  { ...sheet('hall-120', /^Зала/), arrange: chair({ ...LARGE, scene: 'ballot' }, RUNNING), shows: '.count' },
  {
    ...sheet('hall-not-voted', /^Зала/, /^Не проголосували/),
    arrange: chair({ ...LARGE, scene: 'ballot' }, RUNNING),
    shows: '.count',
  },
  sheet('seat', /^Зала/, /Лисенко.*місце/),
  sheet('others', 'Інші кроки…'),
  { ...sheet('neighbours', /^Сусідні місця/), arrange: item({ neighbours, warnings: [copied] }) },
  {
    name: 'sheet-speaker-120',
    arrange: chair({ ...LARGE, scene: 'speech' }, { elapsedMs: 61_000 }, { guests }),
    shows: '.clock',
    act: click(/^Надати слово…/),
  },
  { ...sheet('block', 'Пакет питань…'), arrange: chair({ ...SMALL, scene: 'agenda' }) },
  { ...sheet('ended', /^Дії/), arrange: chair({ ...SMALL, scene: 'result' }), shows: '.ended' },
  motion('adopt-limits'),
  motion('form-commission'),
  motion('extend-sitting'),
  subject('rating'),
  subject('election'),
  subject('amendment'),
];

export const CHAIR: readonly Listed[] = [
  {
    name: 'none',
    arrange: (hub) => {
      const { head, quorum, ...rest } = sampleChair({ ...SMALL, scene: 'idle' });
      hub.show('chair', { ...rest, agenda: {}, steps: [] }, {});
    },
    shows: '.chair',
  },
  { name: 'convened', arrange: chair({ ...SMALL, scene: 'idle' }), shows: '.step' },
  { name: 'convened-120', arrange: chair({ ...LARGE, scene: 'idle' }), shows: '.step' },
  { name: 'open', arrange: chair({ ...SMALL, scene: 'agenda' }), shows: '.step' },
  { name: 'item', arrange: chair({ ...SMALL, scene: 'item' }), shows: '.step' },
  { name: 'item-neighbours', arrange: item({ neighbours, warnings: [copied] }), shows: '.neighbours' },
  { name: 'ballot-copied', arrange: chair(BALLOT, RUNNING, { warnings: [copied] }), shows: '.warnings' },
  {
    name: 'item-warned',
    arrange: (hub) => {
      const view = sampleChair({ ...LARGE, scene: 'item' });
      const uk = 'Кворуму немає: зареєстровано депутатів 12, потрібно 61 (ст. 46). Відкрити голосування не можна.';
      const two =
        'Дві третини тлумачать двояко: 81 голосів, якщо голову враховано в загальному складі, або 80, якщо ні. За правилами вашої ради потрібно 81.';
      const refusedBecause = {
        uk: 'Немає кворуму: зареєстровано депутатів 12, потрібно 61. Проведіть перереєстрацію.',
        en: '',
      };
      hub.show(
        'chair',
        {
          ...view,
          quorum: { deputies: 12, needed: 61, met: false },
          warnings: [
            { uk, en: uk },
            { uk: two, en: two },
          ],
          steps: view.steps.map((step) => (step.command.type === 'open-ballot' ? { ...step, refusedBecause } : step)),
          health: { ...view.health, devicesUp: 97 },
        },
        {},
      );
    },
    shows: '.warnings',
  },
  { name: 'speech', arrange: chair({ ...SMALL, scene: 'speech' }, { elapsedMs: 188_000 }), shows: '.on-air' },
  { name: 'speech-nasty', arrange: chair({ ...LARGE, scene: 'speech' }, { elapsedMs: 4_754_000 }), shows: '.on-air' },
  { name: 'ballot', arrange: chair(BALLOT, RUNNING), shows: '.count' },
  { name: 'ballot-dark', arrange: chair(BALLOT, RUNNING), shows: '.count', query: '?theme=dark' },
  { name: 'ballot-en', arrange: chair(BALLOT, { remainingMs: 4000 }), shows: '.count', query: '?lang=en' },
  { name: 'ballot-120', arrange: chair({ ...LARGE, scene: 'ballot' }, { remainingMs: 4000 }), shows: '.count' },
  { name: 'result', arrange: chair({ ...SMALL, scene: 'result' }), shows: '.ended' },
  { name: 'result-nasty', arrange: chair({ ...LARGE, scene: 'result', result: 'rejected' }), shows: '.ended' },
  { name: 'result-stopped', arrange: chair({ ...SMALL, scene: 'result', result: 'stopped' }), shows: '.ended' },
  { name: 'break', arrange: chair({ ...SMALL, scene: 'break' }), shows: '.step' },
  { name: 'closed', arrange: chair({ ...SMALL, scene: 'closed' }), shows: '.chair' },
  {
    name: 'draft',
    arrange: chair({ ...SMALL, scene: 'item' }),
    shows: '.step',
    act: press('Enter'),
  },
  { name: 'stop', arrange: chair(BALLOT, RUNNING), shows: '.count', act: press('F9') },
  {
    name: 'keys',
    arrange: chair({ ...SMALL, scene: 'item' }),
    shows: '.step',
    act: press('?'),
  },
  {
    name: 'add',
    arrange: chair({ ...SMALL, scene: 'item' }),
    shows: '.step',
    act: press('F2'),
  },
  {
    name: 'close',
    arrange: chair({ ...SMALL, scene: 'item' }),
    shows: '.step',
    act: click('Інші кроки…', 'Закрити засідання…'),
  },
  {
    name: 'undo',
    arrange: item(),
    shows: '.step',
    act: async (page, hub) => {
      await press('5')(page);
      hub.accept(await hub.nextCommand(), 1290);
      hub.show('chair', sampleChair({ ...SMALL, scene: 'item' }, { ...STAGED, guests, ...votingStage }));
      await page.locator('.undo:not(.empty)').waitFor();
    },
  },
  { name: 'hand-left', arrange: item(), shows: '.step', act: hand('під лівою') },
  { name: 'hand-right', arrange: chair(BALLOT, RUNNING), shows: '.count', act: hand('під правою') },
  {
    name: 'ceremony',
    arrange: chair(
      { ...SMALL, scene: 'agenda' },
      {},
      { ceremony: { ceremony: 'minute-of-silence', names: [], since: '2025-12-18T11:40:00+02:00' } },
    ),
    shows: '.ceremony',
  },
  {
    name: 'queue-120',
    arrange: chair({ ...LARGE, scene: 'item' }, {}, { queue, amendments, warnings: [copied], neighbours }),
    shows: '.step',
  },
  {
    name: 'sheet-offline',
    arrange: item(),
    shows: '.step',
    act: async (page, hub) => {
      await click(/^Зала/)(page);
      await lose(page, hub);
    },
  },
  {
    name: 'refused',
    arrange: chair({ ...SMALL, scene: 'item' }),
    shows: '.step',
    act: async (page, hub) => {
      await page.keyboard.press('F7');
      hub.refuse(await hub.nextCommand(), 'NO_ITEM_OPEN');
      await page.locator('[role=alert]').waitFor();
    },
  },
  ...SHEETS,
  ...OWN_VOTE,
  { name: 'alarm', arrange: chair({ ...SMALL, scene: 'break' }, {}, { alarm }), shows: '.notice' },
  {
    name: 'alarm-armed',
    arrange: chair({ ...SMALL, scene: 'item' }),
    shows: '.step',
    act: (page) => page.keyboard.press('F10'),
  },
  { name: 'staged', arrange: chair({ ...SMALL, scene: 'item' }, {}, STAGED), shows: '.stages .now' },
  {
    name: 'queue-long',
    arrange: chair({ ...SMALL, scene: 'speech' }, { elapsedMs: 280_000 }, { ...STAGED, guests }),
    shows: '.clock',
    act: click('Змінити'),
  },
  {
    name: 'speech-guest',
    arrange: chair({ ...SMALL, scene: 'item' }, { elapsedMs: 61_000 }, { speech: guestSpeech, queue }),
    shows: '.clock',
  },
  {
    name: 'speech-interposed',
    arrange: chair({ ...SMALL, scene: 'item' }, { elapsedMs: 64_000 }, { speech: replySpeech, queue }),
    shows: '.clock',
  },
  {
    name: 'speech-paused',
    arrange: chair({ ...SMALL, scene: 'item' }, { elapsedMs: 30_000 }, { speech: { ...replySpeech, paused: true } }),
    shows: '.clock',
  },
  { name: 'ballot-rating', arrange: running({ ...rating }), shows: '.alternatives' },
  { name: 'ballot-secret', arrange: running({ ...secret }), shows: '.count' },
  { name: 'ballot-paper', arrange: running({ ...paper }), shows: '.acts' },
  { name: 'ballot-untouched', arrange: running({ voted: 0, enteredFor: ['Ґудзь О. В.'] }), shows: '.count' },
  { name: 'vote-for', arrange: running({}), shows: '.count', act: click(/Голос зі слів/) },
  { name: 'result-set-aside', arrange: setAside, shows: '.ended' },
  { name: 'offline', arrange: chair(BALLOT, RUNNING), shows: '.count', act: lose },
];
