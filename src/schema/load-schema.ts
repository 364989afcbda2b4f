import {
  assertValidSchema,
  buildASTSchema,
  concatAST,
  GraphQLSchema,
  parse,
  type Source,
  specifiedDirectives,
} from "graphql";
import { createGraphModel, type GraphModel } from "./graph-model.ts";
import { readDefinitions } from "./read-definitions.ts";
import { implementScalars } from "./scalars.ts";

/** The schema as served, and the graph model that its directives describe. */
export interface LoadedSchema {
  /** Without our directives, so that neither introspection nor the printed schema shows them. */
  readonly schema: GraphQLSchema;
  readonly model: GraphModel;
}

let loaded: LoadedSchema | undefined;

/**
 * Reads all files under schema/, once per process.
 *
 * @throws GraphQLError with file and line where the SDL is not a valid schema
 */
export function loadSchema(): LoadedSchema {
  loaded ??= build(readDefinitions());
  return loaded;
}

function build(sources: readonly Source[]): LoadedSchema {
  const defined = buildASTSchema(concatAST(sources.map((source) => parse(source))));
  assertValidSchema(defined);
  const model = createGraphModel(defined);
  const schema = new GraphQLSchema({ ...defined.toConfig(), directives: specifiedDirectives });
  implementScalars(schema);
  return { schema, model };
}
