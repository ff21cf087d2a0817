/** Invariants of the floor and its microphones (see invariants.ts). */
import type { RequestId } from '#contract/ids';
import { queueNow } from '../floor/queue.ts';
import { modeOf } from '../microphones/microphones.ts';
import { openPlaces } from '../microphones/open-now.ts';
import type { Invariant } from './invariants.ts';

export const FLOOR_INVARIANTS: Readonly<Record<string, Invariant>> = {
  'the queue loses no request and doubles none': (blame) => {
    const made = new Set<RequestId>();
    return {
      event: (event, { requests }) => {
        if (event.type === 'FloorRequested') {
          const { requestId, memberId, guestId, kind } = event.data;
          if (made.has(requestId)) blame(`${requestId} is made twice`);
          made.add(requestId);
          for (const other of requests.values())
            if (other.kind === kind && other.memberId === memberId && other.guestId === guestId)
              blame(`${requestId} doubles ${other.requestId}`);
        }
        if (event.type === 'RequestEnded' && !requests.has(event.data.requestId))
          blame(`${event.data.requestId} ends and does not wait`);
      },
      step: ({ after }, { requests }) => {
        const queue = after.phase === 'none' ? [] : after.floor.requests.map(({ requestId }) => requestId);
        if (queue.join() !== [...requests.keys()].join()) blame(`${queue.join()} for ${[...requests.keys()].join()}`);
      },
    };
  },
  'a granted request is followed by its speech': (blame) => ({
    event: (event, { requests }, events) => {
      if (event.type !== 'RequestEnded' || event.data.reason !== 'granted') return;
      const request = requests.get(event.data.requestId);
      const speech = events.find(({ type }) => type === 'SpeechBegun');
      if (speech?.type !== 'SpeechBegun') blame(`${event.data.requestId} is granted and nobody speaks`);
      else if (speech.data.memberId !== request?.memberId || speech.data.guestId !== request?.guestId)
        blame(`${event.data.requestId} is granted and another speaks`);
    },
  }),
  'one speaks, and at most one waits whom that interrupted': (blame) => ({
    event: (event, { speeches }) => {
      if (event.type === 'SpeechBegun' && speeches.some(({ paused }) => !paused)) blame('two speak at once');
      if (event.type === 'SpeechBegun' && speeches.length > 1) blame('an interposed speech is interrupted');
      if (event.type === 'SpeechEnded' && speeches.length === 0) blame('nobody spoke');
    },
    step: ({ after }, { speeches }) => {
      if (after.phase === 'none') return;
      const { speech, interrupted } = after.floor;
      const known = speeches.map(({ memberId, guestId }) => memberId ?? guestId);
      const told = [interrupted, speech].flatMap((one) => (one ? [one.memberId ?? one.guestId] : []));
      if (told.join() !== known.join()) blame(`${told.join()} for ${known.join()}`);
    },
  }),
  'nobody in conflict has the floor on that item': (blame) => ({
    event: (event, known) => {
      if (event.type !== 'SpeechBegun' || !event.data.memberId) return;
      if (known.conflicted(known.openItem).has(event.data.memberId)) blame(event.data.memberId);
    },
  }),
  'no more microphones are open than the mode allows, and none in a break': (blame) => ({
    step: ({ after, command }, known) => {
      if (after.phase === 'none') return;
      const places = openPlaces(after).filter((place) => place !== 'chair');
      const most = modeOf(after) === 'free' ? after.rules.openMicrophones : 1;
      if (places.length > most) blame(`${places.join()} in ${modeOf(after)} after ${command.type}`);
      const sitting = after.phase === 'open' || after.phase === 'convened';
      if ((after.alarm || !sitting) && openPlaces(after).length > 0) blame(`${openPlaces(after).join()} in a break`);
      if (sitting && !after.alarm && !openPlaces(after).includes('chair')) blame('the chair’s is off');
      if (after.microphones.opened.some((id) => !known.present.has(id))) blame('of one who has left');
      if (after.microphones.opened.join() !== [...known.openMicrophones].join()) blame('not those of the record');
    },
  }),
  'whoever waits stands in the queue once': (blame) => ({
    step: ({ after }, { requests }) => {
      if (after.phase === 'none') return;
      const queue = queueNow(after).map(({ requestId }) => requestId);
      if (queue.length !== requests.size || queue.some((id) => !requests.has(id))) blame(queue.join());
      if (new Set(queue).size !== queue.length) blame(`${queue.join()}: twice`);
    },
  }),
};
