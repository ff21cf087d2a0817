import { SECRETARY } from '../testing/shots-secretary.ts';
import { checkStates } from '../testing/states.ts';

/** The record, the agenda and ballots by hand; the rest of the sitting is looked at beside. */
const own = SECRETARY.filter(({ query = '' }) => !/#(members|offices|keypads|convene)$/.test(query));
const names = new Set(own.map(({ name }) => `secretary-${name}`));
await checkStates('secretary', (name) => names.has(name));
