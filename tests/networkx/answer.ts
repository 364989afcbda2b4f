import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { parseArgs } from "node:util";
import { ask } from "./ask.ts";
import { listGraphs } from "./graphs.ts";
import { openLoadedGraph } from "./open-loaded-graph.ts";
import { drawQuestions } from "./questions.ts";

// node … answer.ts <folder with the data> <file for the answers> [--quick] [--only HepPh,h2020] [--seed 1]: imports the graphs and writes what the
// API answers to random questions about them, one JSON record a line.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: "boolean", default: false },
    only: { type: "string" },
    seed: { type: "string", default: "1" },
  },
});
const [folder = "", file = ""] = positionals;
const counts = values.quick
  ? { pairs: 25, balls: 20, around: 15, among: 4 }
  : { pairs: 60, balls: 45, around: 40, among: 10 };
const graphs = listGraphs(folder, values.quick).filter(
  ({ name }) => values.only === undefined || values.only.split(",").includes(name),
);
const loaded = await openLoadedGraph(
  graphs.map(({ dataset }) => dataset),
  (step) => console.log(step),
);
const answers = createWriteStream(file);
try {
  for (const graph of graphs) {
    const questions = await drawQuestions(graph, counts, Number(values.seed));
    for (const { kind, variables } of questions) {
      const answer = await ask(loaded, { kind, variables });
      const { name, every } = graph;
      answers.write(`${JSON.stringify({ graph: name, every, kind, ...variables, answer })}\n`);
    }
    console.log(`Asked ${questions.length} questions about ${graph.name}`);
  }
} finally {
  answers.end();
  await once(answers, "close");
  await loaded.close();
}
