import { type Cypher, cy } from "../../cypher/cypher.ts";
import { formatBound } from "../../values/time/period.ts";
import type { Shaper } from "../run/run.ts";
import type { SelectedField } from "../selection/object.ts";
import type { Place } from "../selection/place.ts";
import { compileRecord } from "../selection/record.ts";
import type { CollaborationVariables } from "./collaboration-pairs.ts";
import type { CollaborationProjection } from "./collaboration-projection.ts";

/**
 * Binds the things that a pair shares, by id. Starts from the actor with fewer relationships, so that a page
 * around a hub does not scan the hub once for each partner.
 */
export function bindThings(
  place: Place,
  projection: CollaborationProjection,
  { a, b }: CollaborationVariables,
): Cypher {
  const t = cy`t`;
  const isSmaller = cy`COUNT { (${a})--() } <= COUNT { (${b})--() }`;
  const smaller = place.block.bind(cy`CASE WHEN ${isSmaller} THEN ${a} ELSE ${b} END`, "few");
  const other = place.block.bind(cy`CASE WHEN ${smaller} = ${a} THEN ${b} ELSE ${a} END`, "many");
  const isShared = cy`EXISTS { ${projection.matchTied({ actor: other, thing: t })} }`;
  const things = projection.matchTied({ actor: smaller, thing: t });
  return place.block.bind(
    cy`COLLECT { ${things} WITH DISTINCT ${t} WHERE ${isShared} RETURN ${t} ORDER BY ${t}.id }`,
    "things",
  );
}

/** Binds the relationships from both actors to those things, each once. */
export function bindTies(
  place: Place,
  projection: CollaborationProjection,
  { a, b }: CollaborationVariables,
  things: Cypher,
): Cypher {
  const [x, t, r] = [cy`x`, cy`t`, cy`r`];
  const { match } = projection.matchTie({ actor: x, thing: t }, r);
  return place.block.bind(
    cy`COLLECT { UNWIND [${a}, ${b}] AS ${x} UNWIND ${things} AS ${t} ${match} RETURN DISTINCT ${r} }`,
    "ties",
  );
}

/**
 * Compiles the period from the earliest start to the latest end of the dated ties. The surest ties set the
 * inner bounds: latest start and the start text come from the tie that certainly began first, earliest end
 * and the end text from the one that certainly lasted longest.
 */
export function compileSpan(field: SelectedField, ties: Cypher, place: Place): Shaper {
  const r = cy`r`;
  const first = (value: Cypher, order: Cypher) => {
    const dated = cy`UNWIND ${ties} AS ${r} WITH ${r} WHERE ${r}.latestStart IS NOT NULL`;
    return place.row.add(cy`head(COLLECT { ${dated} RETURN ${value} ORDER BY ${order} LIMIT 1 })`);
  };
  // MIN_DAY and MAX_DAY of src/values/time/period.ts.
  const earliest = cy`coalesce(${r}.earliestStart, -2147483648)`;
  const latest = cy`coalesce(${r}.latestEnd, 2147483647)`;
  const start = first(cy`[${r}.start, ${r}.latestStart]`, cy`${r}.latestStart, ${earliest}, ${r}.start`);
  const end = first(
    cy`[${r}.end, ${r}.earliestEnd, ${r}.ongoing]`,
    cy`${r}.earliestEnd DESC, ${latest} DESC, ${r}.end`,
  );
  const [open, close] = [first(earliest, earliest), first(latest, cy`${latest} DESC`)];
  const shape = compileRecord(place.ctx, field);
  return (row, run) => {
    if (row[start] == null) return null;
    const [startText, latestStart] = row[start] as readonly [string | null, number];
    const [endText, earliestEnd, ongoing] = row[end] as readonly [string | null, number, boolean | null];
    return shape(
      {
        start: startText,
        end: endText,
        observedOn: null,
        ongoing: ongoing === true,
        earliestStart: formatBound(row[open] as number),
        latestStart: formatBound(latestStart),
        earliestEnd: formatBound(earliestEnd),
        latestEnd: formatBound(row[close] as number),
      },
      run,
    );
  };
}
