/**
 * Puts the house together: journal, hub, read model, accounts, hall bus, screens and papers, each from its room.
 * In: the configuration; out: where to knock, and how to stop. Nothing is decided here.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { SignInLinkFor } from '#contract/sign-in-link';
import type { HubReport } from '#contract/supervision';
import type { RehearsalView } from '#contract/views';
import { openAccounts } from './accounts/accounts.ts';
import { openArchive } from './archive.ts';
import { type Beside, openBeside } from './beside-the-house.ts';
import type { HubConfig } from './config.ts';
import { DOCX } from './files/file-kinds.ts';
import { RecordedWords } from './files/spoken-words.ts';
import { deputyLinks, firstLinks, rosterOf } from './first-links.ts';
import { COUNCIL_STREAM } from './hub/chronicle.ts';
import { type HubClock, rehearsalClock, systemClock } from './hub/clock.ts';
import { nameOf } from './hub/decided.ts';
import type { CommittedEvent } from './hub/face.ts';
import { fromJournal } from './hub/from-journal.ts';
import { SittingHub } from './hub/hub.ts';
import { Intake } from './hub/intake.ts';
import { Machine, pathsOf } from './hub/machine.ts';
import { SeatMap } from './hub/seat-map.ts';
import { openJournal } from './journal/journal.ts';
import { openLog } from './log.ts';
import { ChaptersDesk } from './on-air/chapters/chapters-desk.ts';
import { ON_AIR_FILE, readOnAir } from './on-air/settings.ts';
import { tallyReaders } from './on-air/tally/readers.ts';
import { HallBus } from './outlets/hall-bus/hall-bus.ts';
import { openMetricsToken } from './outlets/metrics/token.ts';
import { createServer } from './outlets/server.ts';
import { openPapers } from './papers/papers.ts';
import { PaperPress } from './papers/press.ts';
import { openSittingDesk } from './papers/sitting-desk.ts';
import { RepeatedLines } from './repeated-lines.ts';
import { openSeal } from './seal-desk/open-seal.ts';
import { type House, openHouse } from './views/house.ts';
import { palmWarnings } from './views/operator/palm-warnings.ts';
import { operatorView } from './views/operator.ts';

const KEYPADS_ANSWER_IN_MS = 30_000;

export type RunningHouse = Awaited<ReturnType<typeof startHouse>>;

/**
 * @param tell to the supervisor; absent: there is none.
 * @throws ConfigError, JournalError, or the system's error when a port is taken.
 */
