/** What the outlets are given: the hub's face, the read model, accounts, papers, and where the pages lie. */
import type { FastifyBaseLogger } from 'fastify';
import type { SittingId } from '#contract/ids';
import type { OperatorView } from '#contract/views';
import type { Accounts } from '../accounts/accounts.ts';
import type { BackupDesk } from '../backups/backup-desk.ts';
import type { FileStore } from '../files/file-store.ts';
import type { RecordedWords } from '../files/spoken-words.ts';
import type { Actor, Hub } from '../hub/face.ts';
import type { MachineLook } from '../hub/machine.ts';
import type { RehearsalDesk } from '../hub/rehearsal-desk.ts';
import type { ImportDesk } from '../imports/import-desk.ts';
import type { NoticesDesk } from '../notices/notices-desk.ts';
import type { OlderResultsDesk } from '../older-results/older-desk.ts';
import type { ChaptersDesk } from '../on-air/chapters/chapters-desk.ts';
import type { OnAirDesk } from '../on-air/on-air-desk.ts';
import type { BadgesFacts } from '../papers/badges/badges.ts';
import type { SittingDesk } from '../papers/sitting-desk.ts';
import type { LiveSource } from '../public-site/live/live-files.ts';
import type { PublishingDesk } from '../publishing/publishing-desk.ts';
import type { SoundRoom } from '../recording/open-recording.ts';
import type { PackageDesk } from '../seal-desk/package-desk.ts';
import type { SealDesk } from '../seal-desk/seal-desk.ts';
import type { SearchDesk } from '../search/search-desk.ts';
import type { House } from '../views/house.ts';
import type { Limits } from './limits.ts';
import type { PublicSite } from './pages/public-site.ts';
import type { Timing } from './timing.ts';

/** A paper as it is handed out; `fileName` is what a person reads in the folder of downloads. */
export type Paper = { readonly bytes: Uint8Array; readonly fileName: string };

/** What stands on the label of a seat. */
export type SeatLabel = OperatorView['seats'][string];

export type Papers = {
  /** The roll-call printout of a closed open ballot; undefined when the sitting has no such ballot. */
  rollCall(sittingId: SittingId, number: number): Promise<Paper | undefined>;
  /** The counting commission's protocol of a secret ballot on paper; undefined when there is none of that number. */
  commissionProtocol(sittingId: SittingId, number: number): Promise<Paper | undefined>;
  /** «Засідання не відбулося»; undefined for a sitting that was held. */
  notHeld(sittingId: SittingId): Promise<Paper | undefined>;
  /** Labels for the seats of a hall. `at`: stamp of what they rest on, ISO 8601. */
  seatLabels(facts: { council: string; at: string; labels: readonly SeatLabel[] }): Promise<Paper>;
  /** Badges of a council's members. */
  badges(facts: BadgesFacts): Promise<Paper>;
};

export type OutletOptions = {
  readonly hub: Hub;
  readonly accounts: Accounts;
  /** Must have subscribed to the hub's commits before the server is made (`openHouse` does). */
  readonly house: House;
  readonly papers: Papers;
  /** Papers of whole sittings and their templates; absent: none are made. */
  readonly sittingPapers?: SittingDesk;
  /** Chapters of sittings' videos; absent: none are told. */
  readonly chapters?: ChaptersDesk;
  /** Files of the council; absent: none are kept. */
  readonly files?: FileStore;
  /** Reads lists from files; absent: none are read. */
  readonly imports?: ImportDesk;
  /** Results of votes from before this house; absent: none are taken. */
  readonly olderResults?: OlderResultsDesk;
  /** Search over all sittings; absent: none is answered. */
  readonly search?: SearchDesk;
  /** Rehearsals beside this house; absent: none can be had. */
  readonly rehearsals?: RehearsalDesk;
  /** This house is a rehearsal itself: its pages say so, and its cookies are not those of the house beside it. */
  readonly isRehearsal?: boolean;
  /** Called with whose pages are open when that has changed, each page once. */
  readonly onGuests?: (guests: readonly Actor[]) => void;
  /** Terms, publications and notices; absent: none are kept. */
  readonly publishing?: PublishingDesk;
  /** The public site as it is built; absent: none is. */
  readonly publicSite?: PublicSite;
  /** What goes on, for the site's live page; absent: it is told to nobody. */
  readonly publicLive?: LiveSource;
  /** The device's seal, and packages to be signed outside; absent: nothing is sealed. */
  readonly seal?: { readonly desk: SealDesk; readonly packages: PackageDesk };
  /** Notices of sittings by e-mail; absent: none are sent. */
  readonly notices?: NoticesDesk;
  /** The broadcaster's programs that are served; absent: none are. */
  readonly onAir?: OnAirDesk;
  /** Backups; absent: none are made. */
  readonly backups?: BackupDesk;
  /** The sound of sittings: what records it, and its archive; absent: neither. */
  readonly sound?: Pick<SoundRoom, 'recording' | 'archive' | 'now' | 'onChanged'>;
  /** Words recorded for screens without a voice; absent: there are none. */
  readonly recordedWords?: RecordedWords;
  /** The machine the hub runs on, as last looked at; absent: nothing is known of it. */
  readonly machine?: () => MachineLook;
  /** Lets a collector of metrics in; absent: metrics are given to nobody. */
  readonly metricsToken?: string;
  /** Folder of the built pages: `hall/`, `chair/`, `secretary/`, `operator/`, `deputy/`. */
  readonly webRoot: string;
  readonly logger: FastifyBaseLogger;
  /** Origins besides the own address from which pages may act, e.g. `https://rada.example` behind a proxy. */
  readonly publicOrigins?: readonly string[];
  /** Addresses of reverse proxies on other machines, whose headers of the browser’s address, https and host are believed. */
  readonly proxies?: readonly string[];
  /** Names this build, by default by its pages; a page that sees another after a reconnection loads itself anew. */
  readonly build?: string;
  readonly limits?: Partial<Limits>;
  readonly timing?: Timing;
};
