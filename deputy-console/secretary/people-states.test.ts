import { SECRETARY } from '../testing/shots-secretary.ts';
import { checkStates } from '../testing/states.ts';

/** Members, offices, keypads and convening. */
const own = SECRETARY.filter(({ query = '' }) => /#(members|offices|keypads|convene)$/.test(query));
const names = new Set(own.map(({ name }) => `secretary-${name}`));
await checkStates('secretary', (name) => names.has(name));
