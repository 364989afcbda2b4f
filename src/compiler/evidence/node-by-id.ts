import { cy } from "../../cypher/cypher.ts";
import { InvalidValueError } from "../../errors/graph-error.ts";
import { maxPageSize } from "../connection/page.ts";
import { argument, type Input, source } from "../context/input.ts";
import type { Shaper } from "../run/run.ts";
import type { SelectedField } from "../selection/object.ts";
import type { Place } from "../selection/place.ts";
import { compileRows, firstOf } from "../selection/single.ts";
import { lookUpNode } from "./node.ts";

/** `node`: the object with an id; null if there is none. */
export function compileNodeById(field: SelectedField, place: Place): Shaper {
  const given = argument<string>(field.arguments, "id") as Input<string>;
  const id = place.ctx.parameter(source(given));
  const pairs = place.references.ids.pairsOf((run) => [given.read(run)], place.at);
  const rows = compileRows(place, 1, (inner) => {
    const variable = inner.ctx.variable("id");
    const { match, node } = lookUpNode(inner.ctx, variable, inner.at, pairs);
    return { match: cy`WITH ${id} AS ${variable} ${match}`, shape: inner.types.node(field, node, inner) };
  });
  if (!place.at.isHistorical) place.references.expect(cy`${rows.size} > 0`);
  return firstOf(rows);
}

/**
 * `nodes`: one answer per id, in the order of the ids; null where nothing has the id.
 * @throws InvalidValueError for more than 1,000 ids
 */
export function compileNodesById(field: SelectedField, place: Place): Shaper {
  const ids = argument<readonly string[]>(field.arguments, "ids");
  const asked = ids.value?.length ?? 0;
  if (asked > maxPageSize)
    throw new InvalidValueError(
      `"ids" has ${asked} entries; at most ${maxPageSize} are answered at once. Split them into several requests.`,
      {
        asked,
        limit: maxPageSize,
      },
    );
  const list = place.ctx.parameter(source(ids));
  const pairs = place.references.ids.pairsOf((run) => ids.read(run) ?? [], place.at);
  const rows = compileRows(place, Math.max(asked, 2), (inner) => {
    const [index, id] = [inner.ctx.variable("i"), inner.ctx.variable("id")];
    const { match, node } = lookUpNode(inner.ctx, id, inner.at, pairs);
    const position = inner.row.add(index);
    const shapeNode = inner.types.node(field, node, inner);
    return {
      match: cy`UNWIND range(0, size(${list}) - 1) AS ${index} WITH ${index}, ${list}[${index}] AS ${id} ${match}`,
      shape: (row, run) => [row[position], shapeNode(row, run)],
    };
  });
  if (!place.at.isHistorical) place.references.expect(cy`${rows.size} = size(${list})`);
  return (row, run) => {
    const answers: unknown[] = ((ids.read(run) ?? []) as readonly string[]).map(() => null);
    for (const found of rows.read(row)) {
      const [position, value] = rows.shape(found, run) as [number, unknown];
      answers[position] = value;
    }
    return answers;
  };
}
