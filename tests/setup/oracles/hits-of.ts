import type { ProfiledPlan } from "neo4j-driver";

/** Number of store accesses (db hits) of a statement. */
export function hitsOf(plan: ProfiledPlan): number {
  return plan.children.reduce((sum, child) => sum + hitsOf(child), Number(plan.dbHits));
}
