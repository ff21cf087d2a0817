/** Invariants of the floor and its microphones (see invariants.ts). */
import type { RequestId } from '#contract/ids';
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
      const { opened, mode = after.rules.microphoneMode } = after.microphones;
      if (opened.length > 0 && mode !== 'free') blame(`${opened.join()} in ${mode} after ${command.type}`);
      if (opened.length > after.rules.openMicrophones) blame(`${opened.length} of ${after.rules.openMicrophones}`);
      if (opened.length > 0 && (after.phase !== 'open' || after.alarm)) blame(`${opened.join()} are open in a break`);
      if (opened.some((id) => !known.present.has(id))) blame('one who has left has the microphone');
    },
  }),
};
