/** The states of the operator's page in two groups, so that each is looked at by a test file of its own. */

/** Screens, backups, users and ballots by hand: all that is not lines and devices. */
export const besideTheHall = (name: string): boolean => /-(screens|backups|users|ballots|rehearsal)(-|$)/.test(name);
