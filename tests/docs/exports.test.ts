import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const declaration = /^export (?:abstract |async )?(?:function|class|interface|type|const|enum) (\w+)/;
/** What others wrote, or programs. */
const foreign = new Set(["node_modules", "dist", "generated", "data"]);

/** The paths of all our TypeScript files in a folder. */
function listFiles(folder: string): readonly string[] {
  return readdirSync(`${root}${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return foreign.has(entry.name) ? [] : listFiles(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** The exported names of a file that have no doc comment. */
function listUndocumented(path: string): readonly string[] {
  const lines = readFileSync(`${root}${path}`, "utf8").split("\n");
  return lines.flatMap((line, index) => {
    const [, name] = declaration.exec(line) ?? [];
    return name !== undefined && !lines[index - 1]?.trimEnd().endsWith("*/") ? [`${path}: ${name}`] : [];
  });
}

test("Everything that is exported is documented", () => {
  const files = ["src", "web", "tests", "bench"].flatMap(listFiles);
  expect(files.length).toBeGreaterThan(500);
  expect(files.flatMap(listUndocumented)).toEqual([]);
});
