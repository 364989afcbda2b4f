import type { FieldNode, GraphQLObjectType } from "graphql";
import { type Cypher, cy, whileResting } from "../../cypher/cypher.ts";
import { Row } from "../../cypher/row.ts";
import { LimitExceededError } from "../../errors/graph-error.ts";
import type { AsOf } from "../../generated/schema.ts";
import { definitionOf } from "../arguments/field-definition.ts";
import { readAsOf } from "../context/as-of.ts";
import type { At } from "../context/at.ts";
import { Block } from "../context/block.ts";
import { argument } from "../context/input.ts";
import { Parameters, type ParameterValues } from "../context/parameters.ts";
import { References } from "../context/reference.ts";
import type { Run, Shaper } from "../run/run.ts";
import type { SelectedField } from "../selection/object.ts";
import type { Place } from "../selection/place.ts";
import type { ProjectionSource, SelectionContext } from "../selection/selection-context.ts";
import { rootFields, types } from "./root-fields.ts";

/**
 * One root field as one statement: its text, the sources of its parameters, and how its single row becomes
 * the answer.
 */
export interface FieldPlan {
  readonly field: SelectedField;
  /** Including the simpler text for while the graph rests. */
  readonly statement: Cypher;
  readonly parameters: Parameters;
  /** The parameters that the statement uses while the graph rests. */
  readonly atRest: (values: ParameterValues) => ParameterValues;
  /** Set if the statement may leave a projection to this process; null: never. */
  readonly projection: ProjectionSource | null;
  /**
   * Shapes the statement's row. @throws GraphError for a reference to nothing; ShapingError with the path
   * within the field
   */
  readonly shape: (row: readonly unknown[], run: Run) => unknown;
}

/**
 * Compiles one root field, with everything selected under it, into one statement.
 * @throws GraphError for arguments that cannot be answered and for too high a cost, before anything is sent
 */
export function compileRootField(
  ctx: SelectionContext,
  queryType: GraphQLObjectType,
  key: string,
  nodes: readonly FieldNode[],
): FieldPlan {
  const node = nodes[0] as FieldNode;
  const name = node.name.value;
  const definition = queryType.getFields()[name];
  const compile = rootFields.get(name);
  if (!definition || !compile) throw new TypeError(`No compiler for the root field ${name}.`);
  ctx.beginStatement();
  const field = {
    key,
    name,
    nodes,
    ...definitionOf(definition),
    arguments: ctx.arguments(definition, node),
    types: [queryType],
  };
  const place = rootPlace(ctx, readAsOf(ctx, argument<AsOf>(field.arguments, "asOf")));
  const checks = place.row.reserve();
  const shape = compile(field, place);
  checks.fill(place.references.toSlot());
  const statement = statementOf(place);
  checkLength(statement, key);
  return {
    field,
    statement,
    parameters: ctx.parameters,
    atRest: Parameters.only(statement.atRest),
    projection: ctx.projection,
    shape: afterCheck(place.references, checks.index, shape),
  };
}

/**
 * Maximum length of a statement, in characters. Neo4j takes seconds to plan a new one of 20,000. The longest
 * in the documentation has 7,000.
 */
const maxLetters = 60_000;

function checkLength({ text }: Cypher, key: string): void {
  if (text.length <= maxLetters) return;
  const found = text.length;
  throw new LimitExceededError(
    `"${key}" is too large: its database statement would have ${found} characters; at most ${maxLetters} are sent. Select fewer fields of fewer kinds, use fewer filter members, or split the query.`,
    { limit: "statementLetters", found, allowed: maxLetters },
  );
}

function afterCheck(references: References, slot: number, shape: Shaper): Shaper {
  return (row, run) => {
    references.check(row[slot], run);
    return shape(row, run);
  };
}

function rootPlace(ctx: SelectionContext, at: At): Place {
  const references = new References(ctx, at);
  return {
    ctx,
    types,
    at,
    references,
    block: new Block(ctx),
    row: new Row(),
    count: 1,
    inList: false,
    guard: null,
  };
}

/**
 * Reads last whether the graph rested all the while; see `Run.rest`. While it rests, the node that says so
 * exists, and a plain MATCH of it takes Neo4j less time to plan.
 */
function statementOf({ references, block, row }: Place): Cypher {
  const graph = cy`MATCH (graph:Graph {id: 'graph'})`;
  const rest = whileResting(cy`OPTIONAL ${graph}`, graph);
  return cy`${references.toCypher()}${block.toCypher()} WITH ${row.toList()} AS row ${rest} RETURN row, ${references.toRest()} AS rest`;
}
