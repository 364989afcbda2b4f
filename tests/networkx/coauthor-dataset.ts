import type { Dataset, Thing } from "../../src/import/dataset.ts";
import { nameStatement, tieStatement } from "./loaded-statements.ts";
import { readLines } from "./read-lines.ts";

/** A co-author graph of the folder coauthor-networks. */
export interface CoauthorGraph {
  /** `GrQc`: the middle of the file's name, and the beginning of all ids. */
  readonly name: string;
  readonly file: string;
}

/** The authors as persons, each pair of co-authors as one COOPERATES_WITH. Of the graph only the authors' ids are kept. */
export function createCoauthorDataset(graph: CoauthorGraph): Dataset {
  const { name } = graph;
  return {
    id: name,
    title: `Co-author graph ${name}`,
    sources: [{ id: `${name}.txt`, title: `ca-${name}.txt` }],
    things: () => listThings(graph),
    conflicts: [],
  };
}

async function* listThings({ name, file }: CoauthorGraph): AsyncGenerator<Thing> {
  const origin = { dataset: name, source: `${name}.txt` };
  const authors = new Set<string>();
  for await (const pair of readPairs(file)) {
    for (const author of pair) {
      if (authors.has(author)) continue;
      authors.add(author);
      const id = `${name}.${author}`;
      const statements = [nameStatement({ id, name: `Author ${author}`, ...origin })];
      yield { type: "Entity", id, kind: "PERSON", statements };
    }
  }
  const relationship = "COOPERATES_WITH";
  for await (const [a, b] of readPairs(file)) {
    const [id, from, to] = [`${name}.${a}.${b}`, `${name}.${a}`, `${name}.${b}`];
    const statements = [tieStatement({ id, relationship, from, to, ...origin }, {})];
    yield { type: "Relationship", id, relationship, from, to, statements };
  }
}

/** Pairs of different authors; where a file lists both directions, the one that begins with the smaller number. */
export async function* readPairs(file: string): AsyncGenerator<readonly [string, string]> {
  const isTwofold = file.includes("GrQc");
  for await (const line of readLines(file)) {
    const [a = "", b = ""] = line.split(/[\t ]/);
    if (!/^\d+$/.test(a) || !/^\d+$/.test(b) || a === b) continue;
    if (!isTwofold || Number(a) < Number(b)) yield [a, b];
  }
}
