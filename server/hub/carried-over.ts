/** What a session's last sitting leaves to its next: items that were not decided, with their waiting amendments. */

import type { Convene } from '#contract/commands';
import type { AgendaEntry, Member } from '#contract/composition';
import type { Static } from '#typebox';
import { decisionOn } from '../council/ballot/deciding.ts';
import type { Item, Sitting } from '../council/council.ts';
import { amendmentsWaiting } from '../council/course/item-votes.ts';

type Left = Required<Pick<Static<typeof Convene>, 'agenda' | 'amendments'>>;

/** Items that were not decided, as entries, with their waiting amendments; an author out of the roster is let go. */
export function carriedOver(last: Sitting, roster: readonly Member[]): Left {
  const items = last.agenda.items.filter((item) => goesOn(last, item));
  return {
    agenda: items.map(({ itemId: _id, state: _state, stage: _stage, fromTheFloor: _floor, ...entry }) => entry),
    amendments: items.flatMap((item) =>
      amendmentsWaiting(last, item).map(({ text, author }) => ({
        item: item.number,
        text,
        ...(author !== undefined && roster.some(({ id }) => id === author) && { author }),
      })),
    ),
  };
}

/** What waits or was postponed, and what was considered without a decision that stands. */
const goesOn = ({ ballots }: Sitting, { state, itemId }: Item): boolean =>
  state === 'considered' ? decisionOn(ballots, itemId) === undefined : state !== 'withdrawn';

/**
 * An agenda with what is left over after it. An item of the same title is there already, and takes the amendments; one
 * whose number another question has gets the next free one.
 */
export function agendaWith(planned: readonly AgendaEntry[], left: Left = { agenda: [], amendments: [] }): Left {
  const agenda = [...planned];
  const numberOf = new Map<string, string>();
  for (const entry of left.agenda) {
    const same = agenda.find(({ title }) => written(title) === written(entry.title));
    const number = same?.number ?? freeNumber(agenda, entry.number);
    numberOf.set(entry.number, number);
    if (same === undefined) agenda.push({ ...entry, number });
  }
  const amendments = left.amendments.map((one) => ({ ...one, item: numberOf.get(one.item) ?? one.item }));
  return { agenda, amendments };
}

const written = (title: string): string => title.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();

function freeNumber(agenda: readonly AgendaEntry[], wanted: string): string {
  const taken = new Set(agenda.map(({ number }) => number));
  if (!taken.has(wanted)) return wanted;
  let next = agenda.length + 1;
  while (taken.has(String(next))) next += 1;
  return String(next);
}
