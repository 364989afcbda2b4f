import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const page = readFileSync(join(root, "docs/architecture.md"), "utf8");

/** A file of the program, and a file that it imports. */
type Import = readonly [from: string, to: string];

/** Each import of one file from another by their paths, in the folders of the project that hold code. */
function listImports(): readonly Import[] {
  return ["src", "tests", "bench", "web", "build"].flatMap((top) => listSources(top).flatMap(listImportsOf));
}

function listSources(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return /^(node_modules|dist|data)$/.test(entry.name) ? [] : listSources(path);
    return /\.(tsx?|mjs)$/.test(entry.name) ? [path] : [];
  });
}

function listImportsOf(file: string): readonly Import[] {
  const text = readFileSync(join(root, file), "utf8");
  return [...text.matchAll(/(?:from|import\(|import) ?"(\.[^"]+)"/g)].map(([, path = ""]) => [
    file,
    join(dirname(file), path),
  ]);
}

/** `from to` for each import from one place to another. */
function pairsOf(all: readonly Import[], placeOf: (path: string) => string): ReadonlySet<string> {
  const pairs = all.map(([from, to]) => [placeOf(from), placeOf(to)] as const);
  return new Set(pairs.filter(([from, to]) => from !== to).map((pair) => pair.join(" ")));
}

/** The folder of src that a file is in; a file of src itself is a room of its own. */
const roomOf = (path: string): string => (path.split("/")[1] as string).replace(/\.ts$/, "");

/** Whether a way of one arrow or more leads from a room to another, also to itself; one arrow may be left out. */
function isTied(pairs: ReadonlySet<string>, from: string, to: string, without?: string): boolean {
  const seen = new Set<string>();
  const waiting = [from];
  for (let room = waiting.pop(); room !== undefined; room = waiting.pop()) {
    for (const pair of pairs) {
      const [start, end] = pair.split(" ") as [string, string];
      if (start !== room || pair === without || seen.has(end)) continue;
      if (end === to) return true;
      seen.add(end);
      waiting.push(end);
    }
  }
  return false;
}

const ends = (pair: string): [string, string] => pair.split(" ") as [string, string];
const arrows = new Set([...page.matchAll(/^ +(\w+) --> (\w+)$/gm)].map(([, from, to]) => `${from} ${to}`));
const files = listImports();
const imports = pairsOf(
  files.filter(([from]) => from.startsWith("src/")),
  roomOf,
);

test("Every import from one room to another follows the arrows of the picture", () => {
  const others = [...imports].filter((pair) => !isTied(arrows, ...ends(pair)));
  expect(others).toEqual([]);
});

test("Every arrow stands for imports, and follows from no others", () => {
  expect(arrows.size).toBeGreaterThan(10);
  expect([...arrows].filter((arrow) => !imports.has(arrow))).toEqual([]);
  const needless = [...arrows].filter((arrow) => isTied(arrows, ...ends(arrow), arrow));
  expect(needless).toEqual([]);
});

test("Imports between rooms go one way", () => {
  const rooms = new Set([...imports].flatMap((pair) => pair.split(" ")));
  expect([...rooms].filter((room) => isTied(imports, room, room))).toEqual([]);
});

test("Imports between folders go one way, in tests, bench, web and build too", () => {
  const folders = pairsOf(files, dirname);
  expect(folders.size).toBeGreaterThan(500);
  const starts = new Set([...folders].map((pair) => ends(pair)[0]));
  expect([...starts].filter((folder) => isTied(folders, folder, folder))).toEqual([]);
});

test("The table names every room, and every link of the page leads somewhere", () => {
  const links = [...page.matchAll(/\]\((?!http)([^)#]+)/g)].map(([, path]) => path as string);
  const folders = readdirSync(join(root, "src"), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(folders.map(({ name }) => `../src/${name}`).filter((path) => !links.includes(path))).toEqual([]);
  const dead = links.filter((path) => !existsSync(join(root, "docs", path)));
  expect(dead).toEqual([]);
});
