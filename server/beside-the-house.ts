/**
 * What stands beside the house: rehearsals, which the supervisor runs, and backups. A rehearsal has neither.
 * In: the configuration, the read model, the supervisor's ear; out: both desks, and how to stop.
 */
import type { Logger } from 'pino';
import type { HubReport } from '#contract/supervision';
import { BackupDesk } from './backups/backup-desk.ts';
import type { HubConfig } from './config.ts';
import { systemClock } from './hub/clock.ts';
import type { Hub } from './hub/face.ts';
import { RehearsalDesk } from './hub/rehearsal-desk.ts';
import type { House } from './views/house.ts';

type Given = {
  readonly config: HubConfig;
  readonly hub: Hub;
  readonly house: House;
  readonly log: Logger;
  /** To the supervisor; absent: there is none. */
  readonly tell: ((report: HubReport) => void) | undefined;
};

export type Beside = {
  readonly desks: { readonly rehearsals?: RehearsalDesk; readonly backups?: BackupDesk };
  stop(): Promise<void>;
};

export async function openBeside({ config, hub, house, log, tell }: Given): Promise<Beside> {
  if (config.rehearsal || config.clockStartMs !== undefined) return { desks: {}, stop: async () => undefined };
  const rehearsals = new RehearsalDesk(tell);
  const backups = new BackupDesk({
    ...{ dataDir: config.dataDir, into: config.backupTo, hallFile: config.hallFile, clock: systemClock, log },
    isBusy: () => house.current?.sitting.phase === 'open',
  });
  await backups.start();
  hub.onCommitted((events) => {
    if (events.some(({ event }) => event.type === 'SittingClosed')) void backups.make();
  });
  return { desks: { rehearsals, backups }, stop: () => backups.stop() };
}
