import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const checkout = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** A checkout in small: the real scripts and settings, two sources of its own. */
let folder: string;
const main =
  'import { word } from "./word.ts";\nprocess.stdout.write([word, process.argv.slice(2)].join(" "));\n';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "egov-build-"));
  for (const path of ["build", "tsconfig.json", "tsconfig.build.json", "package.json"]) {
    cpSync(checkout(path), join(folder, path), { recursive: true });
  }
  mkdirSync(join(folder, "web"));
  mkdirSync(join(folder, "src"));
  symlinkSync(checkout("node_modules"), join(folder, "node_modules"));
  write("src/main.ts", main);
  write("src/word.ts", 'export const word: string = "one";\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);

function run(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...args.filter((arg) => arg.startsWith("--import=")),
      join(folder, "build", script),
      ...args.filter((arg) => !arg.startsWith("--import=")),
    ],
    {
      cwd: tmpdir(),
      encoding: "utf8",
    },
  );
  return { status, stdout, stderr: stderr.replaceAll(/\[ *\d+\.\d s\] /g, "") };
}

test("what is missing is built once, with its progress on standard error", () => {
  expect(run("build.mjs")).toEqual({ status: 0, stdout: "", stderr: "Building server …\nBuilt.\n" });
  expect(run("build.mjs")).toEqual({ status: 0, stdout: "", stderr: "Build is up to date.\n" });
  expect(run("build.mjs", "--force")).toEqual({
    status: 0,
    stdout: "",
    stderr: "Building server …\nBuilt.\n",
  });
});

test("a program is built when its sources have changed, and gets its arguments", () => {
  write("src/word.ts", 'export const word: string = "two";\n');
  expect(run("run.mjs", "main.js", "a", "b")).toEqual({
    status: 0,
    stdout: "two a,b",
    stderr: "Building server …\n",
  });
  expect(run("run.mjs", "main.js", "a", "b")).toEqual({ status: 0, stdout: "two a,b", stderr: "" });
});

test("nothing is left of a source that is gone", () => {
  write("src/gone.ts", "export {};\n");
  run("build.mjs");
  expect(existsSync(join(folder, "dist/gone.js"))).toBe(true);
  unlinkSync(join(folder, "src/gone.ts"));
  run("build.mjs");
  expect(existsSync(join(folder, "dist/gone.js"))).toBe(false);
  expect(existsSync(join(folder, "dist/main.js"))).toBe(true);
});

test("a source with a fault stops the start with file and line, each time", () => {
  write("src/word.ts", "export const word: string = ;\n");
  for (const _ of ["first", "second"]) {
    const { status, stderr, stdout } = run("start.mjs");
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain("Building server failed (exit code ");
    expect(stderr).toContain("src/word.ts(1,29): error TS1109");
  }
  write("src/word.ts", 'export const word: string = "two";\n');
  run("build.mjs");
});

test("a start leaves types to the checks, a forced build does not", () => {
  write("src/word.ts", "export const word: string = 1;\n");
  expect(run("start.mjs")).toMatchObject({ status: 0, stdout: "1 " });
  const { status, stderr } = run("build.mjs", "--force");
  expect(status).toBe(1);
  expect(stderr).toContain("src/word.ts(1,14): error TS2322");
  write("src/word.ts", 'export const word: string = "two";\n');
  run("build.mjs");
});

describe("pages for browsers", () => {
  const page = (text: string): void => {
    write("web/page/index.html", "<script type='module' src='./main.ts'></script>\n");
    write("web/page/main.ts", text);
    write(
      "web/page/vite.config.ts",
      "export default { root: import.meta.dirname, build: { outDir: '../../dist/web/page', emptyOutDir: true } };\n",
    );
  };
  const waitForPage =
    'import { existsSync } from "node:fs";\nconst page = new URL("web/page/index.html", import.meta.url);\n';
  beforeAll(() => mkdirSync(join(folder, "web/page")));
  afterAll(() => {
    rmSync(join(folder, "web/page"), { recursive: true });
    write("src/main.ts", main);
    run("build.mjs");
  });

  test("are built while the server starts", () => {
    page("document.title = 'page';\n");
    write(
      "src/main.ts",
      `${waitForPage}process.stdout.write(existsSync(page) ? "early" : "not yet");
const timer = setInterval(() => {
  if (!existsSync(page)) return;
  process.stdout.write(", then there");
  clearInterval(timer);
}, 20);\n`,
    );
    expect(run("start.mjs")).toMatchObject({ status: 0, stdout: "not yet, then there" });
    expect(run("build.mjs").stderr).toBe("Build is up to date.\n");
  });

  test("that cannot be built keep nobody from starting, and are said", () => {
    page("document.title = ;\n");
    write("src/main.ts", 'process.stdout.write("runs");\n');
    const { status, stdout, stderr } = run("start.mjs");
    expect([status, stdout]).toEqual([0, "runs"]);
    expect(stderr).toMatch(
      /Building web\/page failed \(exit code 1\)[\s\S]+The API runs without that page\./,
    );
  });

  test("are no concern of the commands", () => {
    expect(run("run.mjs", "main.js")).toMatchObject({ status: 0, stdout: "runs", stderr: "" });
  });
});

test("without development dependencies a finished build runs, and a missing one says what to do", () => {
  unlinkSync(join(folder, "node_modules"));
  expect(run("run.mjs", "main.js")).toEqual({ status: 0, stdout: "two ", stderr: "" });
  write("src/word.ts", 'export const word: string = "three";\n');
  const { status, stderr } = run("run.mjs", "main.js");
  expect(status).toBe(1);
  expect(stderr).toBe(
    'Building server …\ndist/ lacks "server" or has it from other sources, and node_modules/typescript/bin/tsc is not installed.\n' +
      "Run `npm ci` without --omit=dev and without NODE_ENV=production, or copy a dist/ that was built elsewhere.\n",
  );
  symlinkSync(checkout("node_modules"), join(folder, "node_modules"));
});

test("a lock that a dead build left is taken over", () => {
  write("dist/.lock", "999999999");
  expect(run("build.mjs", "--force").status).toBe(0);
  expect(existsSync(join(folder, "dist/.lock"))).toBe(false);
});

test.each(["18.20.4", "20.18.3"])("Node.js %s is told what is needed", (version) => {
  const older = `Object.defineProperty(process.versions, "node", { value: "${version}" })`;
  const { status, stderr } = run("start.mjs", `--import=data:text/javascript,${encodeURIComponent(older)}`);
  expect(status).toBe(1);
  expect(stderr).toBe(
    `egov-graph needs Node.js 20.19 or later; this is ${version} (${process.execPath}).\n` +
      "Install a newer one (for example with nvm, fnm or your package manager) and start again.\n",
  );
});
