/** Whether and how a ballot is secret (280/97-ВР ст. 59 ч. 3 and the grounds it names). */
import type { CommandOf } from '../command-of.ts';

type Asked = Pick<CommandOf<'open-ballot'>, 'manner' | 'by'>;

/** A secret ballot that is held on paper, with a box and a counting commission. */
export const isOnPaper = ({ manner, by }: Asked): boolean => manner === 'secret' && by === 'paper';

/** A secret ballot that is held on the keypads, with sealed presses. */
export const isSealed = ({ manner, by }: Asked): boolean => manner === 'secret' && by !== 'paper';
