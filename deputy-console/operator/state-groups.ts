/** The states of the operator's page in groups, so that each is looked at by a test file of its own. */

export const ofScreens = (name: string): boolean => /-(screens|rehearsal)(-|$)/.test(name);

/** Backups, users and ballots by hand. */
export const ofHouse = (name: string): boolean => /-(backups|users|ballots)(-|$)/.test(name);
