/** A file of older results, from `fixtures/`; for tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FIXTURES = join(import.meta.dirname, '../../../../server/older-results/fixtures');

export const fixture = (name: string): Buffer => readFileSync(join(FIXTURES, name));
