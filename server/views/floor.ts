/** The floor as screens show it: who speaks and for how long, who waits and in what order. */
import type { RequestId } from '#contract/ids';
import type { QueueLine, Speech } from '#contract/views';
import type { Speech as Running, Sitting } from '../council/council.ts';
import { queueNow } from '../council/floor/queue.ts';
import { turnOf } from '../council/floor/turn.ts';
import { personOf, speakerName } from './person.ts';

/** Who has the floor, or had it and goes on later while somebody interposes. */
export function speechOf(sitting: Sitting): Speech | undefined {
  const { speech, interrupted } = sitting.floor;
  const person = speech && personOf(sitting, speech);
  if (!speech || !person) return undefined;
  const { speechWarningSeconds, speechGraceSeconds } = sitting.rules;
  return {
    ...person,
    kind: speech.kind,
    begunAt: speech.begunAt,
    limitSeconds: speech.limitSeconds,
    warningSeconds: speechWarningSeconds,
    graceSeconds: speechGraceSeconds,
    ...(speech.turn !== undefined && { turn: speech.turn }),
    ...(isPaused(speech) && { paused: true as const }),
    ...(speech.rostrum && { rostrum: true as const }),
    ...(interrupted && { interrupts: speakerName(sitting, interrupted) }),
  };
}

const isPaused = ({ goingSince }: Running): boolean => goingSince === undefined;

/** Who waits, each with the place in the queue. */
export function queueOf(sitting: Sitting): Record<RequestId, QueueLine> {
  const lines = queueNow(sitting).flatMap(({ requestId, kind, at, ...who }, order): [RequestId, QueueLine][] => {
    const { memberId, guestId } = who;
    const person = personOf(sitting, who);
    if (!person) return [];
    const { name, faction } = person;
    const line = {
      order,
      requestId,
      ...(memberId !== undefined && { memberId }),
      ...(guestId !== undefined && { guestId }),
      name,
      ...(faction !== undefined && { faction }),
      kind,
      turn: turnOf(sitting, who),
      at,
    };
    return [[requestId, line]];
  });
  return Object.fromEntries(lines);
}
