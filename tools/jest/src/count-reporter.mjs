import { mkdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const RESULTS = fileURLToPath(new URL('../../../.cache/results/', import.meta.url));
const TARGET = { spec: 'test', 'int-spec': 'test-int', 'recordings-spec': 'recordings' };

/** Leaves each run's counts where the CI script adds them up (Nx hides the output of the tasks it runs). */
export default class CountReporter {
  /**
   * @param globalConfig Jest's global configuration
   * @param {{ kind: keyof typeof TARGET, results?: string }} options `results`: the folder, with a slash at its end
   */
  constructor(globalConfig, { kind, results = RESULTS }) {
    this.rootDir = globalConfig.rootDir;
    this.kind = kind;
    this.results = results;
    this.partial =
      globalConfig.testPathPatterns?.patterns?.length > 0 || Boolean(globalConfig.testNamePattern);
  }

  onRunComplete(_contexts, results) {
    if (this.partial) return;
    const project = process.env.NX_TASK_TARGET_PROJECT ?? basename(this.rootDir);
    const folder = `${this.results}${project}/`;
    mkdirSync(folder, { recursive: true });
    const counts = {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
    };
    writeFileSync(`${folder}${TARGET[this.kind]}.json`, `${JSON.stringify(counts)}\n`);
  }
}
