/** Every import rule is seen to fail once, on a small house that breaks it. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { test } from 'tap';

const ROOMS = ['server', 'firmware-bridge', 'chamber-display', 'deputy-console', 'scripts'];

/** Rule → the file that breaks it and what it imports. */
const BREACHES: Record<string, readonly [file: string, imports: string]> = {
  'contract-is-a-leaf': ['server/contract/a.ts', '../council/a.ts'],
  'contract-runs-anywhere': ['server/contract/b.ts', 'node:fs'],
  'council-knows-only-contract': ['server/council/b.ts', '../journal/b.ts'],
  'council-is-pure': ['server/council/c.ts', 'node:fs'],
  'journal-knows-no-council': ['server/journal/a.ts', '../council/a.ts'],
  'proceedings-are-pure': ['server/proceedings/a.ts', '../journal/b.ts'],
  'sealing-knows-only-contract': ['server/sealing/a.ts', '../journal/b.ts'],
  'bridge-knows-only-contract': ['firmware-bridge/a.ts', '../server/journal/b.ts'],
  'nothing-imports-the-bridge': ['server/hub/a.ts', '../../firmware-bridge/b.ts'],
  'display-knows-only-contract': ['chamber-display/hall/a.ts', '../../server/journal/b.ts'],
  'console-knows-only-contract-and-kit': ['deputy-console/a.ts', '../chamber-display/hall/b.ts'],
  'kit-is-shared': ['chamber-display/kit/a.ts', '../hall/b.ts'],
  'verify-shares-no-write-path': ['scripts/verify/a.ts', '../../server/journal/b.ts'],
  'nobody-imports-a-main': ['server/hub/b.ts', '../main.ts'],
  'shipped-code-needs-no-dev-package': ['server/hub/c.ts', 'tap'],
  'typebox-in-one-piece': ['server/hub/h.ts', 'typebox'],
  'no-circles': ['server/hub/d.ts', './e.ts'],
  'everything-resolves': ['server/hub/f.ts', './nowhere.ts'],
};
const ALLOWED: readonly (readonly [string, string])[] = [
  ['server/council/a.ts', '../contract/leaf.ts'],
  ['server/journal/b.ts', 'node:fs'],
  ['firmware-bridge/b.ts', '../server/contract/leaf.ts'],
  ['chamber-display/hall/b.ts', '../kit/b.ts'],
  ['deputy-console/b.ts', '../chamber-display/kit/b.ts'],
  ['server/main.ts', './hub/g.ts'],
  ['server/hub/e.ts', './d.ts'],
  ['server/hub/g.test.ts', 'tap'],
];
const LEAVES = ['server/contract/leaf.ts', 'chamber-display/kit/b.ts', 'server/hub/g.ts'];

function buildHouse(): string {
  const house = mkdtempSync(join(tmpdir(), 'dzvin-imports-'));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), text);
  };
  for (const [file, imports] of [...Object.values(BREACHES), ...ALLOWED])
    write(file, `import * as other from '${imports}';\nexport const used = other;\n`);
  for (const file of LEAVES) write(file, 'export const leaf = 1;\n');
  for (const file of ['package.json', '.dependency-cruiser.cjs']) cpSync(file, join(house, file));
  symlinkSync(join(process.cwd(), 'node_modules'), join(house, 'node_modules'));
  return house;
}

type Cruised = { summary: { violations: { rule: { name: string }; from: string }[] } };

async function cruise(house: string): Promise<Cruised> {
  const script = join(process.cwd(), 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [script, '--output-type', 'json', ...ROOMS];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: house, maxBuffer: 1e8 });
  return JSON.parse(stdout) as Cruised;
}

test('each rule of who imports whom finds its breach, and nothing else is one', async (t) => {
  const house = buildHouse();
  t.teardown(() => rmSync(house, { recursive: true, force: true }));
  const found = (await cruise(house)).summary.violations.map(({ rule, from }) => `${rule.name} ${from}`);
  const expected = Object.entries(BREACHES).map(([rule, [file]]) => `${rule} ${file}`);
  t.same(found.sort(), expected.sort());
});

test('the test knows every rule', async (t) => {
  const { default: settings } = (await import(join(process.cwd(), '.dependency-cruiser.cjs'))) as {
    default: { forbidden: { name: string }[] };
  };
  t.same(settings.forbidden.map(({ name }) => name).sort(), Object.keys(BREACHES).sort());
});
