/** `npm run check`: format, lint, types, import rules and house rules, side by side. Exit code 0 when all hold. */
import { houseRules } from './house-rules.ts';
import { runSteps } from './steps.ts';

const passed = await runSteps([
  { name: 'format and lint', program: ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings'] },
  { name: 'types', program: ['typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit'] },
  {
    name: 'types of the pages',
    program: [
      'svelte-check/bin/svelte-check',
      ...['--workspace', '.', '--tsconfig', 'scripts/check/tsconfig.pages.json', '--fail-on-warnings'],
    ],
  },
  {
    name: 'who imports whom',
    program: [
      'dependency-cruiser/bin/dependency-cruise.mjs',
      ...['server', 'firmware-bridge', 'chamber-display', 'deputy-console', 'scripts'],
    ],
  },
  { name: 'house rules', inProcess: () => houseRules(process.cwd()) },
]);
process.exitCode = passed ? 0 : 1;
