/** The operator's room: what every part of that page shares. */
import { createContext } from 'svelte';
import type { Room } from '../console/room.ts';
import type { uk } from './messages.uk.ts';

export type OperatorRoom = Room<keyof typeof uk>;
export const [useRoom, provideRoom] = createContext<OperatorRoom>();
