/** Every state of the consoles, once: what the hub shows, what is done on the page, what tells that it is there. */
import type { Page } from 'playwright-core';
import type { Sample } from '#kit/sample-views';
import type { ConsoleHub } from './console-hub.ts';
import { heldVote, sampleChair, sampleDeputy, sampleOwn, sampleSecretary } from './sample.ts';

export type Shot = {
  readonly name: string;
  readonly console: 'deputy' | 'chair' | 'secretary';
  readonly sizes: readonly string[];
  readonly arrange: (hub: ConsoleHub) => void;
  readonly act?: (page: Page, hub: ConsoleHub) => Promise<unknown>;
  /** A selector that only this state has. */
  readonly shows: string;
  readonly query?: string;
};

const SEAT = ['1024x600', '390x844'];
const DESK = ['1280x800', '1024x768'];
const OFFICE = ['1440x900', '1024x768'];
const RUNNING = { remainingMs: 17_000 };
/** Presses a key once the page has settled, and lets the sheet settle that it opens. */
const press = (key: string) => async (page: Page) => {
  await page.clock.runFor(700);
  await page.keyboard.press(key);
  await page.clock.runFor(700);
};

const deputy =
  (sample: Sample, own: Parameters<typeof sampleOwn>[0] = {}, clock = {}) =>
  (hub: ConsoleHub) => {
    hub.show('own', sampleOwn(own), clock);
    hub.show('deputy', sampleDeputy(sample), clock);
  };
const chair =
  (sample: Sample, clock = {}) =>
  (hub: ConsoleHub) =>
    hub.show('chair', sampleChair(sample), clock);
const secretary = (sample: Sample, lines?: number) => (hub: ConsoleHub) =>
  hub.show('secretary', sampleSecretary(sample, lines), {});

const SMALL = { deputies: 26 } as const;
const LARGE = { deputies: 120, nasty: true } as const;
const BALLOT: Sample = { ...SMALL, scene: 'ballot' };
const lose = async (page: Page, hub: ConsoleHub) => {
  hub.silence(true);
  await page.clock.runFor(6000);
  await page.locator('[role=alert]').first().waitFor();
};

const DEPUTY: readonly Omit<Shot, 'console' | 'sizes'>[] = [
  {
    name: 'out',
    arrange: (hub) => {
      hub.closed = true;
    },
    shows: '.outside .btn',
  },
  { name: 'register', arrange: deputy({ ...SMALL, scene: 'idle' }, { registered: false }), shows: '.btn.primary' },
  { name: 'register-ballot', arrange: deputy(BALLOT, { registered: false }, RUNNING), shows: '.btn.primary' },
  { name: 'idle', arrange: deputy({ ...SMALL, scene: 'item' }), shows: '.agenda' },
  { name: 'idle-break', arrange: deputy({ ...SMALL, scene: 'break' }), shows: '.lead' },
  {
    name: 'speech',
    arrange: deputy({ ...SMALL, scene: 'speech' }, { speaking: true }, { elapsedMs: 188_000 }),
    shows: '.speech',
  },
  { name: 'ballot', arrange: deputy(BALLOT, {}, RUNNING), shows: '.votes' },
  { name: 'ballot-dark', arrange: deputy(BALLOT, {}, RUNNING), shows: '.votes', query: '?theme=dark' },
  { name: 'ballot-contrast', arrange: deputy(BALLOT, {}, RUNNING), shows: '.votes', query: '?theme=contrast' },
  { name: 'ballot-en', arrange: deputy(BALLOT, {}, { remainingMs: 4000 }), shows: '.votes', query: '?lang=en' },
  {
    name: 'ballot-nasty',
    arrange: deputy(
      { ...LARGE, scene: 'ballot' },
      { name: 'Івано-Франківська-Перегінська Єлизавета-Соломія Святославівна' },
      RUNNING,
    ),
    shows: '.votes',
  },
  {
    name: 'sending',
    arrange: deputy(BALLOT, {}, RUNNING),
    shows: '.votes',
    act: (page) => page.locator('.vote.for').click(),
  },
  { name: 'recorded', arrange: deputy(BALLOT, heldVote('for', 1285), RUNNING), shows: '.proof.recorded' },
  {
    name: 'changing',
    arrange: deputy(BALLOT, heldVote('for', 1285), { remainingMs: 4000 }),
    shows: '.votes',
    act: (page) => page.locator('.vote.abstain').click(),
  },
  {
    name: 'refused',
    arrange: deputy(BALLOT, {}, RUNNING),
    shows: '.votes',
    act: async (page, hub) => {
      await page.locator('.vote.against').click();
      hub.refuse(await hub.nextCommand(), 'NOT_REGISTERED', {
        memberName: 'Коцюбинська-Левицька Олександра Володимирівна',
      });
      await page.locator('[role=alert]').waitFor();
    },
  },
  {
    name: 'offline-pressed',
    arrange: deputy(BALLOT, {}, RUNNING),
    shows: '.votes',
    act: async (page, hub) => {
      await page.locator('.vote.for').click();
      await lose(page, hub);
    },
  },
  { name: 'offline-held', arrange: deputy(BALLOT, heldVote('for', 1285), RUNNING), shows: '.votes', act: lose },
  { name: 'offline-idle', arrange: deputy({ ...SMALL, scene: 'item' }), shows: '.agenda', act: lose },
  {
    name: 'result',
    arrange: deputy({ ...SMALL, scene: 'result' }, { lastOutcome: { ballotId: 'b12' as never, outcome: 'for' } }),
    shows: '.headline',
  },
  {
    name: 'result-rejected',
    arrange: deputy(
      { ...LARGE, scene: 'result', result: 'rejected' },
      { lastOutcome: { ballotId: 'b12' as never, outcome: 'conflict' } },
    ),
    shows: '.headline',
  },
  { name: 'result-stopped', arrange: deputy({ ...SMALL, scene: 'result', result: 'stopped' }), shows: '.headline' },
];

