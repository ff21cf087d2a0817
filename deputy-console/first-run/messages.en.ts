/** What the first run says, in English; the same keys and parameters as the Ukrainian. */
import { en as secretaryEn } from '../secretary/messages.en.ts';
import { firstRunEn } from './first-run-messages.en.ts';
import type { uk } from './messages.uk.ts';

export const en: Record<keyof typeof uk, string> = { ...secretaryEn, ...firstRunEn };
