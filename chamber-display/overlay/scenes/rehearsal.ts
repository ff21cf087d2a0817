/** Whether this house is a rehearsal, handed down to every plate by Svelte's context. */
import { createContext } from 'svelte';

export const [useRehearsal, provideRehearsal] = createContext<() => boolean>();
