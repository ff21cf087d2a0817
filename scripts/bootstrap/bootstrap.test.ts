/** Bootstrap on a small house of its own, with the dependencies of this one. */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Test, test } from 'tap';
import { ROOT } from '../house/scripts.ts';

type Ended = { code: number | null; out: string; err: string };

function buildHouse(t: Test) {
  const house = realpathSync(mkdtempSync(join(tmpdir(), 'dzvin-bootstrap-')));
  t.teardown(() => rmSync(house, { recursive: true, force: true }));
  const copied = ['package.json', 'package-lock.json', '.npmrc', 'tsconfig.json', 'scripts/bootstrap'];
  for (const path of copied) cpSync(join(ROOT, path), join(house, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'));
  return {
    write(path: string, text: string) {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), text);
    },
    remove: (path: string) => rmSync(join(house, path)),
    has: (path: string) => existsSync(join(house, path)),
    bootstrap: (...options: string[]): Promise<Ended> =>
      new Promise((resolve) => {
        const script = join(house, 'scripts/bootstrap/main.mjs');
        const child = execFile(process.execPath, [script, ...options], (_error, out, err) =>
          resolve({ code: child.exitCode, out, err }),
        );
      }),
  };
}

test('what is stale is built, and nothing when nothing is', async (t) => {
  const house = buildHouse(t);
  house.write('server/a.ts', 'export const a: number = 1;\n');
  const first = await house.bootstrap();
  t.match(first, { code: 0, out: '' });
  t.match(first.err, 'збираю сервер');
  t.ok(house.has('dist/server/a.js'));
  t.ok(house.has('dist/typebox/index.js'), 'TypeBox in one piece');
  t.match(await house.bootstrap(), { code: 0, out: '', err: /^$/ });
  house.write('server/a.ts', 'export const a: number = 2;\n');
  t.match((await house.bootstrap()).err, 'збираю сервер');
});

test('a source that is gone leaves nothing compiled', async (t) => {
  const house = buildHouse(t);
  house.write('server/a.ts', 'export const a = 1;\n');
  house.write('server/b.ts', 'export const b = 1;\n');
  await house.bootstrap();
  house.remove('server/b.ts');
  await house.bootstrap();
  t.ok(house.has('dist/server/a.js'));
  t.notOk(house.has('dist/server/b.js'));
});

test('what does not build stops the caller, with the place', async (t) => {
  const house = buildHouse(t);
  house.write('server/a.ts', 'export const = ;\n');
  const { code, out, err } = await house.bootstrap();
  t.equal(code, 1);
  t.equal(out, '');
  t.match(err, 'server/a.ts(1,');
  t.match(err, 'Не збирається');
});

test('what the check finds stops the caller, and is heard on stdout', async (t) => {
  const house = buildHouse(t);
  const finds = (code: number) => `process.stdout.write('looked\\n'); process.exitCode = ${code};\n`;
  house.write('scripts/check/main.ts', finds(1));
  const { code, out, err } = await house.bootstrap('--check');
  t.equal(code, 1);
  t.equal(out, 'looked\n');
  t.match(err, 'Перевірка знайшла вади');
  house.write('scripts/check/main.ts', finds(0));
  t.match(await house.bootstrap('--check'), { code: 0, out: 'looked\n' });
});

test('two at once do the work once', async (t) => {
  const house = buildHouse(t);
  house.write('server/a.ts', 'export const a = 1;\n');
  const [one, other] = await Promise.all([house.bootstrap(), house.bootstrap()]);
  t.same([one.code, other.code], [0, 0]);
  t.equal([one, other].filter(({ err }) => err.includes('збираю сервер')).length, 1);
});

test('an unknown option is named', async (t) => {
  const { code, err } = await buildHouse(t).bootstrap('--for-test');
  t.equal(code, 1);
  t.match(err, 'Невідома опція --for-test');
});
