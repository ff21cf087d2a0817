/** Every state of the deputy's console, once. */
import type { Page } from 'playwright-core';
import type { RequestId } from '#contract/ids';
import type { RunningBallot } from '#contract/views';
import type { Sample } from '#kit/sample-views';
import type { ConsoleHub } from './console-hub.ts';
import { heldVote, BALLOT as sampleBallot, sampleDeputy, sampleOwn } from './sample.ts';
import { otherSignedIn, PDF, PDF_DIGEST, PDF_PAGES, record, resultSetAside, withDocuments } from './sample-deputy.ts';
import { alarm, paper, queue, rating, secret } from './sample-parts.ts';
import { BALLOT, click, endRehearsal, LARGE, type Listed, lose, RUNNING, SMALL } from './shot.ts';

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

const ended = deputy(
  { ...SMALL, scene: 'result' },
  { lastOutcome: { ballotId: sampleBallot, outcome: 'for', position: 1285 } },
);

/** A running ballot of another kind; the queue and the clock are as ever. */
const running =
  (ballot: Partial<RunningBallot>, own: Parameters<typeof sampleOwn>[0] = {}) =>
  (hub: ConsoleHub) => {
    const clock = ballot.by === 'paper' ? {} : RUNNING;
    const { ballot: usual } = sampleDeputy(BALLOT);
    hub.show('own', sampleOwn(own), clock);
    hub.show('deputy', sampleDeputy(BALLOT, usual ? { ballot: { ...usual, ...ballot } } : {}), clock);
  };
const breakUntil = (hub: ConsoleHub) => {
  const { head } = sampleDeputy({ ...SMALL, scene: 'break' });
  const changed = head && { ...head, breakUntil: '2025-12-18T12:30:00+02:00' };
  hub.show('own', sampleOwn(), {});
  hub.show('deputy', sampleDeputy({ ...SMALL, scene: 'break' }, changed ? { head: changed } : {}), {});
};
const takenPart = { vote: { ballotId: sampleBallot, position: 1285, at: '2025-12-18T11:42:18+02:00' } };
const WAITING: Parameters<typeof sampleOwn>[0] = {
  requests: [{ requestId: 'r3' as RequestId, kind: 'debate', place: 4 }],
  mayAskFor: ['question', 'point-of-order'],
};

const PASSED_OVER: Parameters<typeof sampleOwn>[0] = {
  requests: [{ requestId: 'r3' as RequestId, kind: 'debate', place: 1, debateClosed: true }],
  mayAskFor: ['motives', 'point-of-order'],
};

const part = (page: Page, name: string) => page.getByRole('button', { name }).first().click();
/** The whole agenda with documents. */
const agenda =
  (sample: Sample, own: Parameters<typeof sampleOwn>[0] = {}, clock = {}) =>
  (hub: ConsoleHub) => {
    hub.files.set(PDF_DIGEST, PDF);
    hub.show('own', sampleOwn(own), clock);
    hub.show('deputy', withDocuments(sample), clock);
  };
/** Opens the agenda, and its document at a page. */
const reading = async (page: Page) => {
  await part(page, 'Порядок денний');
  await page
    .getByRole('button', { name: /Проєкт рішення/ })
    .first()
    .click();
  await page.getByText(`с. 1 з ${PDF_PAGES}`).waitFor();
  await page.locator('.page p', { hasText: 'Проєкт рішення' }).waitFor({ state: 'attached' });
};
/** While a document is read a ballot opens, and comes to the front. */
const called = async (page: Page, hub: ConsoleHub) => {
  await reading(page);
  hub.show('deputy', withDocuments(BALLOT), RUNNING);
  await page.locator('.votes').waitFor();
};
const locked =
  (sample: Sample, lock: 'pin' | 'new-pin', clock = {}) =>
  (hub: ConsoleHub) => {
    hub.lock(lock);
    deputy(sample, { registered: sample.scene !== 'idle' }, clock)(hub);
  };

const AGENDA: Omit<Listed, 'name'> = {
  arrange: agenda({ ...SMALL, scene: 'item' }),
  shows: '.keys',
  act: (page) => part(page, 'Порядок денний'),
};
const RECORD: Omit<Listed, 'name'> = {
  arrange: deputy({ ...SMALL, scene: 'item' }, { record }),
  shows: '.keys',
  act: (page) => part(page, 'Мої голоси'),
};

