/** The end of every `switch` over a union: a case that was forgotten does not compile, and one that slips in is a bug. */
export function unreachable(value: never): never {
  throw new Error(`A case was forgotten: ${JSON.stringify(value)}`);
}
