// node read-report.mjs FILE: of Vitest's JSON report the numbers of passed and failed tests, then a line for each failure.
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
// Vitest also fails for what no test is to blame for, as an error after the last one.
const failed = success ? 0 : Math.max(1, numFailedTests, failures.length);
console.log(numPassedTests, failed);
for (const failure of failures) console.log(failure);

function describe(file, test, message = "") {
  return `${relative(process.cwd(), file)}: ${test}: ${message.split("\n")[0].slice(0, 300)}`;
}
