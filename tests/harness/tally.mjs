/**
 * Counts tests and words the counts. What cannot be counted has failed: a runner
 * that crashed, a test file that did not load, a project without a test.
 */

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {number} code exit code of Vitest
 * @param {null | { numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests?: number }} report
 *   of its JSON reporter; null if it wrote none
 * @returns {Counts}
 */
export function countsOf(code, report) {
  const passed = report?.numPassedTests ?? 0;
  const failed = report?.numFailedTests ?? 0;
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  const failedUncounted = failed === 0 && (code !== 0 || passed + skipped === 0);
  return { passed, failed: failedUncounted ? 1 : failed, skipped };
}

/** @param {Counts[]} list @returns {Counts} */
export const sum = (list) =>
  list.reduce(
    (total, each) => ({
      passed: total.passed + each.passed,
      failed: total.failed + each.failed,
      skipped: total.skipped + each.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

/** @param {Counts} counts */
export const lastLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
