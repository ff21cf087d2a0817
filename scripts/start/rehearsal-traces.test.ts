import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'tap';
import type { PlanId } from '#contract/ids';
import { RehearsalTraces } from './rehearsal-traces.ts';
import { whyNoRehearsal } from './rehearsal-words.ts';

const PLAN = 'p1' as PlanId;

test('a rehearsal that the end of the house broke off is told of at the next start, once, and its data is gone', async (t) => {
  const data = t.testdir({});
  const before = new RehearsalTraces(data);
  t.equal(before.found(), undefined);
  mkdirSync(before.folder);
  writeFileSync(join(before.folder, 'journal.db'), 'made-up votes');
  before.begin(PLAN);
  const next = new RehearsalTraces(data);
  t.match(next.found(), { planId: PLAN, state: 'failed', why: { uk: /перервалася/, en: /broke off/ } });
  t.notOk(existsSync(next.folder));
  t.equal(new RehearsalTraces(data).found(), undefined);
});

test('one that came to its own end leaves nothing to tell', async (t) => {
  const data = t.testdir({});
  const traces = new RehearsalTraces(data);
  traces.begin(undefined);
  traces.forget();
  t.equal(new RehearsalTraces(data).found(), undefined);
});

test('a taken port is named with the option that chooses another', async (t) => {
  const { uk, en } = whyNoRehearsal(new Error('listen EADDRINUSE: address already in use 0.0.0.0:8081'), 8081);
  t.match(uk, /Порт 8081.*--rehearsal-port 8082/);
  t.match(en, /8081.*--rehearsal-port 8082/);
});
