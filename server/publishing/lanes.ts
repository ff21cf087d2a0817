/** Does the same with many things, several at a time. */

/** @param lanes how many at a time. @throws the first throw, when all that was begun has ended; nothing more is begun. */
export async function inLanes<T>(things: Iterable<T>, lanes: number, act: (thing: T) => Promise<void>): Promise<void> {
  const rest = things[Symbol.iterator]();
  const faults: unknown[] = [];
  const lane = async () => {
    for (let next = rest.next(); !next.done && faults.length === 0; next = rest.next())
      await act(next.value).catch((error: unknown) => faults.push(error));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  if (faults.length > 0) throw faults[0];
}
