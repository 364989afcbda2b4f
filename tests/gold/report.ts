/** One thing that was compared: without differences it matches. */
export interface Check {
  readonly id: string;
  /** What is missing or different, in words; empty where all is as it must be. */
  readonly differences: readonly string[];
  /** True: it may be left out, and is. */
  readonly isLeftOut: boolean;
}

/** Things of one sort that were compared. */
export interface CheckGroup {
  readonly title: string;
  readonly checks: readonly Check[];
}

/** How many of a group match, of how many that must. What may be left out and is does not count. */
export function countGroup({ checks }: CheckGroup): { readonly matched: number; readonly total: number } {
  const counted = checks.filter((check) => !check.isLeftOut);
  return {
    matched: counted.filter(({ differences }) => differences.length === 0).length,
    total: counted.length,
  };
}

/** True where every group is whole. */
export function isWhole(groups: readonly CheckGroup[]): boolean {
  return groups.every((group) => {
    const { matched, total } = countGroup(group);
    return matched === total;
  });
}

/** The groups as `matched/total`, then everything that is missing or different, line by line. */
export function formatGroups(groups: readonly CheckGroup[]): string {
  const counts = groups.map((group) => {
    const { matched, total } = countGroup(group);
    const percent = total === 0 ? 100 : Math.floor((matched / total) * 1000) / 10;
    return `  ${group.title.padEnd(28)} ${`${matched}/${total}`.padStart(9)}  ${percent} %`;
  });
  const missing = groups.flatMap(({ title, checks }) =>
    checks
      .filter(({ isLeftOut }) => !isLeftOut)
      .flatMap(({ id, differences }) => differences.map((text) => `  ${title}: ${id}: ${text}`)),
  );
  return [
    "Matched:",
    ...counts,
    "",
    missing.length === 0 ? "Nothing is missing." : "Missing or different:",
    ...missing,
  ].join("\n");
}
