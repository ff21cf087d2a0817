/**
 * Times of a hall's lines, asked of the bridge itself (`main.js --plan`), so that drawing and bridge can't disagree: no
 * other room may import the bridge, a process may ask it. In: lines; out: the longest press-to-light of each.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checker } from '#contract/check';
import type { HallLine } from '#contract/hall-file';
import { type Static, Type } from '#typebox';

const EXAMPLE = 'scripts/start/hall.example.json';
const BRIDGE = 'dist/firmware-bridge/main.js';

const Plan = Type.Array(
  Type.Object({
    line: Type.String(),
    devices: Type.Integer(),
    cycleMs: Type.Number(),
    keyMs: Type.Number(),
    lightMs: Type.Number(),
  }),
);
const checkPlan = checker(Plan);

/** What the bridge says of a line, in milliseconds. */
export type LineTimes = Static<typeof Plan>[number];

/** The bridge's plan of these lines. @throws Error when the bridge refuses them. */
export function lineTimes(lines: readonly HallLine[]): LineTimes[] {
  const folder = mkdtempSync(join(tmpdir(), 'dzvin-plan-'));
  try {
    const hall = join(folder, 'hall.json');
    writeFileSync(hall, JSON.stringify({ ...JSON.parse(readFileSync(EXAMPLE, 'utf8')), lines }));
    const printed = execFileSync(process.execPath, [BRIDGE, '--plan', '--config', hall], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
    const plan = checkPlan(JSON.parse(printed));
    if (!plan.ok) throw new Error(plan.faults.map(({ path, en }) => `${path}: ${en}`).join('\n'));
    return plan.value;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Ms from a press to its light when one member presses and nobody else does, at the worst moment: just after the poll.
 * The round, the exchange that reads the key, the one that sets the light. The hub's disk comes on top.
 */
export const pressToLightMs = ({ cycleMs, keyMs, lightMs }: LineTimes): number => cycleMs + keyMs + lightMs;

/** Ms to the last light when everybody on the line presses at once: each has a key to read and a light to set. */
export const everybodyMs = ({ devices, keyMs, lightMs }: LineTimes): number => devices * (keyMs + lightMs);
