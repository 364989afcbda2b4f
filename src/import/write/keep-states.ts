import type { WriteContext } from "./write-context.ts";

/**
 * Copies states that are about to be replaced to `:PastState`, in an earlier transaction. Neo4j shows a
 * committed transaction piece by piece: a reader might see the replaced node before its past state is
 * visible, and miss it.
 */
export async function keepStates(
  { write, version }: Pick<WriteContext, "write" | "version">,
  label: "Entity" | "Source",
  ids: readonly string[],
): Promise<void> {
  if (ids.length > 0) await write((run) => run({ text: keepText(label), parameters: { ids, version } }));
}

/** Skips states already kept, because a committed transaction may be retried. */
const keepText = (label: string): string => `UNWIND $ids AS id
MATCH (x:${label} {id: id})
WHERE NOT EXISTS { MATCH (kept:PastState {id: id}) WHERE kept.of = '${label}' AND kept.replacedIn = $version }
CREATE (past:PastState)
SET past = properties(x)
SET past.of = '${label}', past.replacedIn = $version, past.knownTo = coalesce(x.knownTo, $version)`;
