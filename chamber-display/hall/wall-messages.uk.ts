/** What the wall shows, in Ukrainian: the words of all screens and its own. */
import { commonUk } from '../kit/messages/common.uk.ts';
import { hallUk } from '../kit/messages/hall.uk.ts';

export const wallUk = { ...commonUk, ...hallUk };
