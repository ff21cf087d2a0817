import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import type { HouseEvent } from '#contract/events';
import type { NoteId, PlanId, SittingId } from '#contract/ids';
import { openHouse } from '../views/house.ts';
import { PaperHub } from '../views/testing/paper-hub.ts';
import { convening, idOf } from '../views/testing/small-council.ts';
import { SearchDesk } from './search-desk.ts';

const sha256 = 'c'.repeat(64);

async function opened(t: Test, { hub = new PaperHub(), dataDir = newFolder(t) } = {}) {
  const house = openHouse(hub, 'Рада');
  const told: string[] = [];
  const log = { info: (_: object, event: string) => void told.push(event), error: () => void told.push('lost') };
  let settle = () => {};
  const read = new Promise<void>((resolve) => {
    settle = resolve;
  });
  const textOf = async (asked: string) => {
    queueMicrotask(settle);
    return asked === sha256 ? 'передати сквер у оренду' : '';
  };
  const desk = new SearchDesk({ dataDir, hub, house, textOf, log });
  await desk.start();
  let running = true;
  const stop = async () => {
    if (running) await desk.stop();
    running = false;
  };
  t.teardown(stop);
  const find = async (q: string) => (await desk.find({ q, notes: true, limit: 20 }))?.found ?? [];
  const kinds = async (q: string) => (await find(q)).map(({ kind, title }) => `${kind}: ${title}`);
  return { hub, dataDir, desk, told, stop, find, kinds, read };
}

