import { LimitExceededError } from "../../errors/graph-error.ts";
import type { SelectedField } from "../selection/object.ts";

/** How to make a root field's answer cheaper, most effective first. */
const waysOut: Readonly<Record<string, string>> = {
  stats:
    'Group by fewer keys in "groupBy" (FROM, TO, SOURCE and YEAR together may make more groups than there are relationships), or narrow "via", "from" or "to". A smaller "limit" does not help: all groups are counted first.',
  neighbourhood: 'Lower "hops", "limit" or "relationshipLimit", or narrow "via" or "where".',
  shortestPaths: 'Lower "maxHops", or narrow "via" or "where".',
  paths: 'Lower "maxHops" or "limit", or narrow "via" or "where"; shortestPaths costs less.',
  matchPattern:
    'Give a node of the pattern a "ref", or "ids" or "nameStartsWith" in its "where"; lower "maxHops" of its edges, or narrow their "via".',
  collaborations:
    'Name one actor in "around" or the actors in "between", fewer kinds in "through", or fewer types in "via".',
  relationships: 'Narrow "via", "from" or "to", leave out "totalCount", or order by ID.',
  entities: 'Narrow "where", leave out "totalCount", or order by NAME.',
};

/**
 * Rewords a database error about an exceeded limit to fit the root field: what to lower. Returns other errors
 * unchanged.
 */
export function withWaysOut(error: unknown, field: SelectedField): unknown {
  const way = waysOut[field.name];
  if (!(error instanceof LimitExceededError) || !way) return error;
  const { code, details } = error;
  if (code === "RESULT_TOO_LARGE" && !("limit" in details)) {
    const message = `"${field.key}" needs more memory than one request may use. ${way}`;
    return new LimitExceededError(message, { ...details, field: field.key }, code, error);
  }
  if (code !== "QUERY_TIMEOUT") return error;
  const after = details.timeoutMs === undefined ? "in time" : `within ${String(details.timeoutMs)} ms`;
  const message = `The database did not answer "${field.key}" ${after}. ${way}`;
  return new LimitExceededError(message, { ...details, field: field.key }, code, error);
}
