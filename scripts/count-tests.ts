// How many tests passed and failed. A file that did not load and a run that broke off count as failed too.

import { z } from "zod";

export type Count = { passed: number; failed: number };

const Report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

export function countTests(report: string | null, exitCode: number | null): Count {
  if (!report) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = Report.parse(JSON.parse(report));
  const brokenFiles = testResults.filter(({ status, assertionResults }) => {
    return status === "failed" && !assertionResults.some((test) => test.status === "failed");
  });
  const failed = numFailedTests + brokenFiles.length;
  const brokeOff = exitCode !== 0 && failed === 0;
  return { passed: numPassedTests, failed: failed + (brokeOff ? 1 : 0) };
}
