/** The events by which somebody gets the floor: the request is answered, the microphone before closes, the speech begins. */
import type { SittingEvent } from '#contract/events';
import type { CommandOf } from '../command-of.ts';
import { makingRoom } from '../microphones/room.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { type Person, personOf, samePerson } from './person.ts';
import { queueNow } from './queue.ts';
import { limitSecondsOf, turnOf } from './turn.ts';

type Terms = Omit<CommandOf<'grant-floor'>, 'type' | keyof Person>;

/** The speech of this person; guests speak from the rostrum. `interposed` holds while somebody speaks. */
export function granting(sitting: Sitting, someone: Person, terms: Terms): readonly SittingEvent[] {
  const { floor, agenda } = sitting;
  const person = personOf(someone);
  const { kind, seconds = limitSecondsOf(sitting, person, kind) } = terms;
  const itemId = agenda.openItemId;
  const rostrum = terms.rostrum ?? person.guestId !== undefined;
  const speech: SittingEvent = {
    type: 'SpeechBegun',
    v: 1,
    data: {
      ...person,
      kind,
      limitSeconds: seconds,
      ...(itemId !== undefined && { itemId, turn: turnOf(sitting, person) }),
      ...(rostrum && { rostrum }),
      ...(floor.speech && { interposed: true as const }),
    },
  };
  return [
    ...answering(sitting, person, terms),
    ...interrupting(sitting),
    ...makingRoom(sitting, { ...person, rostrum }),
    speech,
  ];
}

/** The person's request of that kind is granted; without one, the first of another kind. */
function answering(sitting: Sitting, person: Person, { kind }: Terms): readonly SittingEvent[] {
  const own = queueNow(sitting).filter((request) => samePerson(request, person));
  const request = own.find((one) => one.kind === kind) ?? own[0];
  if (!request) return [];
  return [{ type: 'RequestEnded', v: 1, data: { requestId: request.requestId, reason: 'granted' } }];
}

const interrupting = ({ floor }: Sitting): readonly SittingEvent[] =>
  floor.speech?.goingSince === undefined ? [] : [{ type: 'SpeechPaused', v: 1, data: { reason: 'interposed' } }];
