import { type DocumentNode, getOperationAST, type OperationDefinitionNode, parse } from "graphql";
import { loadSchema } from "../../../src/schema/load-schema.ts";
import type { TestGraph } from "../database/test-graph.ts";
import { executePlainly, widen } from "./execute-plainly.ts";

const { schema } = loadSchema();

type Variables = Readonly<Record<string, unknown>>;

function read(query: string): { document: DocumentNode; operation: OperationDefinitionNode } {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error("one operation expected");
  return { document, operation };
}

/** The answer of graphql-js over the graph's values for a query. */
export async function plainAnswer(graph: TestGraph, query: string, variables: Variables) {
  const { document, operation } = read(query);
  const widened = widen(schema, document, operation);
  // graphql-js itself rejects null where it does not fit, whatever the value.
  const used = Object.entries(variables).filter(
    ([name, value]) => value !== null && widened.includes(`$${name}:`),
  );
  // A pure introspection query reads no values.
  const tree = widened.includes(":") ? await graph.data(widened, Object.fromEntries(used)) : {};
  return () => comparable(executePlainly({ schema, document, operation, variables }, tree));
}

/**
 * An answer as text: data byte for byte, errors by message, path and location; codes exist only in our
 * answers.
 */
export function comparable({
  data,
  errors = [],
}: Awaited<ReturnType<TestGraph["ask"]>> | ReturnType<typeof executePlainly>) {
  const told = errors.map(({ message, path, locations }) => JSON.stringify({ message, path, locations }));
  return { data: JSON.stringify(data), errors: told.toSorted() };
}
