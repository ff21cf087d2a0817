/** The thread that writes an archive, behind everything else on the machine: nobody in the hall waits for it. */
import { constants, platform, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { type ArchiveJob, writeArchive } from './write-archive.ts';

/* On Linux this is the priority of the calling thread alone. */
if (platform() === 'linux') setPriority(constants.priority.PRIORITY_LOW);
const archived = await writeArchive(workerData as ArchiveJob, (done, of) => parentPort?.postMessage({ done, of }));
parentPort?.postMessage({ archived });
