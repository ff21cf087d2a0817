/** The floor as screens show it: who speaks and for how long, who waits and in what order. */
import type { RequestId } from '#contract/ids';
import type { QueueLine, SpeakingTimes, Speech } from '#contract/views';
import type { Floor, Speech as Running, Sitting } from '../council/council.ts';
import { queueNow } from '../council/floor/queue.ts';
import { speakingTimes } from '../council/floor/totals.ts';
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

const queues = new WeakMap<Sitting, Queue>();
type Queue = Record<RequestId, QueueLine>;

/** Who waits, each with the place in the queue; the same object while nothing happens. */
export function queueOf(sitting: Sitting): Queue {
  const known = queues.get(sitting);
  if (known) return known;
  const queue = queueLines(sitting);
  queues.set(sitting, queue);
  return queue;
}

function queueLines(sitting: Sitting): Queue {
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

const times = new WeakMap<Floor['held'], SpeakingTimes>();

/** Speaking time of each member and faction, s; reckoned anew only when a speech has ended. */
export function timesOf(sitting: Sitting): SpeakingTimes {
  const { held } = sitting.floor;
  const known = times.get(held);
  if (known) return known;
  const now = speakingTimes(sitting);
  times.set(held, now);
  return now;
}
