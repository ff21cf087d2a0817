/** Invariants of the record and of deciding itself (see invariants.ts). */
import { checker } from '#contract/check';
import { SittingEvent } from '#contract/events';
import { decide, evolve, initialState } from '../council.ts';
import type { Invariant } from './invariants.ts';

const fitsContract = checker(SittingEvent);

/** As JSON, with what maps hold. */
const written = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => (part instanceof Map ? [...part] : part));

/** Makes later changes throw. What is frozen already has been frozen to its depth. */
function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value) || value instanceof Map) return;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
}

export const RECORD_INVARIANTS: Readonly<Record<string, Invariant>> = {
  'a replay of the record gives the state that was live, byte for byte': (blame) => ({
    end: (state, record) => {
      const stored: typeof record = JSON.parse(JSON.stringify(record));
      const replayed = stored.reduce((before, { event, at }) => evolve(before, event, at), initialState);
      if (written(replayed) !== written(state)) blame('the replayed state differs');
    },
  }),
  'no command and no event changes what it is decided on': () => ({
    step: ({ after, events, command }) => {
      freeze(after);
      freeze(events);
      freeze(command);
    },
  }),
  'a decision rests on state, command and clock alone': (blame) => ({
    step: ({ before, command, context, events, code }) => {
      const again = decide(before, command, context);
      const same = again.ok ? written(again.events) === written(events) : again.refusal.code === code;
      if (!same) blame(`${command.type} is decided otherwise the second time`);
    },
  }),
  'a refused command brings nothing': (blame) => ({
    step: ({ command, before, after, code }) => {
      if (code !== undefined && before !== after) blame(`${command.type}, refused with ${code}`);
    },
  }),
  'a refusal is a whole sentence in both languages': (blame) => ({
    step: ({ command, refusal }) => {
      const said = refusal ? `${refusal.uk} ${refusal.en}` : '';
      if (/[{}]|undefined|NaN/.test(said)) blame(`${command.type}: ${said}`);
    },
  }),
  'every event fits the contract': (blame) => ({
    event: (event) => {
      const checked = fitsContract(event);
      if (!checked.ok) blame(`${event.type} ${JSON.stringify(checked.faults)}`);
    },
  }),
  'the record of a closed sitting does not grow': (blame) => ({
    event: (event, { phase }) => {
      if (phase === 'closed') blame(`${event.type} after the close`);
    },
  }),
};
