/**
 * Which orders still hold. A broker hands out what it has retained while newer orders are already on their way: a
 * retained order that comes after a newer one of the same subject (a keypad, a lamp) is passed over. What the hub sends
 * live always holds, also from a journal that begins anew. Microphones have a stricter rule of their own.
 */

export class LatestOrders<Subject extends string> {
  readonly #positions = new Map<Subject, number>();

  /**
   * Takes note of an order; whether it holds. `position`: in the hub's journal. `retained`: the broker had kept it for
   * whoever subscribes.
   */
  holds(subject: Subject, { position }: { readonly position: number }, retained: boolean): boolean {
    if (retained && position < (this.#positions.get(subject) ?? 0)) return false;
    this.#positions.set(subject, position);
    return true;
  }
}
