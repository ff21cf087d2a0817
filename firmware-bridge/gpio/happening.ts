/** What lines of the board tell: reports before they have boot, counter and age. */
export type BoardHappening =
  | { readonly kind: 'gavel' }
  | { readonly kind: 'power'; readonly mains: 'failed' | 'returned' };
