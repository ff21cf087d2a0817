/**
 * The hub's process: opens the journal, takes up the sitting, and connects hall bus, screens and papers to it.
 * Started by the supervisor, which hears over IPC when it is ready and where to sign in.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { checker } from '#contract/check';
import { HubOrder, type HubReport } from '#contract/supervision';
import { ConfigError, readConfig } from './config.ts';
import { startHouse } from './house-start.ts';

const EX_CONFIG = 78;
/** What the hub writes is for its own user alone. */
const OWNER_ONLY = 0o077;
const checkOrder = checker(HubOrder);
const tell = (report: HubReport) => process.send?.(report);

async function main(): Promise<void> {
  process.umask(OWNER_ONLY);
  const config = readConfig(process.argv.slice(2), process.env);
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const house = await startHouse(config, join(import.meta.dirname, '..', 'web'), process.send && tell);
  const stop = async () => {
    await house.stop();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('disconnect', stop);
  process.on('message', (message) => {
    const order = checkOrder(message);
    if (!order.ok) return;
    switch (order.value.do) {
      case 'advance-clock':
        house.advanceClock(order.value.ms);
        tell({ tells: 'clock-advanced', ms: order.value.ms });
        break;
      case 'issue-deputy-links':
        void house.deputyLinks().then((links) => tell({ tells: 'deputy-links', links }));
        break;
      case 'note-rehearsal':
        house.noteRehearsal(order.value.rehearsal);
        break;
      case 'note-rehearsal-link':
        house.noteRehearsalLink(order.value);
        break;
      case 'issue-link': {
        const { ask, whom } = order.value;
        tell({ tells: 'link-issued', ask, ...house.issueLink(whom) });
        break;
      }
      case 'stop':
        void stop();
        break;
    }
  });
  tell({ tells: 'ready', ...house.ready });
}

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  tell({ tells: 'cannot-start', message });
  process.stderr.write(`${message}\n`);
  process.exit(error instanceof ConfigError ? EX_CONFIG : 1);
});
