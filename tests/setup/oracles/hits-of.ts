import type { ProfiledPlan } from "neo4j-driver";

/** How often the database looked into its store for a statement. */
export function hitsOf(plan: ProfiledPlan): number {
  return plan.children.reduce((sum, child) => sum + hitsOf(child), Number(plan.dbHits));
}
