#!/usr/bin/env node
// node bench/start/compare.mjs OLD NEW [rounds]: measures how long two checkouts take from start to the first
// answered query, in turn. Both need their node_modules, and an earlier start must have put the jars into the
// cache folder.
import { existsSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { resolve } from "node:path";
import { openBench } from "./checkout.mjs";

const [oldFolder, newFolder, rounds = "3"] = process.argv.slice(2);
if (
  oldFolder === undefined ||
  newFolder === undefined ||
  ![oldFolder, newFolder].every((each) => existsSync(each))
) {
  process.stderr.write(
    "Usage: node bench/start/compare.mjs <old checkout> <new checkout> [rounds, default 3]\n",
  );
  process.exit(2);
}

const builds = [openBench("old", resolve(oldFolder)), openBench("new", resolve(newFolder))];
/** By kind of start, then by build: seconds, and processor seconds. */
const results = {};

function note(kind, name, { seconds, cpuSeconds }) {
  results[kind] ??= { old: [], new: [] };
  results[kind][name].push({ seconds, cpuSeconds });
  const load = loadavg()[0].toFixed(1);
  console.log(
    `${name} ${kind}: ${seconds.toFixed(1)} s, processors ${cpuSeconds.toFixed(1)} s, load ${load}`,
  );
}

try {
  for (let round = 0; round < Number(rounds); round += 1) {
    // The builds alternate in who goes first.
    for (const build of round % 2 === 0 ? builds : builds.toReversed()) {
      build.forgetArchive();
      build.clear();
      note("first start of all, nothing built", build.name, await build.start({ awaitArchive: true }));
      note("second start", build.name, await build.start());
      note(
        "kill -9 of the database, until it answers again",
        build.name,
        await build.start({ killDatabase: true }),
      );
      build.clear();
      note("empty data folder, nothing built, later", build.name, await build.start());
    }
  }
} finally {
  for (const build of builds) build.remove();
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
console.log(`\nMedians of ${rounds}, ${availableParallelism()} processors\n`);
console.log(
  "| start | old, s | new, s | ratio | processors: old, s | new, s | ratio |\n|---|---|---|---|---|---|---|",
);
for (const [kind, found] of Object.entries(results)) {
  const cells = ["seconds", "cpuSeconds"].flatMap((unit) => {
    const [before, after] = ["old", "new"].map((name) => median(found[name].map((each) => each[unit])));
    return [before.toFixed(1), after.toFixed(1), (after / before).toFixed(2)];
  });
  console.log(`| ${kind} | ${cells.join(" | ")} |`);
}
