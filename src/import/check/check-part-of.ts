import { listPartOf } from "../knowledge/part-of-ties.ts";
import { type CheckContext, report } from "./check-context.ts";

/**
 * Reports each fact that would make an entity a part of itself, directly or over several steps. Follows the
 * part-of facts of the files and of other data sets.
 */
export function checkPartOf(context: CheckContext): void {
  const known = context.knowledge.wholes;
  const wholes = new Map([...known].map(([part, all]) => [part, new Set(all)]));
  for (const { fact, part, whole } of listPartOf(context.seeds)) {
    const path = part === whole ? null : findPath(wholes, whole, part);
    if (path === null) {
      wholes.set(part, (wholes.get(part) ?? new Set()).add(whole));
      continue;
    }
    const isElsewhere = path.some((id, index) => known.get(id)?.includes(path[index + 1] ?? ""));
    const cure = isElsewhere ? "Other data sets state some of these facts. " : "";
    const message = `"${part}" would be a part of itself: ${[part, ...path].join(" is part of ")}. ${cure}Correct one of these facts.`;
    report(context, fact, { field: ["object"], code: "PART_OF_CYCLE", message, value: fact.record.object });
  }
}

/** The ids on a path along the ties, both ends included; null if there is no path. */
function findPath(
  ties: ReadonlyMap<string, ReadonlySet<string>>,
  from: string,
  to: string,
): readonly string[] | null {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  const waiting = [from];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === to) return pathTo(cameFrom, to);
    for (const next of ties.get(at) ?? []) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      waiting.push(next);
    }
  }
  return null;
}

function pathTo(cameFrom: ReadonlyMap<string, string | null>, to: string): readonly string[] {
  const path: string[] = [];
  for (let at: string | null | undefined = to; at !== null && at !== undefined; at = cameFrom.get(at))
    path.unshift(at);
  return path;
}
