import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";

const run = promisify(execFile);
const checkout = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "egov-derived-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Two tasks and a failing one; nothing closes the pool. */
const program = `import { WorkerPool } from "./derived/worker-pool.js";
const pool = new WorkerPool({ size: 1 });
const columns = (size) => {
  const members = Float64Array.from({ length: size }, (_, index) => index);
  return { shares: Float64Array.of(1), ends: Uint32Array.of(size), members, order: members.slice(), sharesInTotal: null };
};
const failed = await pool.run("projectPairs", {}).then(() => "", () => "failed");
const found = await Promise.all([3, 4].map((size) => pool.run("projectPairs", columns(size))));
console.log(failed, ...found.map(({ a }) => a.length));
`;

test("The pool works as it is compiled, and keeps no program from ending", async () => {
  const tsc = join(checkout, "node_modules", ".bin", "tsc");
  await run(tsc, ["-p", join(checkout, "tsconfig.build.json"), "--outDir", folder], { cwd: checkout });
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  writeFileSync(join(folder, "program.js"), program);
  const { stdout } = await run(process.execPath, [join(folder, "program.js")], {
    cwd: folder,
    timeout: 20_000,
  });
  expect(stdout).toBe("failed 3 6\n");
}, 60_000);
