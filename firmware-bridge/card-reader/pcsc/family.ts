/** For tests: PC/SC as a family of readers. One manager serves a whole file, in a folder of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Family } from '../testing/rig.ts';
import { SimulatedPcsc, socketIn } from './simulated.ts';

/** The family, its far end, and what leaves nothing of it behind. From now on this process finds its manager there. */
export function pcscFamily() {
  const folder = mkdtempSync(join(tmpdir(), 'dzvin-pcsc-'));
  process.env['PCSCLITE_CSOCK_NAME'] = socketIn(folder);
  const far = new SimulatedPcsc(folder, 'Dzvin virtual reader');
  const pcsc: Family<SimulatedPcsc> = {
    kind: 'pcsc',
    cards: ['A1B2C3D4', '04A1B2C3D4E5F6', '04A1B2C3D4E5F6071829'],
    simulated: () => far,
    noise: [],
  };
  const end = async () => {
    await far.unplug();
    rmSync(folder, { recursive: true, force: true });
  };
  return { pcsc, far, end };
}
