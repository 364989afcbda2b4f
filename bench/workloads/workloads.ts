import { documents } from "./documents.ts";
import type { Starts } from "./starts.ts";

export type Variables = Readonly<Record<string, string>>;

/** A question that is asked from several starts. */
export interface Workload {
  readonly name: WorkloadName;
  /** For the table. */
  readonly title: string;
  readonly variables: (starts: Starts) => readonly Variables[];
}

export type WorkloadName = Exclude<keyof typeof documents, "relationships">;

const byId = ({ actors }: Starts): readonly Variables[] => actors.map(({ id }) => ({ id }));

/** The reading workloads, in the order of the table. */
export const workloads: readonly Workload[] = [
  { name: "entity", title: "Entity by id", variables: byId },
  {
    name: "search",
    title: "Search by name",
    // Every other one without the number that makes a name unique.
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
  // Last: what a server is asked most finds a database that is warm.
  { name: "nested", title: "Three nested connections, about 20 KB", variables: byId },
];

/** Each with the one after it, then each with the one after that: the 95th percentile of fewer pairs would be the slowest of them. */
function everyPair(ids: readonly string[]): readonly Variables[] {
  const steps = Array.from({ length: ids.length - 1 }, (_, index) => index + 1);
  return steps.flatMap((step) =>
    ids.map((from, index) => ({ from, to: ids[(index + step) % ids.length] as string })),
  );
}

/** One of them. */
export function workload(name: WorkloadName): Workload {
  return workloads.find((each) => each.name === name) as Workload;
}

/** What is sent to a GraphQL endpoint. */
export function graphqlBody(name: WorkloadName, variables: Variables): string {
  return JSON.stringify({ query: documents[name], variables });
}
