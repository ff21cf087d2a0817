/** The secretary's page: every sitting with its ended ballots, the current one's record, agenda and roll. */
import type { RecordLine, SecretaryView, SittingLine } from '#contract/views';
import { quorumOf } from '../council/registration/quorum.ts';
import { healthLine, type ViewContext } from './context.ts';
import { endedBallots } from './ended-ballot.ts';
import { sittingHead } from './heads.ts';
import type { House, SittingRecord } from './house.ts';
import { seatsOf } from './seats.ts';
import { agendaOf, runningBallot } from './stage.ts';

export function secretaryView(house: House, context: ViewContext): SecretaryView {
  const record = house.current;
  const running = record?.sitting.ballots.running;
  return {
    council: house.councilName,
    ...(record && { head: sittingHead(record.sitting), quorum: quorumOf(record.sitting) }),
    ...(record && running && { ballot: runningBallot(record.sitting, running) }),
    sittings: Object.fromEntries([...house.sittings].map(([id, sitting]) => [id, sittingLine(sitting)])),
    record: byPosition(record?.lines ?? []),
    agenda: agendaOf(record?.sitting),
    seats: seatsOf(house, record, context),
    health: healthLine(house, context),
    journalHead: house.head,
  };
}

/** A sitting with its ended ballots, as the secretary lists it. */
export const sittingLine = (record: SittingRecord): SittingLine => ({
  ...sittingHead(record.sitting),
  ballots: endedBallots(record),
});

const byPosition = (lines: readonly RecordLine[]): Record<string, RecordLine> =>
  Object.fromEntries(lines.map((line) => [String(line.position), line]));
