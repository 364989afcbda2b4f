import type { Database, Rows } from "../../neo4j/calls/database.ts";
import { foldedNames, foldSortName, searchTerms } from "../../values/text/fold.ts";

const LIMIT = 1000;

/** Ids are not unique among past states, so a batch holds all states of its last id. */
const READ = (label: string) => `MATCH (x:${label})
WHERE x.id > $after AND x.searchNames IS NOT NULL
WITH DISTINCT x.id AS id
ORDER BY id
LIMIT ${LIMIT}
MATCH (x:${label} {id: id})
WHERE x.searchNames IS NOT NULL
RETURN elementId(x), id, [x.name, x.nameEn] + coalesce(x.alternateNames, []) + [x.abbreviation],
  coalesce(x.identifiers, []), x.searchNames
ORDER BY id`;

const WRITE = (label: string) => `UNWIND $rows AS row
MATCH (x:${label}) WHERE elementId(x) = row.key
SET x.searchTerms = row.terms, x.searchNames = row.names`;

/**
 * Migrates a graph of schema 3 or earlier, which folded every `ue` and joined no blocks of numbers: folds the
 * search terms and names of all entities and past states anew. May be interrupted and run again.
 */
export async function refoldSearch(database: Database): Promise<void> {
  for (const label of ["Entity", "PastState"]) {
    for (let after = ""; ; ) {
      const found = await database.read({ text: READ(label), parameters: { after } });
      if (found.length === 0) break;
      await database.write((run) =>
        run({ text: WRITE(label), parameters: { rows: found.map((row) => refolded(row)) } }),
      );
      after = String(found.at(-1)?.[1]);
    }
  }
}

function refolded([key, , names, identifiers, folded]: Rows[number]) {
  const values = (identifiers as readonly string[])
    .filter((identifier) => !identifier.startsWith("url:"))
    .map((identifier) => identifier.slice(identifier.indexOf(":") + 1));
  const given = (names as readonly (string | null)[]).filter((name) => name !== null);
  // A law can have more abbreviations than its state shows. Their folded forms are the only record.
  const known = new Set([...given, ...values].flatMap((name) => [...foldedNames([name]), oldFold(name)]));
  const others = (folded as readonly string[]).filter((name) => !known.has(name));
  const all = [...new Set([...given, ...others, ...values])];
  return { key, terms: searchTerms(all), names: foldedNames(all) };
}

/** How earlier programs folded a name for search. */
function oldFold(name: string): string {
  return foldSortName(name).replace(/([aou])e+/g, "$1");
}
