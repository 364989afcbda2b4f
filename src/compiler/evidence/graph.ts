import { cy } from "../../cypher/cypher.ts";
import type { Shaper } from "../run/run.ts";
import type { SelectedField } from "../selection/object.ts";
import type { Place } from "../selection/place.ts";
import { compileRecord } from "../selection/record.ts";

/** `graph`: what is served, with the counts taken when its version was published. */
export function compileGraph(field: SelectedField, place: Place): Shaper {
  const slot = place.row.add(
    cy`COLLECT { MATCH (g:GraphVersion {version: ${place.at.version}}) RETURN [g.entityCount, g.relationshipCount, g.statementCount, g.sourceCount, g.licence] }`,
  );
  const shape = compileRecord(place.ctx, field);
  return (row, run) => {
    const [entityCount = 0, relationshipCount = 0, statementCount = 0, sourceCount = 0, licence = null] =
      (row[slot] as readonly (readonly unknown[])[])[0] ?? [];
    const version = place.at.readVersion(run);
    // Version 0 counts as older than all others. With this instant as `knownAt` it is shown again.
    const updatedAt = new Date(run.publishedAt(version) ?? 0).toISOString();
    const counts = { entityCount, relationshipCount, statementCount, sourceCount };
    return shape({ version, updatedAt, ...counts, licence }, run);
  };
}
