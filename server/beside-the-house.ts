/**
 * What stands beside the house: rehearsals, which the supervisor runs, backups, the public site, publishing, notices. A rehearsal has none.
 * In: the configuration, the read model, the supervisor's ear; out: the desks, and how to stop.
 */
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { HubReport } from '#contract/supervision';
import { BackupDesk } from './backups/backup-desk.ts';
import type { HubConfig } from './config.ts';
import { systemClock } from './hub/clock.ts';
import type { Hub } from './hub/face.ts';
import { RehearsalDesk } from './hub/rehearsal-desk.ts';
import { AddressBook } from './notices/address-book.ts';
import { readMail } from './notices/mail-file.ts';
import { NoticesDesk } from './notices/notices-desk.ts';
import type { StreamEvent } from './on-air/link.ts';
import type { OnAirDesk } from './on-air/on-air-desk.ts';
import { openOnAir } from './on-air/open-on-air.ts';
import type { OnAirRead } from './on-air/settings.ts';
import type { HallBroker } from './on-air/tally/mqtt-link.ts';
import { type LiveSource, openLiveFiles } from './public-site/live/live-files.ts';
import { SiteDesk } from './public-site/site-desk.ts';
import { soundArchive } from './public-site/sound/sound-archive.ts';
import { type OutsideEvent, PublishingDesk } from './publishing/publishing-desk.ts';
import { readTargets, TARGETS_FILE } from './publishing/targets-file.ts';
import type { SoundEvent } from './recording/archive/archive-desk.ts';
import type { RecordingEvent } from './recording/notes.ts';
import { openRecording, type SoundRoom } from './recording/open-recording.ts';
import type { SealDesk } from './seal-desk/seal-desk.ts';
import { SiteSeal } from './seal-desk/site-seal.ts';
import type { House } from './views/house.ts';

type Given = {
  readonly config: HubConfig;
  readonly hub: Hub;
  readonly house: House;
  readonly log: Logger;
  /** Folder of the built pages. */
  readonly webRoot: string;
  /** Notes in the journal what was done outside the house; resolves when it is on the disk. */
  readonly note: (event: OutsideEvent | StreamEvent | RecordingEvent | SoundEvent, by?: string) => Promise<void>;
  /** To the supervisor; absent: there is none. */
  readonly tell: ((report: HubReport) => void) | undefined;
  /** The device's seal; absent: nothing is sealed. */
  readonly seal?: SealDesk | undefined;
  /** What is served of the broadcaster's, and where the hall's own switchers read; absent: nothing. */
  readonly onAir?: { readonly read: OnAirRead; readonly broker: HallBroker };
};

export type Beside = {
  readonly desks: {
    readonly rehearsals?: RehearsalDesk;
    readonly backups?: BackupDesk;
    readonly publishing?: PublishingDesk;
    readonly notices?: NoticesDesk;
    readonly publicSite?: SiteDesk;
    readonly onAir?: OnAirDesk;
    readonly publicLive?: LiveSource;
    readonly sound?: SoundRoom;
  };
  stop(): Promise<void>;
};

export async function openBeside({
  config,
  hub,
  house,
  log,
  webRoot,
  note,
  tell,
  seal,
  onAir: served,
}: Given): Promise<Beside> {
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
  const publishing = openPublishing({ config, hub, house, log, note });
  const notices = openNotices({ config, house, note }, publishing);
  const publicSite = openPublicSite({ config, hub, log, webRoot, seal });
  /* A folder of the whole site is laid out for those targets alone that are there. */
  if (Object.keys(publishing.now().targets).length > 0) bringOutSealed(publicSite, publishing, { seal, log });
  publicSite.start();
  const publicLive = openLiveFiles({ hub, house, nowMs: systemClock.monotonicMs }, config.hall.publicSite?.address);
  const { bridge } = config;
  const onAir =
    served && openOnAir({ ...served, house, hub, clock: systemClock, log, note, bridge, dataDir: config.dataDir });
  const sound = await openRecording({ dataDir: config.dataDir, hub, house, clock: systemClock, log, note });
  const stop = async () => {
    await sound.stop();
    await onAir?.stop();
    await publicSite.stop();
    await publishing.stop();
    await backups.stop();
  };
  return {
    desks: { rehearsals, backups, publishing, notices, publicSite, publicLive, sound, ...(onAir && { onAir }) },
    stop,
  };
}

/** What leaves the house bears its seal. */
function bringOutSealed(site: SiteDesk, publishing: PublishingDesk, { seal, log }: Pick<Given, 'seal' | 'log'>): void {
  const sealing = seal && new SiteSeal({ seal, log, bringOut: (sealed) => publishing.bringOut(sealed) });
  site.onLaidOut((laidOut) => (sealing ? void sealing.take(laidOut) : publishing.bringOut(laidOut)));
}

type ForSite = Pick<Given, 'config' | 'hub' | 'log' | 'webRoot' | 'seal'>;

function openPublicSite({ config, hub, log, webRoot, seal }: ForSite): SiteDesk {
  const { publicSite } = config.hall;
  return new SiteDesk({
    ...{ dataDir: config.dataDir, hub, clock: systemClock, log, seal },
    /* Pages are drawn by what lies beside the folder that browsers load from. */
    drawModule: join(webRoot, '..', 'public-site', 'draw.js'),
    assetsFolder: join(webRoot, 'public-site'),
    ...(publicSite && { address: publicSite.address, withNumbers: publicSite.signersNumbers === true }),
    ...(publicSite?.live !== undefined && { liveSource: publicSite.live }),
    ...(publicSite?.sound && { soundArchive: soundArchive(config.dataDir) }),
  });
}

type ForPublishing = Pick<Given, 'config' | 'hub' | 'house' | 'log' | 'note'>;

function openPublishing({ config, hub, house, log, note }: ForPublishing): PublishingDesk {
  const { dataDir } = config;
  const targets = readTargets(join(dataDir, TARGETS_FILE));
  return new PublishingDesk({ hub, house, clock: systemClock, log, targets, note, dataDir });
}

function openNotices(
  { config, house, note }: Pick<Given, 'config' | 'house' | 'note'>,
  { deadlines }: PublishingDesk,
): NoticesDesk {
  return new NoticesDesk({
    book: new AddressBook(join(config.dataDir, 'addresses.json')),
    mail: readMail(join(config.dataDir, 'mail.json')),
    council: () => house.councilState,
    letters: () => deadlines.book.letters,
    clock: systemClock,
    note,
  });
}
