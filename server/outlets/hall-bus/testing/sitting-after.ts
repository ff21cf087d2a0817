/** A sitting of a small council brought to some point by commands, for tests of what goes out to the hall. */
import type { SittingCommand } from '#contract/commands';
import type { CardNumber, SeatNumber } from '#contract/ids';
import { decide, evolve, initialState, type Sitting } from '../../../council/council.ts';
import { EarlierSittings } from '../../../hub/earlier-sittings.ts';
import { conveneCommand } from '../../../hub/sitting-plan.ts';
import { smallCouncil } from '../../../hub/testing/small-council.ts';

const AT = '2026-03-30T07:00:00.000Z';
export const SEAL_KEY = '0f'.repeat(32);
const convene = conveneCommand(smallCouncil, new EarlierSittings(), smallCouncil);

/** The sitting after these commands; a refused one is a mistake of the test. */
export function sittingAfter(...commands: SittingCommand[]): Sitting {
  const state = [convene, ...commands].reduce((before, command) => {
    const decision = decide(before, command, { nowMs: Date.parse(AT), actor: 'test', sealKey: SEAL_KEY });
    if (!decision.ok) throw new Error(decision.refusal.en);
    return decision.events.reduce((state, event) => evolve(state, event, AT), before);
  }, initialState);
  if (state.phase === 'none') throw new Error('nothing was convened');
  return state;
}

/** The card of the member whose usual seat has this number goes into the slot of a seat. */
export const cardIn = (seat: SeatNumber, usual: SeatNumber = seat): SittingCommand => ({
  type: 'card-in',
  seat,
  card: `62000000${usual.toString(16).toUpperCase().padStart(2, '0')}` as CardNumber,
});
