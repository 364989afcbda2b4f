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

/** One root field as one statement: its text, where its parameters come from, and how its single row becomes the answer. */
export interface FieldPlan {
  readonly field: SelectedField;
  /** With what it does the same while the graph rests. */
  readonly statement: Cypher;
  readonly parameters: Parameters;
  /** Of the parameters those that the statement names while the graph rests. */
  readonly atRest: (values: ParameterValues) => ParameterValues;
  /** Where the statement may leave a projection to this process; null: never. */
  readonly projection: ProjectionSource | null;
  /** Shapes the statement's row. @throws GraphError for a reference to nothing; ShapingError with the path within the field */
  readonly shape: (row: readonly unknown[], run: Run) => unknown;
}

/**
 * Compiles one root field with everything selected under it into one statement.
 * @throws GraphError for arguments that cannot be answered and for what would cost too much, before anything is sent
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

/** Letters of one statement. Neo4j takes seconds to plan one of 20,000 that it sees for the first time; longest in the documentation is 7,000. */
const maxLetters = 60_000;

function checkLength({ text }: Cypher, key: string): void {
  if (text.length <= maxLetters) return;
  const found = text.length;
  throw new LimitExceededError(
    `"${key}" is too long a question: its statement for the database would have ${found} letters; at most ${maxLetters} are sent. Select fewer fields of fewer kinds, filter by fewer members, or ask in parts.`,
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
 * Whether the graph rested all the while is read last, when everything else was: see `Run.rest`. While it rests there is the node that says so, and
 * finding it takes Neo4j less to plan so.
 */
function statementOf({ references, block, row }: Place): Cypher {
  const graph = cy`MATCH (graph:Graph {id: 'graph'})`;
  const rest = whileResting(cy`OPTIONAL ${graph}`, graph);
  return cy`${references.toCypher()}${block.toCypher()} WITH ${row.toList()} AS row ${rest} RETURN row, ${references.toRest()} AS rest`;
}
