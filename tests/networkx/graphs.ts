import { join } from "node:path";
import type { Dataset } from "../../src/import/dataset.ts";
import { createCoauthorDataset, readPairs } from "./coauthor-dataset.ts";
import { actorId, createH2020Dataset, projectId, readParticipations } from "./h2020-dataset.ts";

/** A graph that is imported and asked about. */
export interface AskedGraph {
  readonly name: string;
  readonly dataset: Dataset;
  /** The ends of all relationships. */
  readonly pairs: () => AsyncIterable<readonly [string, string]>;
  /** Only projects whose number is a multiple of it were imported; null: the whole file was. */
  readonly every: number | null;
}

/** The graphs under ../shared/data, or a quick part of them. */
export function listGraphs(folder: string, isQuick: boolean): readonly AskedGraph[] {
  const names = isQuick ? ["GrQc"] : ["GrQc", "CondMat", "HepPh", "AstroPh"];
  return [...names.map((name) => coauthorGraph(folder, name)), h2020Graph(folder, isQuick ? 10 : 1)];
}

function coauthorGraph(folder: string, name: string): AskedGraph {
  const file = join(folder, "coauthor-networks", `ca-${name}.txt.gz`);
  return {
    name,
    dataset: createCoauthorDataset({ name, file }),
    pairs: async function* () {
      for await (const [a, b] of readPairs(file)) yield [`${name}.${a}`, `${name}.${b}`] as const;
    },
    every: null,
  };
}

function h2020Graph(folder: string, every: number): AskedGraph {
  const part = { file: join(folder, "h2020-collaboration", "participations.csv.gz"), every };
  return {
    name: "h2020",
    dataset: createH2020Dataset(part),
    pairs: async function* () {
      for await (const { pic, rcn } of readParticipations(part))
        yield [actorId(pic), projectId(rcn)] as const;
    },
    every,
  };
}
