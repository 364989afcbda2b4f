import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const examplesFolder = fileURLToPath(new URL("../../../web/graphiql/examples", import.meta.url));

/** A misspelling from one of the sources, which still finds the town. */
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

/**
 * Queries that visitors run first, as documents: the README's first one, the one printed at the start, then
 * those on the page.
 */
export function listTypicalQuestions(): readonly string[] {
  const files = existsSync(examplesFolder) ? readdirSync(examplesFolder).sort() : [];
  return [firstQuery, exampleQuery, ...files.map((name) => readFileSync(join(examplesFolder, name), "utf8"))];
}
