/** The room of the first run: what every part of that page shares. Parts of the secretary's page see it as their own. */
import { createContext } from 'svelte';
import type { Room } from '../console/room.ts';
import type { uk } from './messages.uk.ts';

type FirstRunRoom = Room<keyof typeof uk>;
export const [useFirstRun, provideFirstRun] = createContext<FirstRunRoom>();
