import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** Contents by file name. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder `name` with these files, until the test ends. */
export function writeFolder(files: Files, name = "data"): string {
  const parent = mkdtempSync(join(tmpdir(), "egov-import-"));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const folder = join(parent, name);
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return folder;
}

/** One file of that name, until the test ends. */
export function writeFile(name: string, content: string | Uint8Array): string {
  return join(writeFolder({ [name]: content }), name);
}
