import { expect } from "vitest";
import { GraphError } from "../../src/errors/graph-error.ts";
import type { Problem } from "../../src/import/problems/problem.ts";
import { importPath } from "../../src/import/run/import-path.ts";
import type { Database } from "../../src/neo4j/calls/database.ts";
import { writeFile } from "../setup/graphs/temporary-files.ts";

// A ministry that carries out a programme: texts of data files, and what the tests of importing do with them.

/** Two sources, as a list of a data file. */
export const SOURCES = `sources:
  - { id: doc-1, title: Bericht }
  - { id: doc-2, title: Meldung }
`;
/** The ministry, as an entity of a seed file. */
export const BMI =
  "  - { id: bmi, kind: PUBLIC_BODY, name: Ministerium, evidence: [{ source: doc-1, lines: [5] }] }\n";
/** The programme, as an entity of a seed file. */
export const MEG =
  "  - { id: meg, kind: PROGRAMME, name: Modellkommune E-Government, evidence: [{ source: doc-1, lines: [5, 22] }] }\n";
/** The fact that ties the two. */
export const CARRIES =
  "  - { id: f-carries, subject: bmi, predicate: carries-out, object: meg, start: 2014, evidence: [{ source: doc-1, lines: [5] }] }\n";
/** A whole seed file of these. */
export const PROGRAMME = `${SOURCES}entities:\n${BMI}${MEG}facts:\n${CARRIES}`;

/** Imports a text as the file of a data set of that name, whatever that retracts. */
export const importText = (database: Database, text: string, name = "data") =>
  importPath({ database, path: writeFile(`${name}.yaml`, text), allowShrink: true });

/** The problems for which an import is refused. */
export async function refusal(
  importing: Promise<unknown>,
): Promise<readonly Pick<Problem, "line" | "code" | "message">[]> {
  const error = await importing.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(GraphError);
  expect((error as GraphError).code).toBe("IMPORT_REJECTED");
  const problems = (error as GraphError).details.problems as readonly Problem[];
  return problems.map(({ line, code, message }) => ({ line, code, message }));
}

/** The only value of the only row. */
export async function readOne(database: Database, text: string): Promise<unknown> {
  const rows = await database.read({ text, parameters: {} });
  expect(rows).toHaveLength(1);
  return rows[0]?.[0];
}