export const DEPUTY: readonly Listed[] = [
  { name: 'agenda', ...AGENDA },
  { name: 'agenda-dark', ...AGENDA, query: '?theme=dark' },
  { name: 'reader', arrange: agenda({ ...SMALL, scene: 'item' }), shows: '.keys', act: reading },
  {
    name: 'reader-contrast',
    arrange: agenda({ ...SMALL, scene: 'item' }),
    shows: '.keys',
    act: reading,
    query: '?theme=contrast',
  },
  { name: 'reader-called', arrange: agenda({ ...SMALL, scene: 'item' }), shows: '.keys', act: called },
  {
    name: 'reader-aside',
    arrange: agenda({ ...SMALL, scene: 'item' }),
    shows: '.keys',
    act: async (page, hub) => {
      await called(page, hub);
      await part(page, 'Повернутися: Документ');
    },
  },
  {
    name: 'reader-lost',
    arrange: agenda({ ...SMALL, scene: 'item' }),
    shows: '.keys',
    act: async (page, hub) => {
      await reading(page);
      await lose(page, hub);
    },
  },
  { name: 'record', ...RECORD },
  { name: 'record-contrast', ...RECORD, query: '?theme=contrast' },
  {
    name: 'record-none',
    arrange: deputy({ ...SMALL, scene: 'item' }),
    shows: '.keys',
    act: (page) => part(page, 'Мої голоси'),
  },
  { name: 'locked', arrange: locked({ ...SMALL, scene: 'item' }, 'pin'), shows: '.pad' },
  { name: 'locked-dark', arrange: locked({ ...SMALL, scene: 'item' }, 'pin'), shows: '.pad', query: '?theme=dark' },
  { name: 'locked-new', arrange: locked({ ...SMALL, scene: 'idle' }, 'new-pin'), shows: '.pad' },
  { name: 'locked-ballot', arrange: locked(BALLOT, 'pin', RUNNING), shows: '.pad' },
  {
    name: 'card',
    arrange: deputy({ ...SMALL, scene: 'idle' }, { registered: false, needs: 'card' }),
    shows: '.card',
  },
  { name: 'card-ballot', arrange: deputy(BALLOT, { registered: false, needs: 'card' }, RUNNING), shows: '.card' },
  {
    name: 'sign-in-notice',
    arrange: deputy({ ...SMALL, scene: 'item' }, { signIns: otherSignedIn }),
    shows: '.sign-ins',
  },
  {
    name: 'sign-in-notice-ballot',
    arrange: deputy(BALLOT, { signIns: otherSignedIn }, RUNNING),
    shows: '.sign-ins',
  },
  {
    name: 'sign-in-lines',
    arrange: deputy({ ...SMALL, scene: 'item' }, { signIns: otherSignedIn }),
    shows: '.sign-ins',
    act: click('Подивитися'),
  },
  { name: 'keypad-ballot', arrange: deputy(BALLOT, { needs: 'keypad', means: 'card' }, RUNNING), shows: '.why' },
  {
    name: 'keypad-recorded',
    arrange: deputy(BALLOT, { needs: 'keypad', means: 'card', ...heldVote('for', 1285) }, RUNNING),
    shows: '.proof.recorded',
  },
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
  { name: 'result', arrange: ended, shows: '.headline' },
  {
    name: 'result-rejected',
    arrange: deputy(
      { ...LARGE, scene: 'result', result: 'rejected' },
      { lastOutcome: { ballotId: sampleBallot, outcome: 'conflict' } },
    ),
    shows: '.headline',
  },
  { name: 'result-set-aside', arrange: resultSetAside, shows: '.headline.set-aside' },
  { name: 'result-stopped', arrange: deputy({ ...SMALL, scene: 'result', result: 'stopped' }), shows: '.headline' },
  { name: 'rehearsal-over', arrange: deputy({ ...SMALL, scene: 'item' }), shows: '.agenda', act: endRehearsal },
  { name: 'alarm', arrange: deputy({ ...SMALL, scene: 'break' }, {}, {}, { alarm }), shows: '.alarm' },
  { name: 'break-until', arrange: breakUntil, shows: '.lead' },
  { name: 'floor', arrange: deputy({ ...SMALL, scene: 'item' }, {}, {}, { queue }), shows: '.keys' },
  {
    name: 'floor-kinds',
    arrange: deputy({ ...SMALL, scene: 'item' }),
    shows: '.keys',
    act: click('Інший вид виступу…'),
  },
  {
    name: 'floor-waiting',
    arrange: deputy({ ...SMALL, scene: 'item' }, WAITING, {}, { queue }),
    shows: '.place',
  },
  {
    name: 'floor-passed-over',
    arrange: deputy({ ...SMALL, scene: 'item' }, PASSED_OVER, {}, { queue }),
    shows: '.place',
  },
  {
    name: 'floor-own-warning',
    arrange: deputy({ ...SMALL, scene: 'speech' }, { speaking: true }, { elapsedMs: 281_000 }),
    shows: '.mine',
  },
  {
    name: 'floor-microphone',
    arrange: deputy({ ...SMALL, scene: 'item' }, { microphone: 'open' }),
    shows: '.keys',
  },
  { name: 'conflict', arrange: deputy(BALLOT, { conflict: true }, RUNNING), shows: '.why' },
  {
    name: 'conflict-idle',
    arrange: deputy({ ...SMALL, scene: 'item' }, { conflict: true, mayAskFor: ['point-of-order'] }),
    shows: '.note',
  },
  {
    name: 'conflict-ask',
    arrange: deputy({ ...SMALL, scene: 'item' }),
    shows: '.keys',
    act: click('Конфлікт інтересів…'),
  },
  { name: 'rating', arrange: running(rating), shows: '.votes' },
  { name: 'secret', arrange: running(secret), shows: '.votes' },
  { name: 'secret-sending', arrange: running(secret), shows: '.votes', act: click('ПРОТИ') },
  { name: 'secret-recorded', arrange: running(secret, takenPart), shows: '.recorded' },
  { name: 'paper', arrange: running(paper), shows: '.why' },
  {
    name: 'wrongly',
    arrange: ended,
    shows: '.headline',
    act: click('Зараховано неправильно…'),
  },
];
