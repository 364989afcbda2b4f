import type { LoadOrder } from "../load/load-order.ts";
import type { Running } from "../setup/check-answers.ts";
import type { Starts } from "../workloads/starts.ts";
import type { Workload } from "../workloads/workloads.ts";

/** A workload's requests to a contender, one from each start, and their URL. */
export function requestsOf(
  { contender, program }: Running,
  workload: Workload,
  starts: Starts,
): Pick<LoadOrder, "url" | "bodies"> {
  const url = program.url + contender.path(workload.name);
  return { url, bodies: workload.variables(starts).map((each) => contender.body(workload.name, each)) };
}
