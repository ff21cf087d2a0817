/** Cards of a council's file in their one form. A file may write them in small letters, the house never does. */
import type { CardNumber } from './ids.ts';

type Carded = { members: readonly { card?: CardNumber }[] };

/** The file with every card in upper case. */
export const canonicalCards = <F extends Carded>(file: F): F => ({
  ...file,
  members: file.members.map((member) =>
    member.card === undefined ? member : { ...member, card: member.card.toUpperCase() as CardNumber },
  ),
});
