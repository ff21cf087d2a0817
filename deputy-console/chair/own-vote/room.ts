/** The own seat's room on the chair's page: a deputy's, with its words and a few more. */
import type { Words } from '../../console/room.ts';
import { loadWords, openRoom, type Room } from '../../console/room.ts';
import type { uk as deputyUk } from '../../deputy/messages.uk.ts';
import { useRoom as useDeputyRoom } from '../../deputy/room.ts';
import type { OwnKey } from './messages.uk.ts';

export type OwnWords = Words<keyof typeof deputyUk | OwnKey>;
export type OwnRoom = Room<keyof typeof deputyUk | OwnKey>;

/** Fetches the words of a deputy's page with those of the own vote. */
export const loadOwnWords = (): Promise<OwnWords> =>
  loadWords({
    uk: async () => ({
      ...(await import('../../deputy/messages.uk.ts')).uk,
      ...(await import('./messages.uk.ts')).ownUk,
    }),
    en: async () => ({
      ...(await import('../../deputy/messages.en.ts')).en,
      ...(await import('./messages.en.ts')).ownEn,
    }),
  });

/** Connects as the member who presides and has signed in at the chair's page. */
export const openOwnRoom = (words: OwnWords): OwnRoom => openRoom('deputy', ['deputy', 'own'], words, 'chair');

/** The deputy's room of this part of the page, which knows the words of the own vote as well. */
export const useOwnRoom = (): OwnRoom => useDeputyRoom() as OwnRoom;
