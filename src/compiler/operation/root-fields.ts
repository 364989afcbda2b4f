import type { Query } from "../../generated/schema.ts";
import { compileCollaborations } from "../collaborations/collaborations.ts";
import { compileEntities } from "../entities/entities.ts";
import { compileEntity } from "../entities/entity.ts";
import { compileEntityByReference } from "../entities/entity-by-reference.ts";
import { compileSearch } from "../entities/search.ts";
import { compileAllStatements } from "../evidence/all-statements.ts";
import { compileConflict } from "../evidence/conflict.ts";
import { compileAllConflicts } from "../evidence/conflicts.ts";
import { compileGraph } from "../evidence/graph.ts";
import { compileNode } from "../evidence/node.ts";
import { compileNodeById, compileNodesById } from "../evidence/node-by-id.ts";
import { compileSource } from "../evidence/source.ts";
import { compileAllSources } from "../evidence/sources.ts";
import { compileStatement } from "../evidence/statement.ts";
import { compileNeighbourhood } from "../paths/neighbourhood.ts";
import { compilePaths } from "../paths/paths.ts";
import { compileShortestPaths } from "../paths/shortest-paths.ts";
import { compileMatchPattern } from "../pattern/match-pattern.ts";
import { compileRelationship } from "../relationships/relationship.ts";
import { compileRelationships } from "../relationships/relationships.ts";
import type { Shaper } from "../run/run.ts";
import type { SelectedField } from "../selection/object.ts";
import type { Place, TypeCompilers } from "../selection/place.ts";
import { compileStats } from "../stats/stats.ts";

type CompileRootField = (field: SelectedField, place: Place) => Shaper;

/** Each field of Query; a new one that is missing here is a type error. */
const compilers: Readonly<Record<Exclude<keyof Query, "__typename">, CompileRootField>> = {
  graph: compileGraph,
  node: compileNodeById,
  nodes: compileNodesById,
  entity: compileEntityByReference,
  entities: compileEntities,
  neighbourhood: compileNeighbourhood,
  shortestPaths: compileShortestPaths,
  paths: compilePaths,
  matchPattern: compileMatchPattern,
  search: compileSearch,
  relationships: compileRelationships,
  collaborations: compileCollaborations,
  stats: compileStats,
  statements: compileAllStatements,
  sources: compileAllSources,
  conflicts: compileAllConflicts,
};

/** The compiler of each root field, by its name. */
export const rootFields: ReadonlyMap<string, CompileRootField> = new Map(Object.entries(compilers));

/** The compilers of the types that can stand within each other. */
export const types: TypeCompilers = {
  entity: compileEntity,
  relationship: compileRelationship,
  statement: compileStatement,
  source: compileSource,
  conflict: compileConflict,
  node: compileNode,
};
