import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Command } from "commander";
import { GraphError } from "../../src/errors/graph-error.ts";
import { compareGraph } from "./compare.ts";
import { toExpected } from "./expected.ts";
import { parseGold } from "./gold.ts";
import { createAsk } from "./graphql-client.ts";
import { formatLeftOut, formatTable } from "./left-out.ts";
import { readGraph } from "./read-graph.ts";
import { formatGroups, isWhole } from "./report.ts";
import { parseVocabularyTable } from "./vocabulary-table.ts";

interface Options {
  readonly url: string;
  readonly vocabulary: string;
}

const program = new Command("check:seeds")
  .description("Compares the running API with a complete reading of the source texts, fact by fact.")
  .argument("<facts.json>", "the reading to compare with")
  .option("--url <url>", "address of the API", "http://127.0.0.1:4000/graphql")
  .option(
    "--vocabulary <file>",
    "table of predicates",
    join(import.meta.dirname, "..", "..", "seeds", "vocabulary.yaml"),
  )
  .action(check);

/** Prints table, counts, what is missing and what is left out. Exit code 1 unless everything is there. */
async function check(file: string, { url, vocabulary }: Options): Promise<void> {
  const table = parseVocabularyTable(await readFile(vocabulary, "utf8"));
  const expected = toExpected(parseGold(await readFile(file, "utf8")), table);
  const groups = compareGraph(expected, await readGraph(createAsk(url)));
  const parts = [formatTable(table), formatGroups(groups), formatLeftOut(expected, groups)];
  process.stdout.write(`${parts.join("\n\n")}\n`);
  process.exitCode = isWhole(groups) ? 0 : 1;
}

try {
  await program.parseAsync();
} catch (error) {
  const isOurs = error instanceof GraphError || (error instanceof Error && "code" in error);
  process.stderr.write(`${isOurs ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
