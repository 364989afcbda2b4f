import type { GraphQLObjectType } from "graphql";
import { cy } from "../../cypher/cypher.ts";
import { documentLimits, maxTokens } from "../../values/document-limits.ts";
import { maxPageSize } from "../connection/page.ts";
import { maxLists } from "../context/budget.ts";
import { maxAnswerBytes } from "../run/answer-size.ts";
import type { Shaper } from "../run/run.ts";
import { compileObject, type SelectedField } from "../selection/object.ts";
import type { Place } from "../selection/place.ts";
import { compileRecord } from "../selection/record.ts";
import type { SelectionContext } from "../selection/selection-context.ts";

/** `graph`: what is served, with the counts taken when its version was published. */
export function compileGraph(field: SelectedField, place: Place): Shaper {
  const slot = place.row.add(
    cy`COLLECT { MATCH (g:GraphVersion {version: ${place.at.version}}) RETURN [g.entityCount, g.relationshipCount, g.statementCount, g.sourceCount, g.licence] }`,
  );
  const shape = compileObject({
    ctx: place.ctx,
    types: [field.type as GraphQLObjectType],
    nodes: field.nodes,
    compileField(selected) {
      if (selected.name !== "limits")
        return ([info]) => (info as Readonly<Record<string, unknown>>)[selected.name];
      const shapeLimits = compileRecord(place.ctx, selected);
      const limits = limitsOf(place.ctx);
      return (_, run) => shapeLimits(limits, run);
    },
  });
  return (row, run) => {
    const [entityCount = 0, relationshipCount = 0, statementCount = 0, sourceCount = 0, licence = null] =
      (row[slot] as readonly (readonly unknown[])[])[0] ?? [];
    const version = place.at.readVersion(run);
    // Version 0 counts as older than all others. With this instant as `knownAt` it is shown again.
    const updatedAt = new Date(run.publishedAt(version) ?? 0).toISOString();
    const counts = { entityCount, relationshipCount, statementCount, sourceCount };
    return shape([{ version, updatedAt, ...counts, licence }], run);
  };
}

/** As `Limits` of the schema has them. */
function limitsOf({ budget, filterNodes }: SelectionContext) {
  return {
    tokens: maxTokens,
    ...documentLimits,
    lists: maxLists,
    filterNodes: filterNodes ?? null,
    nodes: budget.limit,
    pageSize: maxPageSize,
    answerBytes: maxAnswerBytes,
  };
}
