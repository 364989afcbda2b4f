import { ARCHIVED } from "../model/archived.ts";
import { VERSIONED_NODES, type Write, workThrough } from "../model/keyset.ts";

/**
 * Undoes what an import wrote for a version that was not published. Afterwards every record is as before. May
 * be interrupted and run again.
 */
export async function undoVersion(
  write: Write,
  version: number,
  relationshipTypes: readonly string[],
): Promise<void> {
  const parameters = { version };
  for (const type of [...relationshipTypes, ARCHIVED]) {
    const ties = { pattern: `()-[x:${type}]->()`, key: "id", parameters };
    const end = type === ARCHIVED ? "knownTo" : "archivedIn";
    await workThrough(write, { ...ties, where: "x.version = $version", action: "DELETE x" });
    await workThrough(write, { ...ties, where: `x.${end} = $version`, action: `REMOVE x.${end}` });
  }
  await putBackStates(write, version);
  for (const [label, key] of VERSIONED_NODES) {
    const nodes = { pattern: `(x:${label})`, key, parameters };
    await workThrough(write, { ...nodes, where: "x.version = $version", action: "DETACH DELETE x" });
    await workThrough(write, { ...nodes, where: "x.knownTo = $version", action: "REMOVE x.knownTo" });
  }
  const superseded = { pattern: "(x:Statement)", key: "id", parameters };
  await workThrough(write, {
    ...superseded,
    where: "x.supersededFrom = $version",
    action: "REMOVE x.supersededFrom",
  });
}

/** Restores replaced states to their nodes first, so that those nodes are not deleted as new ones. */
async function putBackStates(write: Write, version: number): Promise<void> {
  for (const label of ["Entity", "Source"]) {
    await workThrough(write, {
      pattern: "(x:PastState)",
      key: "id",
      where: `x.replacedIn = $version AND x.of = '${label}'`,
      action: `MATCH (node:${label} {id: x.id})
SET node = properties(x)
SET node.knownTo = CASE WHEN x.knownTo = $version THEN null ELSE x.knownTo END
REMOVE node.of, node.replacedIn
DELETE x`,
      parameters: { version },
    });
  }
}
