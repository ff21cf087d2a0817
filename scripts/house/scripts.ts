/** Where the compiled processes of the house are. */
import { join } from 'node:path';

/** Root of the checkout: this file runs as `dist/scripts/house/scripts.js`. */
export const ROOT = join(import.meta.dirname, '../../..');

export const HUB = join(ROOT, 'dist/server/main.js');
export const BRIDGE = join(ROOT, 'dist/firmware-bridge/main.js');
export const SIMULATED_HALL = join(ROOT, 'dist/firmware-bridge/simulated-hall/main.js');
export const SIMULATED_MICROPHONES = join(ROOT, 'dist/firmware-bridge/microphone/simulated/main.js');
