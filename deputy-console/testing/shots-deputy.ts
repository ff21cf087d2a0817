/** Every state of the deputy's console, once. */
import type { Sample } from '#kit/sample-views';
import type { ConsoleHub } from './console-hub.ts';
import { heldVote, sampleDeputy, sampleOwn } from './sample.ts';
import { BALLOT, LARGE, type Listed, lose, RUNNING, SMALL } from './shot.ts';

const deputy =
  (
    sample: Sample,
    own: Parameters<typeof sampleOwn>[0] = {},
    clock = {},
    parts: Parameters<typeof sampleDeputy>[1] = {},
  ) =>
  (hub: ConsoleHub) => {
    hub.show('own', sampleOwn(own), clock);
    hub.show('deputy', sampleDeputy(sample, parts), clock);
  };

export const DEPUTY: readonly Listed[] = [
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
