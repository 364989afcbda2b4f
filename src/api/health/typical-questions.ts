import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const examplesFolder = fileURLToPath(new URL("../../../web/graphiql/examples", import.meta.url));

/** A misspelling of one of the sources, which finds the town all the same. */
export const exampleQuery = '{ search(text: "Halls (Saale)", first: 1) { nodes { id name degree } } }';

/** The README's first query. */
const firstQuery = `{
  entity(by: { id: "modellkommune-egovernment" }) {
    name
    ... on Programme { period { start end } }
    statements(property: "period.end") {
      nodes { value modality locator source { title } }
    }
  }
}`;

/** What visitors ask first, as documents: the README's first query, the one that the start prints, then those that the page offers. */
export function listTypicalQuestions(): readonly string[] {
  const files = existsSync(examplesFolder) ? readdirSync(examplesFolder).sort() : [];
  return [firstQuery, exampleQuery, ...files.map((name) => readFileSync(join(examplesFolder, name), "utf8"))];
}
