/** Invariants of presence, roster and agenda (see invariants.ts). */
import type { Invariant } from './invariants.ts';

export const AGENDA_INVARIANTS: Readonly<Record<string, Invariant>> = {
  'nobody is at two seats, and no seat holds two': (blame) => ({
    step: ({ after }) => {
      if (after.phase === 'none') return;
      const taken = after.registration.present.flatMap((presence) =>
        presence?.seat === undefined ? [] : [presence.seat],
      );
      if (new Set(taken).size !== taken.length) blame(taken.join());
    },
  }),
  'who is registered is whom the record registered, and nobody whose mandate has ended': (blame) => ({
    step: ({ after }, { present, ended }) => {
      if (after.phase === 'none') return;
      const { members } = after.roster;
      const told = after.registration.present.flatMap((presence, place) => {
        const id = members[place]?.id;
        return presence && id ? [id] : [];
      });
      if ([...told].sort().join() !== [...present.keys()].sort().join()) blame(`${told} for ${[...present.keys()]}`);
      const gone = told.find((id) => ended.has(id));
      if (gone) blame(`${gone} has no mandate`);
    },
  }),
  'at most one item is open': (blame) => ({
    step: ({ after }, { openItem }) => {
      if (after.phase === 'none') return;
      const open = after.agenda.items.filter(({ state }) => state === 'open').map(({ itemId }) => itemId);
      if (open.length > 1 || open[0] !== after.agenda.openItemId || open[0] !== openItem) blame(open.join());
    },
  }),
  'no item is lost from the agenda': (blame) => ({
    step: ({ after }, { items }) => {
      if (after.phase !== 'none' && after.agenda.items.length !== items.size) blame(`${after.agenda.items.length}`);
    },
  }),
};
