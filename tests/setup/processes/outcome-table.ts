/** The outcome of one hostile input or fault. */
export interface Outcome {
  readonly group: string;
  /** The input or fault, in a few words. */
  readonly input: string;
  readonly expected: string;
  readonly seen: string;
}

/**
 * Prints a table of outcomes, ending with "N passed, N failed".
 * @returns whether everything was as expected
 */
export function printOutcomes(outcomes: readonly Outcome[]): boolean {
  const header = { group: "group", input: "input or fault", expected: "expected", seen: "seen" };
  const widest = (key: keyof Outcome): number =>
    Math.min(60, Math.max(...[header, ...outcomes].map((each) => each[key].length)));
  const widths = { group: widest("group"), input: widest("input"), expected: widest("expected") };
  const line = ({ group, input, expected, seen }: Outcome, mark: string): string =>
    `${mark}  ${group.padEnd(widths.group)}  ${input.padEnd(widths.input)}  ${expected.padEnd(widths.expected)}  ${seen}`;
  console.log(line(header, "  "));
  for (const outcome of outcomes) console.log(line(outcome, outcome.seen === outcome.expected ? "ok" : "XX"));
  const failed = outcomes.filter(({ seen, expected }) => seen !== expected).length;
  console.log(`${outcomes.length - failed} passed, ${failed} failed`);
  return failed === 0 && outcomes.length > 0;
}
