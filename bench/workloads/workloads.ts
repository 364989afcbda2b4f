import { documents } from "./documents.ts";
import type { Starts } from "./starts.ts";

/** The variables of one request. */
export type Variables = Readonly<Record<string, string>>;

/** A query that is run from several starts. */
export interface Workload {
  readonly name: WorkloadName;
  /** Title in the table. */
  readonly title: string;
  readonly variables: (starts: Starts) => readonly Variables[];
}

/** The name of a workload. */
export type WorkloadName = Exclude<keyof typeof documents, "relationships">;

const byId = ({ actors }: Starts): readonly Variables[] => actors.map(({ id }) => ({ id }));

/** The reading workloads, in the order of the table. */
export const workloads: readonly Workload[] = [
  { name: "entity", title: "Entity by id", variables: byId },
  {
    name: "search",
    title: "Search by name",
    // Every second one without the number that makes a name unique.
    variables: ({ actors }) =>
      actors.map(({ name }, index) => ({
        text: index % 2 === 0 ? name.toLowerCase() : name.replace(/ \d+$/, ""),
      })),
  },
  { name: "neighbourhood", title: "Neighbourhood of 2 hops, at most 100 entities", variables: byId },
  {
    name: "shortestPath",
    title: "All shortest paths between two actors, at most 10",
    variables: ({ actors }) => everyPair(actors.map(({ id }) => id)),
  },
  { name: "collaborations", title: "Strongest collaborations of an actor", variables: byId },
  {
    name: "stats",
    title: "Counts and sums of all relationships of a role, by year",
    variables: () => [{ role: "coordinator" }],
  },
  // Last, so that the most frequent query finds a warm database.
  { name: "nested", title: "Three nested connections, about 20 KB", variables: byId },
];

/**
 * Pairs each id with the next, then with the one after that. With fewer pairs the 95th percentile would be
 * the slowest pair.
 */
function everyPair(ids: readonly string[]): readonly Variables[] {
  const steps = Array.from({ length: ids.length - 1 }, (_, index) => index + 1);
  return steps.flatMap((step) =>
    ids.map((from, index) => ({ from, to: ids[(index + step) % ids.length] as string })),
  );
}

/** The workload of a name. */
export function workload(name: WorkloadName): Workload {
  return workloads.find((each) => each.name === name) as Workload;
}

/** The body of a request to a GraphQL endpoint. */
export function graphqlBody(name: WorkloadName, variables: Variables): string {
  return JSON.stringify({ query: documents[name], variables });
}
