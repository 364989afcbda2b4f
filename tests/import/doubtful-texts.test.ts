import { describe, expect, test } from "vitest";
import { validatePath } from "../../src/import/run/import-path.ts";
import { readYaml } from "../../src/import/yaml/read-yaml.ts";
import { writeFile } from "../setup/graphs/temporary-files.ts";

/** `CODE field:line [value]`, and what the message names. */
const warningsOf = (text: string) =>
  readYaml(text).warnings.map(
    ({ code, path, line, value }) => `${code} ${path.join(".")}:${line} [${value}]`,
  );

describe("a comment behind a text", () => {
  test.each<[string, readonly string[]]>([
    ["name: Plattform #1 Nord\n", ["LOST_TEXT name:1 [Plattform]"]],
    ["a: 1\ntags:\n  - Verein #digital\n", ["LOST_TEXT tags.0:3 [Verein]"]],
    ["note: siehe Ticket # 4711\n", ["LOST_TEXT note:1 [siehe Ticket]"]],
    ["name: Bericht\n  Teil #2\n", ["LOST_TEXT name:1 [Bericht Teil]"]],
    ["a: { name: Plattform #1 Nord, kind: X }\n", ["LOST_TEXT :1 [Plattform]"]],
    ["name: 'Plattform' #1 Nord\n", []],
    ['name: "Plattform #1 Nord"\n', []],
    ["level: STATE # Land\n", []],
    ["start: 2014 # laut Zeile 5\n", []],
    ["name: C#-Verein\n", []],
    ["name: Plattform\n#1 Nord\n", []],
    ["name: >-\n  Plattform #1 Nord\n", []],
  ])("%j", (text, warnings) => {
    expect(warningsOf(text)).toEqual(warnings);
  });

  test("is named with what is lost", () => {
    expect(readYaml("name: Plattform #1 Nord").warnings[0]?.message).toContain(
      'reads "#1 Nord" as a comment',
    );
  });
});

describe("letters of another encoding", () => {
  test.each<[string, string]>([
    ["name: MÃ¼nster\n", 'it was probably "Münster"'],
    ["note: 2014 â€“ 2016\n", 'it was probably "2014 – 2016"'],
    ["a: [{ title: 'GieÃŸen' }]\n", 'it was probably "Gießen"'],
    ["name: M\ufffdnster\n", "U+FFFD replaces a letter"],
    ["name: Mï¿½nster\n", "U+FFFD replaces a letter"],
  ])("%j are warned of", (text, words) => {
    const { warnings } = readYaml(text);
    expect(warnings.map(({ code }) => code)).toEqual(["MOJIBAKE"]);
    expect(warnings[0]?.message).toContain(words);
  });
});

test("A doubtful text is no error, nor a name that a spreadsheet takes for a formula", async () => {
  const path = writeFile(
    "doubtful.yaml",
    `sources:
  - { id: doc-1, title: Bericht }
entities:
  - id: verein
    kind: PROGRAMME
    name: MÃ¼nster digital
    evidence: [{ source: doc-1, lines: [1] }]
    alternateNames:
      - { value: "@digital", evidence: [{ source: doc-1 }] }
      - { value: "=1+1", evidence: [{ source: doc-1 }] }
      - { value: "+49 30", evidence: [{ source: doc-1 }] }
      - { value: "-x", evidence: [{ source: doc-1 }] }
`,
  );
  const { problems, errorCount } = await validatePath(path, null);
  expect(errorCount).toBe(0);
  expect(problems.map(({ severity, code, field, line }) => [severity, code, field, line])).toEqual([
    ["WARNING", "MOJIBAKE", "entities[0].name", 6],
  ]);
});
