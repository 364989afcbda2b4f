import { readFileSync } from "node:fs";
import { loadSchema } from "../../schema/load-schema.ts";
import { schemaFolder } from "../../schema/read-definitions.ts";
import { ARCHIVED } from "./archived.ts";

/** A command that creates a constraint or an index, and the name of what it creates. */
export interface SchemaCommand {
  readonly name: string;
  readonly text: string;
}

/**
 * The commands of schema/constraints.cypher, an index on `id` for every relationship type in the store, and
 * an index on `role` for every type of the published graph.
 */
export function listSchemaCommands(): readonly SchemaCommand[] {
  const text = readFileSync(new URL("constraints.cypher", schemaFolder), "utf8");
  return [
    ...text
      .replaceAll(/^\s*\/\/.*$/gm, "")
      .split(";")
      .map((command) => command.trim())
      .filter((command) => command !== ""),
    ...[...listRelationshipTypes(), ARCHIVED].map((type) => indexOn(type, "id")),
    ...listRelationshipTypes().map((type) => indexOn(type, "role")),
  ].map((command) => ({ name: nameOf(command), text: command }));
}

/**
 * Relationships can be looked up by a property only through an index of their own type. Names in the SDL
 * contain no quotes.
 */
const indexOn = (type: string, property: "id" | "role"): string =>
  `CREATE INDEX relationship_${property}_${type} IF NOT EXISTS FOR ()-[r:${type}]-() ON (r.${property})`;

const nameOf = (command: string): string => /(\w+) IF NOT EXISTS/.exec(command)?.[1] ?? command;

/** The values of the enum `RelationshipType` of the schema. */
export const listRelationshipTypes = (): readonly string[] => [
  ...loadSchema().model.relationshipTypes.keys(),
];
