/** Runs the steps of a check side by side; prints a line for each, and for one that failed all it said. */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** `program`: a script of a package and its arguments, from `node_modules`. `inProcess` gives the faults it found. */
export type Step = { name: string } & ({ program: readonly string[] } | { inProcess: () => string[] });

type Ended = { passed: boolean; output: string };

function runProgram([script = '', ...args]: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`node_modules/${script}`, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    const heard: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => heard.push(bytes));
    child.on('error', reject);
    child.on('close', (code) => resolve({ passed: code === 0, output: Buffer.concat(heard).toString() }));
  });
}

async function runStep(step: Step): Promise<boolean> {
  const begun = process.hrtime.bigint();
  const faults = 'inProcess' in step ? step.inProcess() : undefined;
  const ended = faults ? { passed: faults.length === 0, output: faults.join('\n') } : undefined;
  const { passed, output } = ended ?? (await runProgram('program' in step ? step.program : []));
  const seconds = (Number(process.hrtime.bigint() - begun) / 1e9).toFixed(1);
  process.stdout.write(`${passed ? '✓' : '✗'} ${step.name} ${seconds} s\n${passed ? '' : `${output.trimEnd()}\n`}`);
  return passed;
}

/** Whether all steps passed. As many run at once as the machine has processors. */
export async function runSteps(steps: readonly Step[]): Promise<boolean> {
  const waiting = [...steps];
  const results: boolean[] = [];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await runStep(step));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return results.every((passed) => passed);
}
