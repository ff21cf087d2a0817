/** As whom this page acts: the operator, or the secretary who looks after the hall at `?as=secretary`. */
export type PageRole = 'operator' | 'secretary';

/** @param search the page's query, e.g. `?as=secretary`. */
export const roleOf = (search: string): PageRole =>
  new URLSearchParams(search).get('as') === 'secretary' ? 'secretary' : 'operator';
