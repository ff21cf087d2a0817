import { join } from 'node:path';
import pino from 'pino';
import { type Test, test } from 'tap';
import { openBeside } from './beside-the-house.ts';
import type { HubConfig } from './config.ts';
import type { CommittedEvent, Hub } from './hub/face.ts';
import { openJournal } from './journal/journal.ts';
import { House } from './views/house.ts';
import { PaperHub } from './views/testing/paper-hub.ts';

/** What stands beside a house on a data folder with a journal of one record; `close` closes a sitting. */
async function beside(t: Test, parts: Partial<HubConfig> = {}) {
  const dataDir = t.testdir({ usb: {} });
  const journal = openJournal(join(dataDir, 'journal.db'));
  t.teardown(() => journal.close());
  const record = { stream: 'council', type: 'Noted', v: 1, at: '2026-03-30T07:00:00.000Z', actor: 'hub', cause: 'c' };
  await journal.whenCommitted(journal.append([{ ...record, data: {} }], 0).last);
  const listeners: Parameters<Hub['onCommitted']>[0][] = [];
  const hub = new PaperHub();
  hub.onCommitted = (listener) => void listeners.push(listener);
  const config = { dataDir, hall: { format: 'hall/1', lines: [] }, ...parts } as HubConfig;
  const log = pino({ enabled: false });
  const note = async () => undefined;
  const { desks, stop } = await openBeside({
    config,
    hub,
    house: new House(),
    log,
    webRoot: join(dataDir, 'web'),
    note,
    tell: undefined,
  });
  t.teardown(stop);
  const close = () => {
    const event = { type: 'SittingClosed', v: 1, data: {} };
    for (const listen of listeners) listen([{ event } as CommittedEvent]);
  };
  return { desks, dataDir, close };
}

test('the close of a sitting makes a backup', async (t) => {
  const { desks, close } = await beside(t);
  const { backups } = desks;
  const made = new Promise<void>((resolve) => {
    backups?.onChanged(() => {
      if (backups.now().lines.length > 0 && !backups.now().running) resolve();
    });
  });
  close();
  t.equal(backups?.now().running, true);
  await made;
  t.match(backups?.now().lines, [{ position: 1 }]);
});

test('backups go where the operator wants them, and not elsewhere', async (t) => {
  const { desks, dataDir } = await beside(t, { backupTo: join(t.testdirName, 'usb') });
  t.match(await desks.backups?.make(), { ok: true });
  t.equal(desks.backups?.now().into, join(dataDir, 'usb'));
});

test('a rehearsal has neither backups nor a rehearsal of its own', async (t) => {
  const { desks } = await beside(t, { rehearsal: true });
  t.same(desks, {});
});
