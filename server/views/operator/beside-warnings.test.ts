import { test } from 'tap';
import { besideWarnings } from './beside-warnings.ts';

const backups = { into: '/b', lines: [] };
const keys = (...[given, phase]: Parameters<typeof besideWarnings>) =>
  besideWarnings(given, phase).map(({ key }) => key);

test('a backup that failed is told before one that is old, and neither while one is being made', async (t) => {
  const failed = { at: '2026-03-30T07:00:00.000Z', why: { uk: 'Бракує місця.', en: 'No room.' } };
  t.same(keys({ backups }, undefined), []);
  t.same(keys({ backups: { ...backups, old: true } }, undefined), ['backup-old']);
  t.same(keys({ backups: { ...backups, old: true, failed } }, undefined), ['backup-failed']);
  t.same(keys({ backups: { ...backups, old: true, failed, running: true } }, undefined), []);
  t.same(keys({}, undefined), [], 'a house that keeps none is not blamed');
});

test('a rehearsal beside a sitting that is convened is told', async (t) => {
  t.same(keys({ rehearsal: { state: 'running' } }, 'convened'), ['rehearsal']);
  t.same(keys({ rehearsal: { state: 'running' } }, 'closed'), []);
  t.same(keys({ rehearsal: { state: 'failed' } }, 'convened'), []);
});
