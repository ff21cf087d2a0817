import { SECRETARY } from '../testing/shots-secretary.ts';
import { checkStates } from '../testing/states.ts';

const own = new Set(SECRETARY.map(({ name }) => `secretary-${name}`));
await checkStates('secretary', (name) => own.has(name));
