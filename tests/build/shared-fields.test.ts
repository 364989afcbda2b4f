import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const checkout = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const cure = "Run `npm run codegen`, which writes the fields of the interface into the types.\n";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "egov-shared-fields-"));
  cpSync(checkout("build"), join(folder, "build"), { recursive: true });
  symlinkSync(checkout("node_modules"), join(folder, "node_modules"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]) {
  const script = join(folder, "build", "shared-fields.mjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: "utf8" });
  return { status, stdout, stderr };
}

const pathOf = (name: string): string => join(folder, "schema", name);

/** All files of the schema folder by name. */
function readSchema(): Readonly<Record<string, string>> {
  const names = readdirSync(pathOf(""), { recursive: true, encoding: "utf8" }).sort();
  const files = names.filter((name) => /\.\w+$/.test(name));
  return Object.fromEntries(files.map((name) => [name, readFileSync(pathOf(name), "utf8")]));
}

function editEntity(from: string, to: string): void {
  const text = readFileSync(pathOf("kinds/entity.graphql"), "utf8");
  expect(text).toContain(from);
  writeFileSync(pathOf("kinds/entity.graphql"), text.replace(from, to));
}

describe("With the schema of egov-graph", () => {
  beforeEach(() => cpSync(checkout("schema"), pathOf(""), { recursive: true }));

  test("nothing is to be written", () => {
    const before = readSchema();
    expect(run("--check")).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(run()).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(readSchema()).toEqual(before);
  });

  test("a field added to Entity is put at its place in all implementing types, and nothing else changes", () => {
    const before = readSchema();
    const last = "homepage: URL\n";
    const field = '  "Logo."\n  logo(\n    "Pixels."\n    width: Int! = 64\n  ): URL @deprecated\n';
    editEntity(last, `${last}${field}`);
    const { status, stdout } = run();
    expect({ status, files: stdout.match(/^Written: /gm)?.length }).toEqual({ status: 0, files: 19 });
    const expected = Object.entries(before).map(([name, text]) => [
      name,
      text.replace(last, `${last}${field}`),
    ]);
    expect(readSchema()).toEqual(Object.fromEntries(expected));
    expect(run("--check")).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  test("a word that differs is told with file, field and cure, and written from Entity", () => {
    const before = readSchema();
    const topic = before["kinds/topic.graphql"] as string;
    writeFileSync(pathOf("kinds/topic.graphql"), topic.replace("The requested language.", "The language."));
    const message =
      "schema/kinds/topic.graphql: Topic.name differs from Entity.name in schema/kinds/entity.graphql.";
    expect(run("--check")).toEqual({ status: 1, stdout: "", stderr: `${message}\n${cure}` });
    expect(run()).toEqual({ status: 0, stdout: "Written: schema/kinds/topic.graphql\n", stderr: "" });
    expect(readSchema()).toEqual(before);
  });
});

describe("With a schema in small", () => {
  const entity = `interface Entity @node(label: "Entity") {
  "Its id."
  id: ID!
  "What it belongs to."
  whole: Entity
  "Its name."
  name: String!
}
`;
  const write = (text: string): void => {
    mkdirSync(pathOf("kinds"), { recursive: true });
    writeFileSync(pathOf("kinds/entity.graphql"), entity);
    writeFileSync(pathOf("kinds/topic.graphql"), text);
  };
  const written = (): string => {
    expect(run()).toMatchObject({ status: 0, stderr: "" });
    return readFileSync(pathOf("kinds/topic.graphql"), "utf8");
  };

  test("comments, fields and narrower types of a type's own stay, in its own order", () => {
    const own = `# Topics.
type Topic implements Entity @node(label: "Topic") { # its own
  # first
  narrower: [Topic!]!
  "What it belongs to."
  whole: Topic # a topic
  "The id."
  id: ID!,
  # last
  rank(first: Int = 1):    Int
}
`;
    write(own);
    expect(run("--check").stderr.split("\n")).toEqual([
      "schema/kinds/topic.graphql: Topic.id differs from Entity.id in schema/kinds/entity.graphql.",
      "schema/kinds/topic.graphql: Topic.name is missing; there is Entity.name in schema/kinds/entity.graphql.",
      ...cure.split("\n"),
    ]);
    expect(readFileSync(pathOf("kinds/topic.graphql"), "utf8")).toBe(own);
    expect(written()).toBe(
      own.replace("The id.", "Its id.").replace("# a topic\n", '# a topic\n  "Its name."\n  name: String!\n'),
    );
  });

  test("a field is as in the interface where its type is not narrower", () => {
    write(`type Topic implements Entity @node(label: "Topic") {
  "Its id."
  id: ID!
  "What it belongs to."
  whole: Entity!
  "Its name."
  name: String
}
`);
    expect(written()).toBe(
      entity.replace("interface Entity", "type Topic implements Entity").replace('"Entity"', '"Topic"'),
    );
  });

  test("a type without fields gets all of them, through an interface between, too", () => {
    write(
      `interface Actor implements Entity @node(label: "Actor") {\n  seat: String\n}\ntype Person implements Actor & Entity\n`,
    );
    const fields = entity.slice(entity.indexOf("{\n") + 2, -2);
    expect(written()).toBe(
      `interface Actor implements Entity @node(label: "Actor") {\n${fields}  seat: String\n}\ntype Person implements Actor & Entity {\n${fields}  seat: String\n}\n`,
    );
  });
});
