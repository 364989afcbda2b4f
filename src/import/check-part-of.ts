import { type CheckContext, report } from "./check-context.ts";
import type { Fact } from "./fact-shape.ts";
import { type Located, listWhole } from "./seed-file.ts";

/** Reports each tie of the files that closes a circle of parts: nothing is a part of itself, over however many steps. */
export function checkPartOf(context: CheckContext): void {
  const wholes = new Map<string, Set<string>>();
  for (const fact of listWhole(context.seeds.facts)) {
    const tie = partOf(context, fact);
    if (tie === null) continue;
    const [part, whole] = tie;
    const path = part === whole ? null : findPath(wholes, whole, part);
    if (path !== null) {
      const message = `"${part}" would be a part of itself: ${[part, ...path].join(" is part of ")}. Correct one of these facts.`;
      report(context, fact, { field: ["object"], code: "PART_OF_CYCLE", message, value: fact.record.object });
      continue;
    }
    wholes.set(part, (wholes.get(part) ?? new Set()).add(whole));
  }
}

function partOf({ seeds }: CheckContext, { record }: Located<Fact>): readonly [string, string] | null {
  const predicate = seeds.vocabulary.get(record.predicate);
  if (predicate?.relationship !== "PART_OF" || record.object === undefined) return null;
  return predicate.direction === "IN" ? [record.object, record.subject] : [record.subject, record.object];
}

/** The ids on a way along the ties, both ends included; null where there is none. */
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
