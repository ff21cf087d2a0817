/** One bootstrap at a time in one checkout; a second waits, then finds nothing to do. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { say } from './say.mjs';

const LOOK_AGAIN_MS = 250;

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return problem.code === 'EPERM';
  }
}

/** Whether the lock was taken; a lock whose owner has died is removed first. */
function take(place) {
  try {
    mkdirSync(place);
    writeFileSync(join(place, 'pid'), String(process.pid));
    return true;
  } catch (problem) {
    if (problem.code !== 'EEXIST') throw problem;
  }
  try {
    const owner = Number(readFileSync(join(place, 'pid'), 'utf8'));
    if (owner > 0 && !alive(owner)) rmSync(place, { recursive: true, force: true });
  } catch {
    // Just taken or just given back: look again.
  }
  return false;
}

/** Runs `work` while this process alone holds the checkout's lock. */
export async function whileLocked(root, work) {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
  const place = join(tmpdir(), `dzvin-bootstrap-${name}.lock`);
  let told = false;
  while (!take(place)) {
    if (!told) say('чекаю, доки закінчить інший запуск…', 'waiting for another bootstrap to end…');
    told = true;
    await pause(LOOK_AGAIN_MS);
  }
  const release = () => rmSync(place, { recursive: true, force: true });
  const interrupted = () => {
    release();
    process.exit(130);
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    await work();
  } finally {
    release();
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  }
}
