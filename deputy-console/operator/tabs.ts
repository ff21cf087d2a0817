/** The sections of the operator's page, each with its own address (`#set-up`), so that Back works. */
export const TABS = [
  'state',
  'set-up',
  'microphones',
  'screens',
  'on-air',
  'backups',
  'users',
  'ballots',
  'server',
] as const;
export type Tab = (typeof TABS)[number];

/** The section that an address names; the state of the hall otherwise. In: `location.hash`. */
export const tabOf = (hash: string): Tab => TABS.find((tab) => `#${tab}` === hash) ?? 'state';
