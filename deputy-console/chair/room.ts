/** The chair's room: what every part of that page shares. */
import { createContext } from 'svelte';
import type { Room } from '../console/room.ts';
import type { Desk } from './desk.svelte.ts';
import type { uk } from './messages.uk.ts';

export type ChairRoom = Room<keyof typeof uk>;
export const [useRoom, provideRoom] = createContext<ChairRoom>();
export const [useDesk, provideDesk] = createContext<Desk>();
