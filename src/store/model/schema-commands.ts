import { readFileSync } from "node:fs";
import { loadSchema } from "../../schema/load-schema.ts";
import { schemaFolder } from "../../schema/read-definitions.ts";
import { ARCHIVED } from "./archived.ts";

/** A command that makes a constraint or an index, by the name of what it makes. */
export interface SchemaCommand {
  readonly name: string;
  readonly text: string;
}

/** The commands of schema/constraints.cypher, one index on `id` for each relationship type in the store, and one on `role` for each of the published graph. */
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

/** A relationship is found by a property only through an index of its own type. Names in the SDL hold no quotes. */
const indexOn = (type: string, property: "id" | "role"): string =>
  `CREATE INDEX relationship_${property}_${type} IF NOT EXISTS FOR ()-[r:${type}]-() ON (r.${property})`;

const nameOf = (command: string): string => /(\w+) IF NOT EXISTS/.exec(command)?.[1] ?? command;

/** The values of the enum `RelationshipType` of the schema. */
export const listRelationshipTypes = (): readonly string[] => [
  ...loadSchema().model.relationshipTypes.keys(),
];
