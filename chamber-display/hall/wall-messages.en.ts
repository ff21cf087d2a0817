/** What the wall says, in English. */
import { commonEn } from '../kit/messages/common.en.ts';
import { hallEn } from '../kit/messages/hall.en.ts';

export const wallEn = { ...commonEn, ...hallEn };
