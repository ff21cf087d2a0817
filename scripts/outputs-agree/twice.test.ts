/**
 * The golden rule: what leaves the hall has the same bytes whenever, wherever and however often it is made from the same
 * journal. Only a seal has a moment of its own.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { test } from 'tap';
import { openJournal } from '../../server/journal/journal.ts';
import { wholeSitting } from '../../server/proceedings/testing/whole-sitting.ts';
import { sittingEvents } from '../../server/public-site/testing/site-rig.ts';

const MAKE_ALL = join(import.meta.dirname, 'make-all.js');
/** Four hundred days later by the clock of the process, and of every thread of it. */
const LATER = `data:text/javascript,${encodeURIComponent(
  'const D = Date; const by = 400 * 864e5; globalThis.Date = class extends D { constructor(...a) { a.length ? super(...a) : super(D.now() + by); } static now() { return D.now() + by; } };',
)}`;

type Surroundings = { readonly env: Readonly<Record<string, string>>; readonly args: readonly string[] };
const HERE: Surroundings = { env: { TZ: 'Europe/Kyiv', LANG: 'uk_UA.UTF-8', LC_ALL: 'uk_UA.UTF-8' }, args: [] };
const THERE: Surroundings = {
  env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'C', LANGUAGE: 'ar' },
  args: ['--import', LATER],
};

async function madeIn(folder: string, { env, args }: Surroundings): Promise<Record<string, string>> {
  const { stdout } = await promisify(execFile)(process.execPath, [...args, MAKE_ALL, folder], {
    env: { PATH: process.env['PATH'] ?? '', HOME: folder, ...env },
    maxBuffer: 1 << 26,
  });
  return JSON.parse(stdout) as Record<string, string>;
}

test('papers, open data and the public site have the same bytes in another time zone, locale, year and folder', async (t) => {
  const root = t.testdir({ first: {}, second: {} });
  const journal = openJournal(join(root, 'first/journal.db'));
  const { last } = journal.append(sittingEvents('8-14-1', wholeSitting()), 0);
  await journal.whenCommitted(last);
  await journal.close();
  mkdirSync(join(root, 'second'), { recursive: true });
  cpSync(join(root, 'first/journal.db'), join(root, 'second/journal.db'));
  const [here, there] = await Promise.all([madeIn(join(root, 'first'), HERE), madeIn(join(root, 'second'), THERE)]);
  const paths = Object.keys(here);
  t.strictSame(
    paths.filter((path) => here[path] !== there[path]),
    [],
  );
  t.strictSame(Object.keys(there), paths);
  for (const ending of ['.pdf', '.docx', '.html', '.csv', '.json', '.xml', '.ttl', '.ics', '.rss', '.atom'])
    t.ok(
      paths.some((path) => path.endsWith(ending)),
      ending,
    );
});
