import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const RESULTS = fileURLToPath(new URL('../../../.cache/results/', import.meta.url));

/** Leaves the counts of a run of stories where the CI script adds them up, as Jest's runs do. For Vitest. */
export class StoryCounts {
  /** @param {{ project: string, results?: string }} options `results`: the folder, with a slash at its end */
  constructor({ project, results = RESULTS }) {
    this.folder = `${results}${project}/`;
  }

  onTestRunEnd(modules, unhandledErrors) {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      // A file that cannot be read has no tests to count.
      if (module.state() === 'failed' && module.children.size === 0) counts.failed += 1;
      for (const test of module.children.allTests()) counts[test.result().state] += 1;
    }
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(`${this.folder}test-stories.json`, `${JSON.stringify(counts)}\n`);
  }
}
