/** As whom this page acts: the secretary, or the operator who sits in for him at `?as=operator`. */
export type PageRole = 'secretary' | 'operator';

/** @param search the page's query, e.g. `?as=operator`. */
export const roleOf = (search: string): PageRole =>
  new URLSearchParams(search).get('as') === 'operator' ? 'operator' : 'secretary';
