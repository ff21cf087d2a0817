/**
 * Runs the council's tests for StrykerJS inside its worker, without a process for each mutant: modules are loaded
 * once, and loaded anew only for a mutant that acts while they load. Stryker's own runners start a process for each
 * test file of each mutant.
 */
import { register } from 'node:module';
import { INSTRUMENTER_CONSTANTS, type InstrumenterContext } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { nearestFirst, testFilesBelow } from './test-files.ts';
import { type Gathered, gather } from './test-loading.ts';

export const RUNNER = 'dzvin';
const TESTS = 'dist/server/council';

/** What instrumented code reads and writes. One object for the life of the process, because modules keep it. */
const { NAMESPACE } = INSTRUMENTER_CONSTANTS;
const instrumented: InstrumenterContext = {};
Object.assign(globalThis, { [NAMESPACE]: instrumented });

async function resultOf({ id, file, run }: Gathered): Promise<TestResult> {
  const begun = performance.now();
  const about = () => ({ id, name: id, fileName: file, timeSpentMs: performance.now() - begun });
  try {
    await run();
    return { ...about(), status: TestStatus.Success };
  } catch (problem) {
    return { ...about(), status: TestStatus.Failed, failureMessage: String(problem) };
  }
}

export class CouncilRunner implements TestRunner {
  #generation = 0;
  readonly #loaded = new Map<string, readonly Gathered[]>();

  capabilities(): { reloadEnvironment: boolean } {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    register('./module-hooks.js', import.meta.url);
  }

  async dryRun(): Promise<DryRunResult> {
    const tests: TestResult[] = [];
    for (const file of await testFilesBelow(TESTS)) {
      for (const test of await this.#load(file)) {
        instrumented.currentTestId = test.id;
        tests.push(await resultOf(test));
        delete instrumented.currentTestId;
      }
    }
    const { mutantCoverage } = instrumented;
    return { status: DryRunStatus.Complete, tests, ...(mutantCoverage && { mutantCoverage }) };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, mutantActivation, reloadEnvironment, hitLimit, testFilter } = options;
    const files = nearestFirst(await testFilesBelow(TESTS), activeMutant.fileName);
    if (reloadEnvironment) this.#forget();
    if (mutantActivation === 'runtime') for (const file of files) await this.#load(file);
    instrumented.activeMutant = activeMutant.id;
    if (hitLimit === undefined) delete instrumented.hitLimit;
    else instrumented.hitLimit = hitLimit;
    instrumented.hitCount = 0;
    try {
      const tests = await this.#untilFirstFailure(files, testFilter && new Set(testFilter));
      const reached = determineHitLimitReached(hitLimit === undefined ? undefined : instrumented.hitCount, hitLimit);
      return toMutantRunResult(reached ?? { status: DryRunStatus.Complete, tests });
    } finally {
      delete instrumented.activeMutant;
      if (mutantActivation === 'static') this.#forget();
    }
  }

  async #untilFirstFailure(files: readonly string[], wanted?: ReadonlySet<string>): Promise<TestResult[]> {
    const tests: TestResult[] = [];
    for (const file of files) {
      for (const test of await this.#load(file)) {
        if (wanted && !wanted.has(test.id)) continue;
        const result = await resultOf(test);
        tests.push(result);
        if (result.status === TestStatus.Failed) return tests;
      }
    }
    return tests;
  }

  async #load(file: string): Promise<readonly Gathered[]> {
    const known = this.#loaded.get(file);
    if (known) return known;
    const tests = await gather(file, this.#generation);
    this.#loaded.set(file, tests);
    return tests;
  }

  #forget(): void {
    this.#generation += 1;
    this.#loaded.clear();
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, RUNNER, CouncilRunner)];
