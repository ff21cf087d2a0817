/**
 * The sections of the secretary's page, each with its own address (`#agenda`, `#plans/<plan>`), so that Back works.
 * They stand in groups: the sitting that is under way, what is prepared between sittings, the search, the
 * council's settings.
 */
export const GROUPS = {
  sitting: ['record', 'agenda', 'ballots', 'members', 'offices', 'keypads'],
  office: ['plans', 'convene', 'papers', 'templates', 'deadlines', 'archive'],
  search: ['search'],
  settings: ['council', 'rules', 'people', 'import', 'accounts'],
} as const;
export type Group = keyof typeof GROUPS;
export type Tab = (typeof GROUPS)[Group][number];

export const GROUP_NAMES = Object.keys(GROUPS) as readonly Group[];
const TABS: readonly Tab[] = Object.values(GROUPS).flat();

/** The section that an address names; the record otherwise. In: `location.hash`. */
export const tabOf = (hash: string): Tab => TABS.find((tab) => `#${tab}` === hash.split('/')[0]) ?? 'record';
/** What an address says after its section, e.g. a plan's id; empty when nothing. */
export const restOf = (hash: string): string => {
  const [, ...rest] = hash.split('/');
  return decodeURIComponent(rest.join('/'));
};
export const groupOf = (tab: Tab): Group =>
  GROUP_NAMES.find((group) => GROUPS[group].some((one) => one === tab)) ?? 'sitting';
export type Setting = (typeof GROUPS)['settings'][number];
export const isSetting = (tab: Tab): tab is Setting => groupOf(tab) === 'settings';
