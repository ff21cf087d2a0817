/** The page's ruler for text, handed down by Svelte's context: made once, after the fonts have loaded. */
import { createContext } from 'svelte';
import type { Measure } from './type-faces.ts';

export const [useMeasure, provideMeasure] = createContext<Measure>();
