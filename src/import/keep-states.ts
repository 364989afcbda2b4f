/**
 * Copies states that are about to be replaced to `:PastState`, by `$ids` and `$version`, those once that are kept already: the transaction that replaces
 * them may be tried again.
 */
export const keepStatesOf = (label: "Entity" | "Source"): string => `UNWIND $ids AS id
MATCH (x:${label} {id: id})
WHERE NOT EXISTS { MATCH (kept:PastState {id: id}) WHERE kept.of = '${label}' AND kept.replacedIn = $version }
CREATE (past:PastState)
SET past = properties(x)
SET past.of = '${label}', past.replacedIn = $version, past.knownTo = coalesce(x.knownTo, $version)`;
