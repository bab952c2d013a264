import { existsSync, readFileSync } from 'node:fs';

/** What a step adds up to, for the closing line of npm test. */
export const none = { passed: 0, failed: 0, skipped: 0 };

export function add(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/** A step that is one check as a whole: lint, dead code, types, build. */
export function countCheck(code) {
  return { ...none, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}

export function countVitest(reportPath, code) {
  const report = readReport(reportPath);
  if (!report) return atLeastOneFailure(none, code);
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  return atLeastOneFailure(counts, code);
}

export function countPlaywright(reportPath, code) {
  const stats = readReport(reportPath)?.stats;
  if (!stats) return atLeastOneFailure(none, code);
  const { expected, flaky, unexpected, skipped } = stats;
  return atLeastOneFailure({ passed: expected + flaky, failed: unexpected, skipped }, code);
}

/** A failure outside any test (a crash, a coverage goal missed) must show in the count. */
function atLeastOneFailure(counts, code) {
  const ranNothing = counts.passed + counts.failed + counts.skipped === 0;
  const failed = counts.failed || (code !== 0 || ranNothing ? 1 : 0);
  return { ...counts, failed };
}

function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}
