import { PLANS } from '../../testing/shots-plans.ts';
import { checkStates } from '../../testing/states.ts';

const own = new Set(PLANS.map(({ name }) => `secretary-${name}`));
await checkStates('secretary', (name) => own.has(name));
