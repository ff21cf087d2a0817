/**
 * The machine the hub runs on, looked at every few seconds and never waited for: temperature, room on the disk of the
 * data folder, whether the clock is kept by a time server. What can't be read is absent.
 */
import { access, readdir, readFile, statfs } from 'node:fs/promises';
import { join } from 'node:path';

export type MachineLook = {
  /** Hottest of the machine's sensors, °C. */
  readonly temperatureC?: number;
  readonly diskFreeBytes?: number;
  readonly diskBytes?: number;
  readonly clockSynchronised?: boolean;
};
/** With what the hub itself knows: when it started, and how far the wall clock stands before the journal's last record. */
export type MachineNow = MachineLook & { readonly startedAt: string; readonly clockBehindSeconds?: number };

/** Where Linux tells it. */
export type MachinePaths = { readonly thermal: string; readonly timeSync: string; readonly data: string };

/** How often the machine is looked at, ms. */
const LOOK_MS = 5000;

export const pathsOf = (dataDir: string): MachinePaths => ({
  thermal: '/sys/class/thermal',
  timeSync: '/run/systemd/timesync',
  data: dataDir,
});

/** One look at the machine. */
export async function lookAt(paths: MachinePaths): Promise<MachineLook> {
  const [temperatureC, disk, clockSynchronised] = await Promise.all([
    hottest(paths.thermal),
    statfs(paths.data).catch(() => undefined),
    synchronised(paths.timeSync),
  ]);
  return {
    ...(temperatureC !== undefined && { temperatureC }),
    ...(disk && { diskFreeBytes: disk.bavail * disk.bsize, diskBytes: disk.blocks * disk.bsize }),
    ...(clockSynchronised !== undefined && { clockSynchronised }),
  };
}

/** Looks again and again; `now` is the last look, empty before the first. */
export class Machine {
  readonly #timer: NodeJS.Timeout;
  #now: MachineLook = {};

  constructor(paths: MachinePaths) {
    const look = async () => {
      this.#now = await lookAt(paths);
    };
    this.#timer = setInterval(look, LOOK_MS).unref();
    void look();
  }

  now(): MachineLook {
    return this.#now;
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}

async function hottest(folder: string): Promise<number | undefined> {
  const zones = await readdir(folder).catch(() => []);
  const readings = await Promise.all(
    zones
      .filter((zone) => zone.startsWith('thermal_zone'))
      .map((zone) => readFile(join(folder, zone, 'temp'), 'utf8').then(Number, () => Number.NaN)),
  );
  const known = readings.filter((milli) => Number.isFinite(milli) && milli > 0);
  return known.length === 0 ? undefined : Math.round(Math.max(...known) / 100) / 10;
}

/** systemd-timesyncd leaves a file there once it has set the clock; without its folder another keeps time, or none. */
async function synchronised(folder: string): Promise<boolean | undefined> {
  const there = (path: string) =>
    access(path).then(
      () => true,
      () => false,
    );
  if (!(await there(folder))) return undefined;
  return there(join(folder, 'synchronized'));
}
