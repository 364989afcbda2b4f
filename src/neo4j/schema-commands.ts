import { readdirSync, readFileSync } from "node:fs";
import { Kind, parse } from "graphql";
import { ARCHIVED } from "./archived.ts";

const schemaDir = new URL("../../schema/", import.meta.url);

/** A command that makes a constraint or an index, by the name of what it makes. */
export interface SchemaCommand {
  readonly name: string;
  readonly text: string;
}

/** The commands of schema/constraints.cypher, one index on `id` for each relationship type in the store, and one on `role` for each of the published graph. */
export function listSchemaCommands(): readonly SchemaCommand[] {
  const text = readFileSync(new URL("constraints.cypher", schemaDir), "utf8");
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

/** The values of the enum `RelationshipType` in schema/*.graphql. */
export function listRelationshipTypes(): readonly string[] {
  return readdirSync(schemaDir)
    .filter((name) => name.endsWith(".graphql"))
    .flatMap((name) => parse(readFileSync(new URL(name, schemaDir), "utf8")).definitions)
    .flatMap((definition) =>
      definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === "RelationshipType"
        ? (definition.values ?? [])
        : [],
    )
    .map((value) => value.name.value);
}
