import type { Dataset, EntityThing, RelationshipThing, Thing } from "../../../src/import/dataset.ts";
import { createStatement } from "../../../src/import/statement-record.ts";

const dataset = "hostile";
const source = "hostile-register";

/** How wide the network is: actors, projects, and the projects of each actor. */
export const width = { actors: 1000, projects: 300, ties: 48 } as const;

/** Ids of the actors, each with `width.ties` relationships. */
export const actorIds: readonly string[] = Array.from({ length: width.actors }, (_, n) => `wide-actor-${n}`);

/** Municipalities that bear nearly the same name as one programme; see the search among the cases. */
export const namesakes = 1100;

/** A network in which every actor has many ties, and a crowd of namesakes. Actors that share projects share many. */
export function createWideDataset(): Dataset {
  return {
    id: dataset,
    title: "Wide network for hostile requests",
    sources: [{ id: source, title: "Register of the wide network" }],
    things,
    conflicts: [],
  };
}

function* things(): Generator<Thing> {
  for (const [n, id] of actorIds.entries()) yield entity(id, "ORGANISATION", `Wide Actor ${n}`);
  for (let n = 0; n < width.projects; n++) yield entity(`wide-project-${n}`, "PROJECT", `Wide Project ${n}`);
  for (let n = 0; n < namesakes; n++) yield entity(`namesake-${n}`, "MUNICIPALITY", `Namensgleich ${n % 10}`);
  yield entity("namesake-programme", "PROGRAMME", "Das Programm Namensgleich im ganzen Land");
  for (const [n, id] of actorIds.entries())
    for (let tie = 0; tie < width.ties; tie++)
      yield participation(id, `wide-project-${(n * 7 + tie * 5) % width.projects}`, tie);
}

function entity(id: string, kind: string, name: string): EntityThing {
  const content = {
    about: id,
    aboutType: "Entity",
    property: "name",
    value: name,
    valueType: "TEXT",
    language: "DE",
    fact: `${id}.name`,
    dataset,
  } as const;
  return { type: "Entity", id, kind, statements: [createStatement(content, { source, rows: [1] }, [])] };
}

function participation(from: string, to: string, n: number): RelationshipThing {
  const id = `${from}.${to}.${n}`;
  const content = {
    about: id,
    aboutType: "PARTICIPATES_IN",
    property: "exists",
    valueType: "EXISTENCE",
    from,
    to,
    predicate: "participatesIn",
    fact: id,
    dataset,
  } as const;
  const statements = [createStatement(content, { source, rows: [n + 1] }, [])];
  return { type: "Relationship", id, relationship: "PARTICIPATES_IN", from, to, statements };
}
