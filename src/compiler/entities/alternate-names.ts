import { type Cypher, cy } from "../../cypher/cypher.ts";
import type { Shaper } from "../run/run.ts";
import type { Place } from "../selection/place.ts";
import { chooseDated, inAskedLanguage } from "../values/dated.ts";

/** Compiles `alternateNames`. If `asOf.validAt` selects another name, they include the one in use now. */
export function compileAlternateNames(state: () => Cypher, place: Place): Shaper {
  const slot = place.row.add(cy`coalesce(${state()}.alternateNames, [])`);
  const current: Shaper = (row) => row[slot];
  if (!place.at.validAt) return current;
  const names = place.row.add(cy`[${state()}.name, ${state()}.nameEn]`);
  return chooseDated("name", state, place, current, (holding, row) => {
    const shown = [inAskedLanguage(holding, "DE"), inAskedLanguage(holding, "EN")];
    if (holding.length === 0) return row[slot];
    const all = [...(row[slot] as readonly string[]), ...(row[names] as readonly (string | null)[])];
    return [...new Set(all)].filter((one) => one !== null && !shown.includes(one)).toSorted();
  });
}
