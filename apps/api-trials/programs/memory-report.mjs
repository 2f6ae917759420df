// Preloaded into an api process under trial by `node --import`: on SIGUSR2 it collects garbage and appends one line of
// JSON to the file that MEMORY_REPORT_FILE names: what its heap holds, and what keeps it running.
import { appendFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  process.on('SIGUSR2', () => {
    // What was freed by finalizers goes with the second one.
    collect();
    setImmediate(() => {
      collect();
      const { heapUsed, external } = process.memoryUsage();
      const resources = process.getActiveResourcesInfo().length;
      appendFileSync(
        process.env.MEMORY_REPORT_FILE,
        `${JSON.stringify({ heapUsed, external, resources })}\n`,
      );
    });
  });
}
