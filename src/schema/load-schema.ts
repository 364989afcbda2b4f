import { readdirSync, readFileSync } from "node:fs";
import {
  assertValidSchema,
  buildASTSchema,
  concatAST,
  GraphQLSchema,
  parse,
  Source,
  specifiedDirectives,
} from "graphql";
import { createGraphModel, type GraphModel } from "./graph-model.ts";
import { implementScalars } from "./scalars.ts";

/** The schema as it is served, and what its directives say about the stored graph. */
export interface LoadedSchema {
  /** Without our directives: neither introspection nor the printed schema shows them. */
  readonly schema: GraphQLSchema;
  readonly model: GraphModel;
}

/** schema/ beside the folder this module is in: `src` and `dist` both stand one level below the package. */
const SCHEMA_FOLDER = new URL("../../schema/", import.meta.url);

let loaded: LoadedSchema | undefined;

/**
 * Reads all schema/*.graphql, once per process.
 *
 * @throws GraphQLError with file and line where the SDL is no valid schema
 */
export function loadSchema(): LoadedSchema {
  loaded ??= build(readDefinitions());
  return loaded;
}

function readDefinitions(): readonly Source[] {
  return readdirSync(SCHEMA_FOLDER)
    .filter((name) => name.endsWith(".graphql"))
    .sort()
    .map((name) => new Source(readFileSync(new URL(name, SCHEMA_FOLDER), "utf8"), `schema/${name}`));
}

function build(sources: readonly Source[]): LoadedSchema {
  const defined = buildASTSchema(concatAST(sources.map((source) => parse(source))));
  assertValidSchema(defined);
  const model = createGraphModel(defined);
  const schema = new GraphQLSchema({ ...defined.toConfig(), directives: specifiedDirectives });
  implementScalars(schema);
  return { schema, model };
}
