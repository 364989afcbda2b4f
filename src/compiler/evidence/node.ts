import { type Cypher, cy, empty, join, list, whileResting } from "../../cypher/cypher.ts";
import { begun, existed, inGraph, recordedBy, visible } from "../../store/visibility/visibility.ts";
import type { At } from "../context/at.ts";
import { mergedInto } from "../context/named-ids.ts";
import type { StatementContext } from "../context/statement-context.ts";
import type { Shaper } from "../run/run.ts";
import type { SelectedField } from "../selection/object.ts";
import type { NodeSubject, Place } from "../selection/place.ts";

/** The families of objects that have an id. */
const families = [
  "entity",
  "source",
  "relationship",
  "statement",
  "conflict",
] as const satisfies readonly (keyof NodeSubject)[];
type Family = (typeof families)[number];

interface LookUp {
  /** A `CALL` subquery that returns at most one row. */
  readonly match: Cypher;
  readonly node: NodeSubject;
}

/** One way to find a record, returned as `x`. */
interface Branch {
  readonly family: Family;
  /** Condition on the type, tested before the look-up; null if there is none. */
  readonly when: Cypher | null;
  readonly match: Cypher;
  /** Whether it is left out while the graph rests. */
  readonly isLate?: boolean;
}

/** Compiles a field whose type is `Node`: whichever family the row holds, or null. */
export function compileNode(field: SelectedField, node: NodeSubject, place: Place): Shaper {
  const { types } = place;
  const shapers: Shaper[] = [];
  if (node.entity) shapers.push(types.entity(field, { node: node.entity }, place));
  if (node.source) shapers.push(types.source(field, node.source, place));
  if (node.relationship)
    shapers.push(
      types.relationship(
        field,
        { r: node.relationship, asked: { validAt: place.at.validAt, during: null } },
        place,
      ),
    );
  if (node.statement) shapers.push(types.statement(field, node.statement, place));
  if (node.conflict) shapers.push(types.conflict(field, node.conflict, place));
  return (row, run) => {
    for (const shape of shapers) {
      const value = shape(row, run);
      if (value !== null) return value;
    }
    return null;
  };
}

/**
 * Looks up what a statement or conflict is about, by id and stored type. The subject of a retracted statement
 * may be retracted too; it is then shown in its last state.
 */
export function lookUpSubject(place: Place, id: Cypher, type: Cypher): LookUp {
  const [about, aboutType] = [place.ctx.variable("id"), place.ctx.variable("type")];
  const x = cy`x`;
  const branches: Branch[] = [
    { family: "entity", when: cy`${aboutType} = 'Entity'`, match: cy`MATCH (${x}:Entity {id: ${about}})` },
    { family: "source", when: cy`${aboutType} = 'Source'`, match: cy`MATCH (${x}:Source {id: ${about}})` },
    {
      family: "relationship",
      when: cy`NOT ${aboutType} IN ['Entity', 'Source']`,
      match: cy`${relationshipById(about)} AND ${begun(x, place.at)} WITH ${x} ORDER BY ${x}.knownFrom DESC LIMIT 1`,
    },
  ];
  const { match, node } = lookUp(place.ctx, branches, cy`${about}, ${aboutType}`);
  return { match: cy` WITH *, ${id} AS ${about}, ${type} AS ${aboutType} ${match}`, node };
}

/**
 * Looks up any object by id: a `CALL` subquery over the variable that holds the id. While the graph rests it
 * does not look up former ids, which Neo4j takes long to plan. A caller that finds nothing must send the full
 * statement (`References.expect`).
 * @param pairs from `NamedIds.pairsOf`
 */
export function lookUpNode(ctx: StatementContext, id: Cypher, at: At, pairs: Cypher): LookUp {
  const x = cy`x`;
  const branches: Branch[] = [
    {
      family: "entity",
      when: null,
      match: cy`MATCH (${x}:Entity {id: ${id}}) WHERE ${existed(x, at)}`,
    },
    {
      family: "entity",
      when: null,
      match: cy`MATCH (${x}:Entity) WHERE ${x}.id IN ${mergedInto(pairs, cy`= ${id}`)}`,
      isLate: !at.isHistorical,
    },
    {
      family: "source",
      when: null,
      match: cy`MATCH (${x}:Source {id: ${id}}) WHERE ${existed(x, at)}`,
    },
    {
      family: "statement",
      when: null,
      match: cy`MATCH (${x}:Statement {id: ${id}}) WHERE ${recordedBy(x, at)}`,
    },
    { family: "conflict", when: null, match: cy`MATCH (${x}:Conflict {id: ${id}}) WHERE ${visible(x, at)}` },
    {
      family: "relationship",
      when: null,
      match: cy`${relationshipById(id)} AND ${inGraph(x, at, "DEPRECATED")}`,
    },
  ];
  return lookUp(ctx, branches, list([id, at.isHistorical ? pairs : whileResting(pairs, empty)]));
}

/**
 * All records of a relationship as `x`, by id. Its statements name its ends, so it is found between two index
 * seeks. A branch for each type, each with its own index, took seconds to plan.
 */
function relationshipById(id: Cypher): Cypher {
  const ends = cy`MATCH (about:Statement {about: ${id}}) WHERE about.from IS NOT NULL WITH about LIMIT 1 MATCH (a:Entity {id: about.from}), (b:Entity {id: about.to})`;
  return cy`${ends} MATCH (a)-[x]->(b) WHERE x.id = ${id}`;
}

function lookUp(ctx: StatementContext, branches: readonly Branch[], imports: Cypher): LookUp {
  const used = families.filter((family) => branches.some((branch) => branch.family === family));
  const node = Object.fromEntries(used.map((family) => [family, ctx.variable("x")])) as NodeSubject;
  const parts = branches.map(({ family, when, match, isLate }, index) => {
    const columns = used.map(
      (other) => cy`${other === family ? cy`x` : cy`null`} AS ${node[other] ?? empty}`,
    );
    const condition = when ? cy`WITH * WHERE ${when} ` : empty;
    const branch = cy`${index === 0 ? empty : cy` UNION ALL `}${condition}${match} RETURN ${join(columns, ", ")}`;
    return isLate ? whileResting(branch, empty) : branch;
  });
  return { match: cy`CALL (${imports}) { ${join(parts, "")} }`, node };
}
