import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { validateDataset } from "../../src/import/check/validate.ts";
import { NOTHING_KNOWN } from "../../src/import/knowledge/graph-knowledge.ts";
import { formatProblem } from "../../src/import/problems/problem.ts";
import { ProblemLog } from "../../src/import/problems/problem-log.ts";
import { createSeedShapes } from "../../src/import/shapes/seed-shapes.ts";
import { type DataFiles, readDataFiles } from "../../src/import/yaml/find-files.ts";
import { readDataset } from "../../src/import/yaml/read-dataset.ts";
import { loadSchema } from "../../src/schema/load-schema.ts";
import { exampleFile } from "./example-file.ts";

const schema = loadSchema();
const shapes = createSeedShapes(schema);
const shipped = readDataFiles(fileURLToPath(new URL("../../seeds", import.meta.url)));

function read(files: DataFiles) {
  const log = new ProblemLog();
  const seeds = readDataset(files, shapes, new Map(), log);
  validateDataset(seeds, { shapes, schema, knowledge: NOTHING_KNOWN, log });
  return { seeds, problems: log.toReport().problems.map(formatProblem) };
}

const { seeds, problems } = read(shipped);
const records = <T>(elements: readonly { readonly record: T | null }[]): readonly T[] =>
  elements.flatMap(({ record }) => (record === null ? [] : [record]));
const facts = records(seeds.facts);
const entities = records(seeds.entities);

describe("the shipped files", () => {
  test("have nothing wrong in them", () => {
    expect(problems).toEqual([]);
  });

  test("hold all entities, facts and conflicts but page furniture", () => {
    expect({
      sources: seeds.sources.length,
      entities: seeds.entities.length,
      facts: seeds.facts.length,
      conflicts: seeds.conflicts.length,
      predicates: seeds.vocabulary.size,
    }).toEqual({ sources: 7, entities: 122, facts: 370, conflicts: 51, predicates: 136 });
  });

  test("give every fact, entity and conflict an id of its own", () => {
    const ids = [facts, entities, records(seeds.sources), records(seeds.conflicts)].flatMap((list) =>
      list.map(({ id }) => id),
    );
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test("cite a line for everything a text says", () => {
    const texts = facts.flatMap(({ evidence }) => evidence).filter(({ source }) => source.startsWith("doc-"));
    expect(texts.length).toBeGreaterThan(400);
    expect(texts.filter(({ lines }) => lines === undefined)).toEqual([]);
  });

  test("use every predicate but those of page furniture", () => {
    const used = new Set(facts.map(({ predicate }) => predicate));
    const furniture = ["has-keywords", "filed-under", "shows-teaser-for"];
    expect(
      [...seeds.vocabulary.keys()].filter((predicate) => !used.has(predicate)),
      "No shipped fact uses them. Use them, or put them into the vocabulary.yaml of the data set that needs them.",
    ).toEqual(furniture);
  });

  test("keep what is no relation of a kind out of its type", () => {
    const typeOf = (predicate: string) => seeds.vocabulary.get(predicate)?.relationship;
    expect(
      ["eligible-for", "invited-to", "similar-to", "plans-network", "praised"].map((name) => [
        name,
        typeOf(name),
      ]),
    ).toEqual([
      ["eligible-for", "ELIGIBLE_FOR"],
      ["invited-to", "ELIGIBLE_FOR"],
      ["similar-to", "RELATED_TO"],
      ["plans-network", "PLANS"],
      ["praised", "ASSESSES"],
    ]);
  });

  test("make no duty an end, and no day out of a day without a year", () => {
    const targets = facts.filter(({ modality, end }) => modality === "OBLIGATION" && end !== undefined);
    expect(targets).toEqual([]);
    const [day] = facts.filter(({ id }) => id === "f-krz-event-date");
    expect(day?.value).toBe("XXXX-06-25");
  });

  test("name no payer of the eight municipalities, and fund two programmes", () => {
    const funded = facts.filter(({ predicate }) => predicate === "funds");
    expect(funded.map(({ object, amount }) => [object, amount?.value])).toEqual([
      ["digitale-modellregionen-nrw", "91000000"],
      ["digitale-zukunftskommune-bw", "4400000"],
    ]);
  });

  test("keep unnamed members as groups with a size", () => {
    const sizes = entities
      .filter(({ fields }) => fields.size)
      .map(({ id, fields }) => [id, fields.size?.value]);
    expect(sizes.toSorted()).toEqual([
      ["bw-landkreise", "35"],
      ["bw-staedte", "1101"],
      ["ibbenbueren-neun-kommunen", "9"],
      ["krz-uebrige-mitglieder", "31"],
      ["sechs-bundeslaender-meg", "6"],
      ["zukunftskommune-drei-partner", "3"],
    ]);
  });

  test("correct Biberbach by a name from the register, beside the spelling of the text", () => {
    const district = entities.find(({ id }) => id === "landkreis-biberbach");
    expect([district?.name, district?.evidence.map(({ source }) => source)]).toEqual([
      "Landkreis Biberach",
      ["gv100ad-2026-02-28"],
    ]);
    expect(
      district?.alternateNames.map(({ value, evidence }) => [value, evidence?.[0]?.source]),
    ).toContainEqual(["Biberbach", "doc-004"]);
  });

  test("repeat the words of a text four at a time at most", () => {
    const quoted = facts.flatMap(({ evidence }) => evidence.map(({ originalValue }) => originalValue ?? ""));
    expect(Math.max(...quoted.map((words) => words.split(" ").length))).toBeLessThanOrEqual(4);
  });
});

test("the example of the README is a file that can be added as it stands", () => {
  const readme = readFileSync(new URL("../../seeds/README.md", import.meta.url), "utf8");
  const example = { file: "programmes/dorf-digital.yaml", bytes: Buffer.from(exampleFile(readme)) };
  const { seeds: more, problems: found } = read({ ...shipped, files: [...shipped.files, example] });
  expect(found).toEqual([]);
  expect(more.facts.length - seeds.facts.length).toBe(6);
  expect(more.entities.length - seeds.entities.length).toBe(4);
});
