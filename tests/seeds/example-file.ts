/** The first block of a Markdown text that is marked as yaml: the example of `seeds/README.md`. */
export function exampleFile(markdown: string): string {
  const block = /^```yaml\n([\s\S]*?)^```$/m.exec(markdown)?.[1];
  if (block === undefined) throw new Error("The README has no block marked as yaml.");
  return block;
}
