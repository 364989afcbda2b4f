import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** Contents by file name. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Writes a folder `name` with these files; removed when the test ends. */
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

/** Writes one file; removed when the test ends. */
export function writeFile(name: string, content: string | Uint8Array): string {
  return join(writeFolder({ [name]: content }), name);
}
