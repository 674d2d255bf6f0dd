import { expect, test } from "vitest";
import { countTests } from "../../scripts/count-tests.ts";

function report(
  passed: number,
  failed: number,
  files: { status: string; assertionResults: { status: string }[] }[],
) {
  return JSON.stringify({ numPassedTests: passed, numFailedTests: failed, testResults: files });
}

test("passed and failed tests are counted as the report has them", () => {
  const files = [{ status: "failed", assertionResults: [{ status: "failed" }, { status: "passed" }] }];
  expect(countTests(report(9, 1, files), 1)).toEqual({ passed: 9, failed: 1 });
});

test("a file that did not load counts as one failed test", () => {
  expect(countTests(report(9, 0, [{ status: "failed", assertionResults: [] }]), 1)).toEqual({
    passed: 9,
    failed: 1,
  });
});

test("a run that broke off is never all passed", () => {
  expect(countTests(report(9, 0, []), 1)).toEqual({ passed: 9, failed: 1 });
  expect(countTests(null, null)).toEqual({ passed: 0, failed: 1 });
});

test("a good run has no failures", () => {
  expect(countTests(report(9, 0, [{ status: "passed", assertionResults: [] }]), 0)).toEqual({
    passed: 9,
    failed: 0,
  });
});
