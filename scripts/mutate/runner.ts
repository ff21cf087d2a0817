/**
 * Runs the council's tests for StrykerJS inside its worker, without a process for each mutant: modules are loaded once.
 * A test file is loaded anew for a mutant that acts while the file loads, everything for one that acts while a module
 * of the council loads. Stryker's own runners start a process for each test file of each mutant.
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
import { modulesBelow, nearestFirst, testFilesBelow } from './test-files.ts';
import { type Gathered, gather, loadingOf, loadModules } from './test-loading.ts';

export const RUNNER = 'dzvin';
const COUNCIL = 'dist/server/council';

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

class CouncilRunner implements TestRunner {
  #generation = 0;
  #times = 0;
  readonly #loaded = new Map<string, readonly Gathered[]>();

  capabilities(): { reloadEnvironment: boolean } {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    register('./module-hooks.js', import.meta.url);
  }

  /** What runs while the council's own modules load is static; what runs while a test file loads belongs to the file. */
  async dryRun(): Promise<DryRunResult> {
    await loadModules(await modulesBelow(COUNCIL), this.#generation);
    const tests: TestResult[] = [];
    for (const file of await testFilesBelow(COUNCIL)) {
      instrumented.currentTestId = loadingOf(file);
      const gathered = await this.#load(file);
      tests.push({ id: loadingOf(file), name: loadingOf(file), timeSpentMs: 0, status: TestStatus.Success });
      for (const test of gathered) {
        instrumented.currentTestId = test.id;
        tests.push(await resultOf(test));
      }
    }
    delete instrumented.currentTestId;
    const { mutantCoverage } = instrumented;
    return { status: DryRunStatus.Complete, tests, ...(mutantCoverage && { mutantCoverage }) };
  }

  async mutantRun({
    activeMutant,
    mutantActivation,
    hitLimit,
    testFilter,
  }: MutantRunOptions): Promise<MutantRunResult> {
    const files = nearestFirst(await testFilesBelow(COUNCIL), activeMutant.fileName);
    const isStatic = mutantActivation === 'static';
    if (isStatic) this.#forget();
    else for (const file of files) await this.#load(file);
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
      if (isStatic) this.#forget();
    }
  }

  async #untilFirstFailure(files: readonly string[], wanted?: ReadonlySet<string>): Promise<TestResult[]> {
    const tests: TestResult[] = [];
    for (const file of files) {
      const results = wanted?.has(loadingOf(file)) ? await this.#again(file) : await this.#load(file);
      const all = wanted === undefined || wanted.has(loadingOf(file));
      for (const test of results.filter(({ id }) => all || wanted.has(id))) {
        const result = await resultOf(test);
        tests.push(result);
        if (result.status === TestStatus.Failed) return tests;
      }
    }
    return tests;
  }

  async #load(file: string): Promise<readonly Gathered[]> {
    const tests = this.#loaded.get(file) ?? (await gather(file, this.#generation));
    this.#loaded.set(file, tests);
    return tests;
  }

  /** The file's tests with what it prepares while it loads made anew, under the mutant. */
  #again(file: string): Promise<readonly Gathered[]> {
    this.#times += 1;
    return gather(file, this.#generation, this.#times);
  }

  #forget(): void {
    this.#generation += 1;
    this.#loaded.clear();
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, RUNNER, CouncilRunner)];
