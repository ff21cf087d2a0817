/** Names that don't fit on the wall at once, page by page. In: names in order. Out: pages with their first and last. */
export type NamePage<T> = { readonly members: readonly T[]; readonly from: number };

/** Splits a roster into pages of `size`, evenly, so that the last page is not nearly empty. */
export function namePages<T>(members: readonly T[], size: number): readonly NamePage<T>[] {
  const count = Math.ceil(members.length / size);
  const each = Math.ceil(members.length / Math.max(1, count));
  return Array.from({ length: count }, (_, i) => ({
    members: members.slice(i * each, (i + 1) * each),
    from: i * each,
  }));
}
