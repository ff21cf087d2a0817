/** The thread that writes a backup, so that nobody in the hall waits for digests and the disk. */
import { parentPort, workerData } from 'node:worker_threads';
import { type BackupJob, writeBackup } from './write-backup.ts';

parentPort?.postMessage(await writeBackup(workerData as BackupJob));
