/** The secretary's page: every sitting with its ended ballots, the current one's record, agenda, people and keypads. */
import type { RecordLine, SecretaryView, SittingLine } from '#contract/views';
import type { Sitting } from '../council/council.ts';
import { departedAt, isRegistered, wasEverRegistered } from '../council/registration/presence.ts';
import { quorumOf } from '../council/registration/quorum.ts';
import { agendaOf, amendmentsOf, blockOf } from './agenda.ts';
import { healthLine, type ViewContext } from './context.ts';
import { decisionPapers } from './decision-papers.ts';
import { endedBallots } from './ended-ballot.ts';
import { timesOf } from './floor.ts';
import { sittingHead } from './heads.ts';
import type { House, SittingRecord } from './house.ts';
import { keypadsOf, sparesOf } from './keypads.ts';
import { guestsOf } from './offices.ts';
import { runningBallot } from './running-ballot.ts';
import { seatsOf } from './seats.ts';
import { alarmOf } from './stage.ts';
import { cardWarnings } from './warnings/card-warnings.ts';
import { signInWarnings } from './warnings/sign-in-warnings.ts';

export function secretaryView(house: House, context: ViewContext): SecretaryView {
  const record = house.current;
  const sitting = record?.sitting;
  return {
    council: house.councilName,
    ...(sitting && now(sitting)),
    ...alertsOf(house),
    sittings: Object.fromEntries([...house.sittings].map(([id, one]) => [id, sittingLine(one)])),
    record: byPosition(record?.lines ?? []),
    agenda: agendaOf(sitting),
    seats: seatsOf(house, record, context),
    guests: guestsOf(sitting),
    amendments: amendmentsOf(sitting),
    speaking: sitting ? timesOf(sitting) : { members: {}, factions: {} },
    keypads: keypadsOf(house, context),
    spares: sparesOf(house, context),
    health: healthLine(house, context),
    journalHead: house.head,
  };
}

type OfNow = 'head' | 'quorum' | 'ballot' | 'alarm' | 'block' | 'departures' | 'commission' | 'sittingSecretary';

function now(sitting: Sitting): Pick<SecretaryView, OfNow> {
  const block = blockOf(sitting);
  const { running } = sitting.ballots;
  const { commission, sittingSecretary } = sitting.offices;
  return {
    head: sittingHead(sitting),
    quorum: quorumOf(sitting),
    ...(running && { ballot: runningBallot(sitting, running) }),
    ...alarmOf(sitting),
    ...(block && { block }),
    departures: departuresOf(sitting),
    ...(commission && { commission }),
    ...(sittingSecretary !== undefined && { sittingSecretary }),
  };
}

/** What has to be seen to at once: cards, and whoever signed in as another. */
function alertsOf(house: House): Pick<SecretaryView, 'alerts'> {
  const cards = house.current ? cardWarnings(house.current.sitting) : [];
  const signIns = signInWarnings(house).map((one) => ({ ...one, about: 'sign-in' as const }));
  const alerts = [...signIns, ...cards];
  return alerts.length > 0 ? { alerts } : {};
}

/** Who was registered and is not any more. */
function departuresOf(sitting: Sitting): NonNullable<SecretaryView['departures']> {
  const gone = sitting.roster.members.filter(({ id }) => wasEverRegistered(sitting, id) && !isRegistered(sitting, id));
  return Object.fromEntries(
    gone.map(({ id }) => [id, departedAt(sitting, id) === undefined ? 'unconfirmed' : 'confirmed'] as const),
  );
}

/** A sitting with its ended ballots, as the secretary lists it. */
export const sittingLine = (record: SittingRecord): SittingLine => ({
  ...sittingHead(record.sitting),
  ballots: endedBallots(record),
  ...decisionPapers(record.sitting),
  ...(record.hadClosedPart && { hadClosedPart: true as const }),
});

const byPosition = (lines: readonly RecordLine[]): Record<string, RecordLine> =>
  Object.fromEntries(lines.map((line) => [String(line.position), line]));
