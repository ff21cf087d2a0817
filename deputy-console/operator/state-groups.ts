/** The states of the operator's page in groups, so that each is looked at by a test file of its own. */

export const ofScreens = (name: string): boolean => /-(screens|rehearsal)(-|$)/.test(name);

/** The broadcast, backups, users and ballots by hand. */
export const ofHouse = (name: string): boolean => /-(on-air|recording|backups|users|ballots)(-|$)/.test(name);