export async function startHouse(config: HubConfig, webRoot: string, tell?: (report: HubReport) => void) {
  const rehearsal = config.clockStartMs === undefined ? undefined : rehearsalClock(config.clockStartMs);
  const log = openLog(rehearsal === undefined ? 'info' : 'warn');
  const { journal, hub, intake, house, seatMap, refusedLines } = openHub(config, rehearsal ?? systemClock, log);
  const hubPassword = randomBytes(24).toString('base64url');
  hub.start();
  const forgetPalmPads = logPalmPads(hub, house, log);
  const onAir = config.rehearsal ? {} : readOnAir(join(config.dataDir, ON_AIR_FILE));
  const readers = onAir.settings ? tallyReaders(onAir.settings) : [];
  const ofBus = { config, clock: systemClock, log, hubPassword, hub, intake, house, seatMap, readers };
  const hallBus = await HallBus.start(ofBus);
  const { wallMs: nowMs, monotonicMs } = systemClock;
  const accounts = openAccounts({ dataDir: config.dataDir, nowMs, monotonicMs });
  const machine = new Machine(pathsOf(config.dataDir));
  const press = new PaperPress();
  const laidOut = openPapers((sittingId) => hub.sittingEvents(sittingId), press);
  const archive = await openArchive({
    ...{ dataDir: config.dataDir, hub, house, log },
    note: (event, by) => hub.whenCommitted(hub.councilDesk.noteOutside(event, by, randomUUID())),
  });
  const laidOutWhole = openSittingDesk({
    ...{ press, dataDir: config.dataDir, eventsOf: (id) => hub.sittingEvents(id) },
    councilEvents: () => [...journal.read(COUNCIL_STREAM)].map(fromJournal),
    pathOf: (sha256) => archive.pathOf(sha256),
    wordsOf: (bytes) => archive.desks.imports.words(bytes),
    keepFile: (bytes) => archive.desks.files.keep(bytes, DOCX),
    note: (event, by) => hub.whenCommitted(hub.councilDesk.noteOutside(event, nameOf(by), randomUUID())),
  });
  const seal = await openSeal({ config, hub, house, log, papers: laidOut, sittingPapers: laidOutWhole });
  const beside: Beside = await openBeside({
    webRoot,
    ...{ config, hub, house, log, tell, seal: seal.desks.seal?.desk, onAir: { read: onAir, broker: hallBus.tally } },
    note: (event, by = 'hub') => hub.whenCommitted(hub.councilDesk.noteOutside(event, by, randomUUID())),
  });
  const server = await createServer({
    ...{ hub, accounts, house, papers: seal.papers, sittingPapers: seal.sittingPapers, webRoot, logger: log },
    ...seal.desks,
    ...beside.desks,
    ...archive.desks,
    ...(config.rehearsal && { isRehearsal: true }),
    ...(config.hall.proxies && { proxies: config.hall.proxies }),
    ...(config.rehearsal && tell && { onGuests: (guests) => tell({ tells: 'guests-changed', guests: [...guests] }) }),
    chapters: new ChaptersDesk({ eventsOf: (id) => hub.sittingEvents(id), council: () => house.councilState }),
    recordedWords: new RecordedWords(join(config.dataDir, 'spoken')),
    machine: () => machine.now(),
    metricsToken: openMetricsToken(config.dataDir),
  });
  await server.listen({ port: config.port, host: config.host });
  return {
    ready: { httpPort: portOf(server.server), brokerUrl: hallBus.url, ...(await firstLinks(accounts, hub, config)) },
    deputyLinks: () => deputyLinks(accounts, hub),
    /** One link into a rehearsal, which has no record to note it in; none elsewhere, or when nobody of the council is meant. */
    issueLink: (whom: SignInLinkFor): { path?: string } => {
      const isNobody = whom.role === 'deputy' && !rosterOf(hub).some(({ id }) => id === whom.memberId);
      return isNobody || !config.rehearsal ? {} : { path: accounts.issueLink(whom).path };
    },
    /** Moves a rehearsal's wall clock on; the machine's own is never moved. */
    advanceClock: (ms: number) => rehearsal?.advance(ms),
    /** How the rehearsal beside this house stands. */
    noteRehearsal: (now: RehearsalView | undefined) => beside.desks.rehearsals?.note(now),
    /** The link into it that was asked for. */
    noteRehearsalLink: (link: { ask: string; path?: string }) => beside.desks.rehearsals?.noteLink(link),
    /** Lets everything that was taken in reach the disk, then lets go. */
    stop: async () => {
      hub.stop();
      refusedLines.stop();
      forgetPalmPads();
      machine.stop();
      await beside.stop();
      await server.close();
      await hallBus.stop();
      await seal.stop();
      await laidOut.stop();
      await journal.close();
      await archive.stop();
      accounts.close();
    },
  };
}

/** Journal, hub, what takes reports in and what screens read, none of them started yet. */
function openHub(config: HubConfig, clock: HubClock, log: Logger) {
  const seatMap = SeatMap.ofLines(config.bridge, config.hall.lines, config.hall.readers);
  const journal = openJournal(join(config.dataDir, 'journal.db'));
  const hub = new SittingHub({ journal, clock, seatMap, ...(config.settings && { settings: config.settings }) });
  const refusedLines = new RepeatedLines(log, systemClock);
  const intake = new Intake(hub, seatMap, (report, { code, en }) => {
    const { device, kind } = report;
    hub.hallDesk.refused(report, code);
    refusedLines.warn(`${device} ${kind} ${code}`, { device, kind, code, why: en }, 'report-refused');
  });
  for (const { cause } of hub.history()) intake.remember(cause);
  hub.onCommitted((events) => logPower(events, log));
  const house = openHouse(hub);
  return { journal, hub, intake, house, seatMap, refusedLines };
}

/** Mains power is worth a line of the log: whoever looks for the cause of a silence finds it. */
function logPower(events: readonly CommittedEvent[], log: Logger): void {
  for (const { event, at, position } of events) {
    if (event.type === 'MainsFailed') log.warn({ at, position, device: event.data.device }, 'mains-failed');
    if (event.type === 'MainsReturned') log.info({ at, position, device: event.data.device }, 'mains-returned');
  }
}

/** Keypads that can't vote under the council's rule are worth a line of the log, when they have had time to answer. */
const logPalmPads = (hub: SittingHub, house: House, log: Logger): (() => void) =>
  systemClock.after(KEYPADS_ANSWER_IN_MS, () => {
    const hall = hub.hall();
    const { devices } = operatorView(house, { links: hub.links(), displays: 0, hall });
    for (const { key, what } of palmWarnings(house, hall.palmPads, devices)) log.warn({ why: what.en }, key);
  });

const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};
