/** Watches how much memory a process holds, heap and all else (proc(5), `VmRSS`). Where there is no /proc nothing is watched. */
import { readFile } from 'node:fs/promises';

const LOOK_EVERY_MS = 100;
const KILOBYTES_IN_MB = 1024;

/** Calls `tooMuch` once, when the process holds more than `mostMb`. @returns stops watching. */
export function watchMemory(pid: number | undefined, mostMb: number, tooMuch: () => void): () => void {
  const timer = setInterval(async () => {
    if (!((await heldMb(pid)) > mostMb)) return;
    clearInterval(timer);
    tooMuch();
  }, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}

/** Resident memory, MB; 0 when the process is gone. */
async function heldMb(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / KILOBYTES_IN_MB;
}