const CHAIR: readonly Omit<Shot, 'console' | 'sizes'>[] = [
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
    act: (page) => page.getByText('Закрити засідання…').click(),
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
  { name: 'offline', arrange: chair(BALLOT, RUNNING), shows: '.count', act: lose },
];

const SECRETARY: readonly Omit<Shot, 'console' | 'sizes'>[] = [
  { name: 'record', arrange: secretary({ ...SMALL, scene: 'item' }), shows: '.log' },
  { name: 'record-ballot', arrange: secretary({ ...LARGE, scene: 'ballot' }, 400), shows: '.running' },
  { name: 'record-dark', arrange: secretary({ ...SMALL, scene: 'item' }), shows: '.log', query: '?theme=dark' },
  { name: 'agenda', arrange: secretary({ ...LARGE, scene: 'item' }), shows: '.list', query: '#agenda' },
  { name: 'members', arrange: secretary({ ...SMALL, scene: 'registration' }), shows: 'table', query: '#members' },
  { name: 'members-120', arrange: secretary({ ...LARGE, scene: 'registration' }), shows: 'table', query: '#members' },
  { name: 'convene', arrange: secretary({ ...SMALL, scene: 'closed' }), shows: 'form', query: '#convene' },
  { name: 'convene-busy', arrange: secretary({ ...SMALL, scene: 'item' }), shows: 'main h1', query: '#convene' },
  {
    name: 'refused',
    arrange: secretary({ ...SMALL, scene: 'registration' }),
    shows: 'table',
    query: '#members',
    act: async (page, hub) => {
      await page.locator('td .btn').first().click();
      hub.refuse(await hub.nextCommand(), 'SITTING_CLOSED');
      await page.locator('[role=alert]').waitFor();
    },
  },
  { name: 'offline', arrange: secretary({ ...SMALL, scene: 'item' }), shows: '.log', act: lose },
];

const named = (console: Shot['console'], sizes: readonly string[], shots: readonly Omit<Shot, 'console' | 'sizes'>[]) =>
  shots.map((shot): Shot => ({ ...shot, console, sizes, name: `${console}-${shot.name}` }));

export const SHOTS: readonly Shot[] = [
  ...named('deputy', SEAT, DEPUTY),
  ...named('chair', DESK, CHAIR),
  ...named('secretary', OFFICE, SECRETARY),
];
