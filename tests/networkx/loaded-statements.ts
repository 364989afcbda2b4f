import type { Qualifiers } from "../../src/import/shapes/evidence-shape.ts";
import { createStatement, type StatementRecord } from "../../src/import/statement-record.ts";

/** Whose statement it is. */
interface Origin {
  readonly dataset: string;
  readonly source: string;
}

/** That an entity has a name. */
export function nameStatement({
  id,
  name,
  dataset,
  source,
}: Origin & { readonly id: string; readonly name: string }): StatementRecord {
  const content = { about: id, aboutType: "Entity", property: "name", value: name, language: "DE" } as const;
  return createStatement({ ...content, valueType: "TEXT", fact: `${id}.name`, dataset }, { source }, []);
}

/** A tie between two entities. */
interface Tie extends Origin {
  readonly id: string;
  readonly relationship: string;
  readonly from: string;
  readonly to: string;
}

/** That there is a tie, and what its source says with it. */
export function tieStatement(
  { id, relationship, from, to, dataset, source }: Tie,
  said: Qualifiers,
): StatementRecord {
  const content = { about: id, aboutType: relationship, property: "exists", fact: id, dataset } as const;
  return createStatement({ ...content, valueType: "EXISTENCE", from, to }, { source, ...said }, []);
}
