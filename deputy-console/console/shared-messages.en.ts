/** What every console says, in English. */
import { commonEn } from '#kit/messages/common.en';
import { consoleEn } from './messages.en.ts';

export const sharedEn = { ...commonEn, ...consoleEn };
