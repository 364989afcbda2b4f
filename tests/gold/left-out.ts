import type { Expected } from "./expected.ts";
import type { CheckGroup } from "./report.ts";
import type { VocabularyTable } from "./vocabulary-table.ts";

/** The vocabulary as lines `predicate  FROM_TO type and direction  property`. */
export function formatTable(table: VocabularyTable): string {
  const lines = [...table].map(([predicate, { relationship, direction, property, valueType, byKind }]) => {
    const tie = relationship === undefined ? "" : `${relationship} ${direction ?? ""}`.trim();
    const others = Object.entries(byKind ?? {}).map(([kind, name]) => `, of ${kind}: ${name}`);
    const value = property === undefined ? "" : `${property} (${valueType ?? ""}${others.join("")})`;
    return `  ${predicate.padEnd(30)} ${tie.padEnd(20)} ${value}`.trimEnd();
  });
  return ["Predicates and what they become (relationship and direction; property of values):", ...lines].join(
    "\n",
  );
}

/** What is not in the graph or not compared, and why. */
export function formatLeftOut(expected: Expected, groups: readonly CheckGroup[]): string {
  const ids = groups.flatMap(({ checks }) => checks.filter(({ isLeftOut }) => isLeftOut).map(({ id }) => id));
  const lines = [...new Set(ids)].map((id) => {
    const predicate = expected.predicates.get(id);
    return `  ${id}${predicate === undefined ? "" : ` (${predicate})`}: page furniture`;
  });
  const starts = expected.wordyStarts.map((id) => `  start of ${id}: words, no date`);
  return [
    "Left out of the graph:",
    ...(lines.length === 0 ? ["  nothing"] : lines),
    ...starts,
    "Not compared: notes (our own words there and here), the terms looked up in the texts, `core`, `precision`;",
    "start and end of facts whose value is the date itself (the value is compared).",
  ].join("\n");
}
