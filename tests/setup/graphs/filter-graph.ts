import type { PlainEntity, PlainRelationship } from "./plain-graph.ts";
import { tie } from "./tie.ts";

/**
 * Actors, with the properties of each one's ties to both projects. The ties of `gera` point from the projects
 * to it.
 */
export const actors: readonly (readonly [actor: PlainEntity, said: Partial<PlainRelationship>])[] = [
  [
    { id: "aue", kind: "MUNICIPALITY", name: "Aue", sources: ["s1"] },
    { type: "FUNDS", role: "Pilot", start: "2010", end: "2012", amount: { value: 50_000n, currency: "EUR" } },
  ],
  [
    { id: "bonn", kind: "MUNICIPALITY", name: "Bonn", sources: ["s2"] },
    { amount: { min: 20_000n, currency: "EUR" } },
  ],
  [
    { id: "celle", kind: "PUBLIC_BODY", name: "Celle" },
    { sources: ["s2"], amount: { value: 90_000n, currency: "USD" } },
  ],
  [
    { id: "dora", kind: "PERSON", name: "Ünal" },
    { type: "MEMBER_OF", statuses: ["INFERRED"], start: "2015", end: "2017" },
  ],
  [{ id: "erfurt", kind: "MUNICIPALITY", name: "Erfurt" }, { modality: "PLAN" }],
  [{ id: "fulda", kind: "MUNICIPALITY", name: "Fulda" }, { rank: "PREFERRED" }],
  [{ id: "gera", kind: "MUNICIPALITY", name: "Gera" }, {}],
  [{ id: "halle", kind: "MUNICIPALITY", name: "Halle" }, { rank: "DEPRECATED" }],
];
const projects: readonly PlainEntity[] = [
  { id: "p", kind: "PROJECT", name: "Plattform" },
  { id: "q", kind: "PROJECT", name: "Quelle" },
];
/** All entities with ties. */
export const entities = [...actors.map(([actor]) => actor), ...projects];
/** The ties of each actor to both projects. */
export const ties = actors.flatMap(([{ id }, said]) =>
  projects.map((project) =>
    id === "gera"
      ? tie(`${id}-${project.id}`, project.id, id, { sources: ["s1"], ...said })
      : tie(`${id}-${project.id}`, id, project.id, { sources: ["s1"], ...said }),
  ),
);
/** An entity without ties. */
export const lonely: PlainEntity = { id: "lonely", kind: "PERSON", name: "Zoe" };
