/**
 * Adds up the counts of several test runs.
 * @param {readonly { passed: number, failed: number, skipped: number }[]} counts
 */
export function sumCounts(counts) {
  const sum = (name) => counts.reduce((total, count) => total + count[name], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** The counts in one line. Skipped tests are only spoken of when there are any. */
export const summaryOf = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** Whether these counts are a success: no run at all is none. */
export const isGreen = ({ passed, failed }) => failed === 0 && passed > 0;
