/** The name of the build that is served: it changes whenever a page does, since each names its files by their bytes. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PAGES = ['hall', 'overlay', 'chair', 'secretary', 'operator', 'deputy'];

/** Twelve hex digits of a digest over the pages in `webRoot`; a page that is not built counts as empty. */
export function buildNameOf(webRoot: string): string {
  const digest = createHash('sha256');
  for (const page of PAGES) {
    const file = join(webRoot, page, 'index.html');
    digest.update(existsSync(file) ? readFileSync(file) : '').update('\0');
  }
  return digest.digest('hex').slice(0, 12);
}
