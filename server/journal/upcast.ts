/**
 * Old events in today's shape. In: an event as it was written; out: the same event in the newest version that a chain
 * of upcasters leads to. The file is never rewritten: hashes are of what was written, upcasting happens while reading.
 */
import type { JournalEvent, JsonObject } from './event.ts';

/** One step: the data of `type` in version `from`, turned into data of version `from + 1`. Pure. */
export type Upcaster = {
  readonly type: string;
  readonly from: number;
  readonly upcast: (data: JsonObject, event: JournalEvent) => JsonObject;
};

/**
 * A function that brings any event to its newest version; types without upcasters pass as they are.
 * @throws Error when two upcasters claim the same step.
 */
export function createUpcast(upcasters: readonly Upcaster[]): (event: JournalEvent) => JournalEvent {
  const steps = new Map<string, Upcaster>();
  for (const step of upcasters) {
    const key = keyOf(step.type, step.from);
    if (steps.has(key)) throw new Error(`two upcasters for ${step.type} version ${step.from}`);
    steps.set(key, step);
  }
  return (event) => {
    let current = event;
    for (let step = steps.get(keyOf(event.type, event.v)); step; step = steps.get(keyOf(current.type, current.v))) {
      current = { ...current, v: current.v + 1, data: step.upcast(current.data, current) };
    }
    return current;
  };
}

function keyOf(type: string, v: number): string {
  return `${v} ${type}`;
}