function newFolder(t: Test): string {
  const folder = mkdtempSync(join(tmpdir(), 'dzvin-search-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const noted = (text: string) =>
  ({
    type: 'RecordNoted',
    v: 1,
    data: { noteId: 'n1' as NoteId, sittingId: '8-14-1' as SittingId, kind: 'note', text },
  }) as HouseEvent;

test('what is committed is found: the sitting, its items and people, a note, a speech, a statement', async (t) => {
  const { hub, kinds } = await opened(t);
  hub.giveAll(convening());
  t.strictSame(await kinds('бюджету '), ['item: 1. Про бюджет']);
  t.strictSame(await kinds('Андрієнко'), ['person: Андрієнко Ганна Іванівна']);
  t.match(await kinds('сесійна'), ['sitting: Пленарне засідання 1, сесія 14, скликання 8']);
  const memberId = idOf('head');
  hub.commit([noted('уточнити площу ділянки')], 'council');
  hub.commit([
    { type: 'SpeechBegun', v: 1, data: { memberId, kind: 'debate' } },
    { type: 'StatementEntered', v: 1, data: { memberId, kind: 'for-the-record', text: 'Прошу занести до протоколу' } },
  ] as HouseEvent[]);
  t.strictSame(await kinds('площа ділянок '), ['note: Примітка до запису']);
  t.strictSame(await kinds('виступ обговорення '), ['speech: Андрієнко Ганна Іванівна']);
  t.match(await kinds('протоколу'), ['statement: Андрієнко Ганна Іванівна: заява для протоколу']);
});

test('an index that stands where the journal does is taken up as it is', async (t) => {
  const first = await opened(t);
  first.hub.giveAll(convening());
  await first.stop();
  const again = await opened(t, first);
  t.strictSame(again.told, []);
  t.strictSame(await again.kinds('бюджет'), ['item: 1. Про бюджет']);
});

test('an index that lies behind the journal catches up, and with what it had', async (t) => {
  const first = await opened(t);
  first.hub.giveAll(convening());
  await first.stop();
  first.hub.commit([noted('уточнити площу')], 'council');
  const again = await opened(t, first);
  t.strictSame(again.told, ['search-caught-up']);
  t.strictSame(await again.kinds('площу'), ['note: Примітка до запису']);
  t.strictSame(await again.kinds('бюджет'), ['item: 1. Про бюджет']);
});

test('an index that is ahead of the journal, or of another one, is made anew', async (t) => {
  const first = await opened(t);
  first.hub.giveAll(convening());
  first.hub.commit([noted('уточнити площу')], 'council');
  await first.stop();
  const shorter = new PaperHub();
  shorter.giveAll(convening());
  const again = await opened(t, { hub: shorter, dataDir: first.dataDir });
  t.strictSame(await again.kinds('площу'), []);
  t.strictSame(await again.kinds('бюджет'), ['item: 1. Про бюджет']);
});

test('an index that is deleted or damaged is made anew', async (t) => {
  const first = await opened(t);
  first.hub.giveAll(convening());
  await first.stop();
  writeFileSync(join(first.dataDir, 'search.db'), 'x'.repeat(5000));
  const second = await opened(t, first);
  t.strictSame(await second.kinds('бюджет'), ['item: 1. Про бюджет']);
  await second.stop();
  rmSync(join(first.dataDir, 'search.db'));
  t.strictSame(await (await opened(t, first)).kinds('бюджет'), ['item: 1. Про бюджет']);
});

test('a document is found by its title at once, and by its text as soon as it was read', async (t) => {
  const { hub, find, read } = await opened(t);
  const { agenda: _, ...plain } = convening();
  const documents = [{ title: 'Проєкт рішення', file: { sha256, type: 'application/pdf' as const, bytes: 9 } }];
  hub.giveAll({ ...plain, agenda: [{ number: '1', title: 'Про різне', documents }] });
  t.match(await find('проєкт рішення'), [{ kind: 'document', href: /^\/files\/c{64}\?title=/ }]);
  await read;
  await find('');
  t.match(await find('сквер'), [{ kind: 'document', title: 'Проєкт рішення', number: '1' }]);
});

const PLAN = 'p1' as PlanId;
const planned = (...events: { type: 'SittingPlanned' | 'AgendaSettled' | 'PlanDropped'; data: object }[]) =>
  events.map(({ type, data }) => ({ type, v: 1, data: { planId: PLAN, ...data } }) as HouseEvent);
const plan = (...titles: string[]) =>
  planned(
    {
      type: 'SittingPlanned',
      data: {
        session: { number: 15, kind: 'regular' },
        sitting: { number: 1, place: 'зала', startsAt: '2026-05-01T10:00:00+03:00' },
      },
    },
    {
      type: 'AgendaSettled',
      data: {
        agenda: titles.map((title, at) => ({
          ...{ number: String(at + 1), title },
          ...(at === 0 && { documents: [{ title: 'Проєкт', file: { sha256, type: 'application/pdf', bytes: 9 } }] }),
        })),
      },
    },
  );

test('items and drafts of a plan are found by the office alone, as they stand now, and no more when it is dropped', async (t) => {
  const { hub, desk, find, kinds, read } = await opened(t);
  hub.commit(plan('Про водогін', 'Про гойдалки'), 'council');
  t.strictSame(await kinds('водогону '), ['plan: 1. Про водогін', 'plan: Проєкт']);
  t.match(await find('гойдалок '), [{ planId: PLAN, number: '2', at: '2026-05-01T10:00:00+03:00' }]);
  t.strictSame((await desk.find({ q: 'водогону ', notes: false, limit: 20 }))?.found, []);
  await read;
  await find('');
  t.strictSame(await kinds('сквер'), ['plan: Проєкт']);
  hub.commit(plan('Про водогін'), 'council');
  t.strictSame(await kinds('гойдалок '), []);
  t.strictSame(await kinds('сквер'), ['plan: Проєкт'], 'what has not changed keeps its text');
  hub.commit(planned({ type: 'PlanDropped', data: {} }), 'council');
  t.strictSame([...(await kinds('водогону ')), ...(await kinds('сквер'))], []);
});

test('when a plan is convened its items are those of the sitting, for everybody, also in an index that lay behind', async (t) => {
  const first = await opened(t);
  first.hub.commit(plan('Про бюджет'), 'council');
  t.strictSame(await first.kinds('бюджет'), ['plan: 1. Про бюджет', 'plan: Проєкт']);
  await first.stop();
  first.hub.giveAll({ ...convening(), planId: PLAN });
  const again = await opened(t, first);
  t.strictSame(await again.kinds('бюджет'), ['item: 1. Про бюджет']);
});
