/**
 * What of a sitting whoever is outside may be told while it lasts: overlays, data of mixers, cameras, «Наживо». What came
 * up in a closed part stays inside when the doors open, as the public site strikes it: results of ballots that ended
 * there, speeches and declarations of conflicts that began there, items added there. What is voted in the open is told
 * with the words it was put in, whatever item it is about: the site publishes it so.
 */
import type { MemberId } from '#contract/ids';
import type { LiveClock } from '#contract/live-wire';
import type { OpenView, SeatCell } from '#contract/views';
import { conflictWithin, speechWithin } from './behind-doors.ts';
import type { House, SittingRecord } from './house.ts';

const struck = new WeakMap<SittingRecord['sitting'], SittingRecord['sitting']>();

/** The record without a result that was voted, and a speech that began, behind closed doors. */
export function inTheOpen(record: SittingRecord): SittingRecord {
  const { shownResult, ...rest } = record;
  const isShown = shownResult !== undefined && !record.withinClosedPart.has(shownResult);
  return { ...rest, ...(isShown && { shownResult }), sitting: withoutSpeeches(record) };
}

function withoutSpeeches({ sitting, withinClosedPart }: SittingRecord): SittingRecord['sitting'] {
  const { speech, interrupted, ...floor } = sitting.floor;
  const isOpen = (one: typeof speech) => one !== undefined && !withinClosedPart.has(speechWithin(one));
  if (isOpen(speech) === (speech !== undefined) && isOpen(interrupted) === (interrupted !== undefined)) return sitting;
  const known = struck.get(sitting);
  if (known) return known;
  const shown = {
    ...sitting,
    floor: {
      ...floor,
      ...(speech && isOpen(speech) && { speech }),
      ...(interrupted && isOpen(interrupted) && { interrupted }),
    },
  };
  struck.set(sitting, shown);
  return shown;
}

type Cells = Record<MemberId, SeatCell>;

/** Cells without a conflict that was declared behind closed doors. */
export function cellsInTheOpen(cells: Cells, { sitting, withinClosedPart }: SittingRecord): Cells {
  const { openItemId: itemId } = sitting.agenda;
  const within = sitting.conflicts.declared.filter(
    (one) => one.itemId === itemId && withinClosedPart.has(conflictWithin(one)),
  );
  if (within.length === 0) return cells;
  const shown = { ...cells };
  for (const { memberId } of within) {
    const cell = shown[memberId];
    if (cell) shown[memberId] = withoutConflict(cell);
  }
  return shown;
}

const withoutConflict = ({ conflict: _, ...cell }: SeatCell): SeatCell => cell;

/** What the clocks say to viewers without a session: no time runs of what the view leaves out. */
export function openClock({ current }: House, view: OpenView, { now, remainingMs, elapsedMs }: LiveClock): LiveClock {
  if (!current || current.sitting.closedPart) return { now };
  const { ballots, floor, alarm, phase } = inTheOpen(current).sitting;
  const isSite = view === 'live';
  if (isSite && (alarm || phase === 'adjourned')) return { now };
  const isBallotShown = ballots.running && !(isSite && ballots.running.trial);
  return {
    now,
    ...(isBallotShown && remainingMs !== undefined && { remainingMs }),
    ...(floor.speech && elapsedMs !== undefined && { elapsedMs }),
  };
}

/** Journal position that viewers without a session are told: in a closed part it stands, lest it count what happens. */
export const openPosition = ({ current, position }: House): number =>
  current?.sitting.closedPart ? (current.closedFrom ?? position) : position;
