/** A hall on paper with all its screens: what was commanded, and what each shows now. */
import type { SittingCommand } from '#contract/commands';
import type { BallotId, ItemId } from '#contract/ids';
import type { CommandOf } from '../../council/command-of.ts';
import { chairView } from '../chair.ts';
import { deputyView } from '../deputy.ts';
import { hallView } from '../hall.ts';
import { openHouse } from '../house.ts';
import { ownView } from '../own.ts';
import { secretaryView } from '../secretary.ts';
import { PaperHub } from './paper-hub.ts';
import { idOf } from './small-council.ts';

export const b1 = '8-14-1-b1' as BallotId;
export const i1 = '8-14-1-i1' as ItemId;
export const register = (...ids: string[]) =>
  ids.map((id): SittingCommand => ({ type: 'register-member', memberId: idOf(id) }));
export const vote = (id: string, choice: 'for' | 'against' | 'abstain', ballotId = b1): SittingCommand => ({
  type: 'cast-vote',
  ballotId,
  memberId: idOf(id),
  choice,
});
export const openBallot: CommandOf<'open-ballot'> = {
  type: 'open-ballot',
  subject: 'as-a-whole',
  majority: 'majority-of-composition',
  text: 'Про бюджет. В цілому',
};

export function given(...commands: SittingCommand[]) {
  const hub = new PaperHub();
  const house = openHouse(hub, 'Вербівська міська рада');
  const context = () => ({ links: hub.links(), displays: 0 });
  hub.giveAll(...commands);
  return {
    hub,
    house,
    give: (...more: SittingCommand[]) => hub.giveAll(...more),
    hall: () => hallView(house, context()),
    chair: () => chairView(house, context()),
    secretary: () => secretaryView(house, context()),
    deputy: () => deputyView(house),
    own: (id: string) => ownView(house, idOf(id), context()),
  };
}
