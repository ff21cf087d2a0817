/** Who reports on an item: the agenda names the reporter in words, «Коваль О. П., начальник відділу». */
import { normaliseName } from '#contract/names';
import type { Item } from '../agenda/agenda.ts';
import type { Person } from '../floor/person.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { shortNameOf } from './names.ts';

/** The member or the invited person whom these words name, in full or with initials; undefined when nobody is known. */
export function reporterOf({ roster, offices }: Sitting, reporter: string): Person | undefined {
  const words = normaliseName(reporter);
  const isNamed = ({ name }: { readonly name: string }) => words.includes(name) || words.includes(shortNameOf(name));
  const member = roster.members.find(isNamed);
  if (member) return { memberId: member.id };
  const guest = offices.guests.find(({ name }) => words.includes(normaliseName(name)));
  return guest && { guestId: guest.guestId };
}

/** Somebody is named to report on the item and has not done so. */
export const reportIsDue = ({ floor }: Sitting, { itemId, reporter }: Item): boolean =>
  reporter !== undefined && !floor.held.some((speech) => speech.kind === 'report' && speech.itemId === itemId);
