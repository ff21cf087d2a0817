/** The number proposed for a new agenda item: one more than the greatest whole number in use. In: agenda lines. */
export function nextNumber(lines: readonly { readonly number: string }[]): string {
  const used = lines.map(({ number }) => Number.parseInt(number, 10)).filter((n) => Number.isFinite(n));
  return String(Math.max(0, ...used) + 1);
}
