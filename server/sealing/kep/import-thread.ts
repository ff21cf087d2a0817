/** The thread of `importKepApart`: one job, one answer. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ApartJob } from './import-apart.ts';
import { importKep, type KepFile } from './import-kep.ts';
import { readTrustList } from './trust-list.ts';

const { file, document, now, trustFile } = workerData as ApartJob;

/** Buffers arrive as plain arrays of bytes. */
const whole = ({ name, bytes }: KepFile): KepFile => ({ name, bytes: Buffer.from(bytes) });

const read = trustFile && readTrustList(trustFile.name, whole(trustFile).bytes);
const trust = read?.ok ? read.list : undefined;
parentPort?.postMessage(await importKep(whole(file), Buffer.from(document), { now, trust }));
