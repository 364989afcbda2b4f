// node read-report.mjs FILE: prints the numbers of passed and failed tests in Vitest's JSON report, then a
// line per failure.
import { readFileSync } from "node:fs";
import { relative } from "node:path";

const { numPassedTests, numFailedTests, success, testResults } = JSON.parse(
  readFileSync(process.argv[2], "utf8"),
);
const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
  const failed = assertionResults.filter((result) => result.status === "failed");
  if (status === "failed" && failed.length === 0) return [describe(name, "the file", message)];
  return failed.map(({ fullName, failureMessages }) => describe(name, fullName, failureMessages[0]));
});
// Vitest also fails for errors outside tests, such as one after the last test.
const failed = success ? 0 : Math.max(1, numFailedTests, failures.length);
console.log(numPassedTests, failed);
for (const failure of failures) console.log(failure);

function describe(file, test, message = "") {
  return `${relative(process.cwd(), file)}: ${test}: ${message.split("\n")[0].slice(0, 300)}`;
}
