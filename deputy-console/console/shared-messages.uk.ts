/** What every console says, in Ukrainian: the words of all screens and those of the consoles. */
import { commonUk } from '#kit/messages/common.uk';
import { consoleUk } from './messages.uk.ts';

export const sharedUk = { ...commonUk, ...consoleUk };
export type SharedKey = keyof typeof sharedUk;
