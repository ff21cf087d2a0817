/** The sections of the secretary's page, each with its own address (`#agenda`), so that Back works. */
export const TABS = ['record', 'agenda', 'ballots', 'members', 'offices', 'keypads', 'convene'] as const;
export type Tab = (typeof TABS)[number];

/** The section that an address names; the record otherwise. In: `location.hash`. */
export const tabOf = (hash: string): Tab => TABS.find((tab) => `#${tab}` === hash) ?? 'record';
