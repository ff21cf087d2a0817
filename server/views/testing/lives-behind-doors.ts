/**
 * Random lives of a sitting with a random stretch of each behind closed doors, whatever the stretch begins and leaves
 * going: commands alone begin a closed part too seldom. What came up inside is gathered apart from the house.
 */
import fc from 'fast-check';
import type { SittingEvent } from '#contract/events';
import { type Life, live, lives } from '../../council/testing/lives.ts';
import { hallView } from '../hall.ts';
import { House } from '../house.ts';

/** The stretch, in events since the sitting opened. */
export type Stretch = Life & { readonly from: number; readonly length: number };

export const stretches = (): fc.Arbitrary<Stretch> =>
  fc.tuple(lives(80), fc.nat(30), fc.nat(20)).map(([life, from, length]) => ({ ...life, from, length }));

/** Of what came up inside: ids of ballots and items, {@link speechNow} of speeches, member and item of conflicts. */
type Inside = Set<string>;
export type Looked = { closed: number; later: number };

/** The speech that the hall hears now. */
export function speechNow(house: House): string | undefined {
  const { speech } = hallView(house, { links: { devices: new Map(), assigned: 0, bridges: 0 }, displays: 1 });
  return speech && `${speech.begunAt} ${speech.name}`;
}

/** Looks after each event; counts the looks at closed parts, and those after something came up in one. */
export function liveBehindDoors(
  { from, length, ...life }: Stretch,
  looked: Looked,
  look: (house: House, inside: Inside, event: SittingEvent) => void,
): void {
  const house = new House('Вербівська міська рада');
  const inside: Inside = new Set();
  let [position, isClosed, open] = [0, false, 0];
  const tell = (event: SittingEvent, at: string) => {
    const envelope = { hash: '', stream: 'sitting/8-14-1', actor: 'test', cause: '' };
    house.apply([{ position: ++position, ...envelope, at, event }]);
    gather(inside, event, house, isClosed);
    isClosed = house.current?.sitting.closedPart !== undefined;
    look(house, inside, event);
    if (isClosed) looked.closed += 1;
    else if (inside.size > 0) looked.later += 1;
  };
  live(life, {
    step: ({ events, context: { nowMs } }) => {
      const at = new Date(nowMs).toISOString();
      for (const event of events) {
        tell(event, at);
        const isOpen = house.current?.sitting.phase === 'open';
        if (isOpen) open += 1;
        if (open >= from && open < from + length && !isClosed && isOpen) tell(BEGUN, at);
        else if (open >= from + length && isClosed) tell(ENDED, at);
      }
    },
  });
}

const BEGUN: SittingEvent = { type: 'ClosedPartBegun', v: 1, data: { reason: 'державна таємниця' } };
const ENDED: SittingEvent = { type: 'ClosedPartEnded', v: 1, data: {} };

function gather(inside: Inside, event: SittingEvent, house: House, isClosed: boolean): void {
  const conflict = event.type === 'ConflictDeclared' ? `${event.data.memberId} ${event.data.itemId}` : '';
  if (!isClosed) {
    inside.delete(event.type === 'SpeechBegun' ? (speechNow(house) ?? '') : conflict);
    return;
  }
  if (event.type === 'ItemAdded') inside.add(event.data.itemId);
  else if (event.type === 'BallotClosed') inside.add(event.data.ballotId);
  else if (event.type === 'SpeechBegun') inside.add(speechNow(house) ?? '');
  else if (conflict) inside.add(conflict);
}
