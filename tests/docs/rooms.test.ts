import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const page = readFileSync(join(root, "docs/architecture.md"), "utf8");

/** The folder of src that a file is in; a file of src itself is a room of its own. */
const roomOf = (path: string): string =>
  (relative(join(root, "src"), path).split("/")[0] as string).replace(/\.ts$/, "");

/** `from to` for each import of one room from another. */
function listImports(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const name of readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".ts")) continue;
    const file = join(root, "src", name);
    for (const [, path = ""] of readFileSync(file, "utf8").matchAll(/(?:from|import\() ?"(\.[^"]+)"/g)) {
      const [from, to] = [roomOf(file), roomOf(join(dirname(file), path))];
      if (from !== to) found.add(`${from} ${to}`);
    }
  }
  return found;
}

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
const imports = listImports();

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

test("The table names every room, and every link of the page leads somewhere", () => {
  const links = [...page.matchAll(/\]\((?!http)([^)#]+)/g)].map(([, path]) => path as string);
  const folders = readdirSync(join(root, "src"), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(folders.map(({ name }) => `../src/${name}`).filter((path) => !links.includes(path))).toEqual([]);
  const dead = links.filter((path) => !existsSync(join(root, "docs", path)));
  expect(dead).toEqual([]);
});
