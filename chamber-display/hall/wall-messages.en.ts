/** What the wall shows, in English: the words of all screens and its own. */
import { commonEn } from '../kit/messages/common.en.ts';
import { hallEn } from '../kit/messages/hall.en.ts';

export const wallEn = { ...commonEn, ...hallEn };
