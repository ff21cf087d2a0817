/**
 * Puts the seal into the house. In: the hub, what was laid out by the press; out: the same papers sealed, and the desks
 * that the outlets ask. A rehearsal beside the house seals nothing: its papers are no record. One that is played from a
 * file has a key of its own, which says so and is gone with it.
 */
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { SittingId } from '#contract/ids';
import type { HubConfig } from '../config.ts';
import { systemClock } from '../hub/clock.ts';
import { nameOf } from '../hub/decided.ts';
import type { SittingHub } from '../hub/hub.ts';
import type { PaperDesk } from '../papers/papers.ts';
import type { House } from '../views/house.ts';
import { GivenOut } from './given-out.ts';
import { PackageDesk } from './package-desk.ts';
import type { WholePapers } from './package-papers.ts';
import { SealDesk } from './seal-desk.ts';
import type { SealJournal } from './seal-notes.ts';
import type { Place } from './seal-work.ts';
import { sealedPapers, sealedWhole } from './sealed-papers.ts';

const WAIT_SECONDS = 5;

type Given<W extends WholePapers> = {
  readonly config: HubConfig;
  readonly hub: SittingHub;
  readonly house: House;
  readonly log: Logger;
  readonly papers: PaperDesk;
  readonly sittingPapers: W;
};
export type Seal = { readonly desk: SealDesk; readonly packages: PackageDesk };

/** @throws the system's error when the folder of papers can't be made */
export async function openSeal<W extends WholePapers>(given: Given<W>) {
  const { config, hub, papers: ofBallots, sittingPapers } = given;
  if (config.rehearsal) return { desks: {}, papers: ofBallots, sittingPapers, stop: async () => undefined };
  const desk = openDesk(given);
  await desk.start();
  hub.onCommitted((events) => {
    if (events.some(({ event: { type } }) => type === 'CouncilSettled' || type === 'SittingConvened'))
      void desk.councilSettled();
  });
  const givenOut = new GivenOut(config.dataDir);
  const [papers, whole] = [sealedPapers(ofBallots, desk, givenOut), sealedWhole(sittingPapers, desk, givenOut)];
  const packages = openPackages(given, { seal: desk, givenOut, papers: { ofBallots: papers, ofWhole: whole } });
  return { desks: { seal: { desk, packages } }, papers, sittingPapers: whole, stop: () => desk.stop() };
}

function openDesk({ config, hub, log }: Pick<Given<WholePapers>, 'config' | 'hub' | 'log'>): SealDesk {
  const { dataDir, hall } = config;
  const { timeStamps } = hall;
  return new SealDesk({
    ...{ dataDir, log, clock: systemClock },
    owner: () => {
      const { name, edrpou } = hub.councilDesk.state.council ?? {};
      const owner = name !== undefined && config.clockStartMs !== undefined ? `Репетиція: ${name}` : name;
      return { ...(owner !== undefined && { councilName: owner }), ...(edrpou !== undefined && { edrpou }) };
    },
    /* A played sitting comes out the same each time, but for its key. */
    ...(config.clockStartMs === undefined && { journal: journalOf(hub) }),
    ...(timeStamps && {
      stamps: { url: timeStamps.url, timeoutMs: (timeStamps.waitSeconds ?? WAIT_SECONDS) * 1000 },
    }),
  });
}

const journalOf = (hub: SittingHub): SealJournal => ({
  known: () => hub.councilDesk.state.seal,
  note: (event, by) => hub.whenCommitted(hub.councilDesk.noteOutside(event, by, randomUUID())),
});

function openPackages(
  { config, hub, house }: Pick<Given<WholePapers>, 'config' | 'hub' | 'house'>,
  desks: Pick<ConstructorParameters<typeof PackageDesk>[0], 'seal' | 'givenOut' | 'papers'>,
): PackageDesk {
  return new PackageDesk({
    ...{ ...desks, dataDir: config.dataDir, nowMs: systemClock.wallMs },
    sittingOf: (id) => {
      const record = house.sittings.get(id);
      const place = lastOf(hub, id);
      return record && place && { numbers: record.sitting.ballots.ended.map(({ number }) => number), place };
    },
    signatures: (id) => house.councilState.signatures?.get(id) ?? [],
    note: (data, by) =>
      hub.whenCommitted(hub.councilDesk.noteOutside({ type: 'PaperSigned', v: 1, data }, nameOf(by), randomUUID())),
  });
}

function lastOf(hub: SittingHub, sittingId: SittingId): Place | undefined {
  let last: Place | undefined;
  for (const { position, hash } of hub.sittingEvents(sittingId)) last = { position, hash };
  return last;
}
