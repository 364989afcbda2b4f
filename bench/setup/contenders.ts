import { fromNeo4jGraphql, neo4jGraphqlBody, notExpressible } from "../workloads/neo4j-graphql.ts";
import { graphqlBody, type Variables, type WorkloadName } from "../workloads/workloads.ts";

/** A program that answers the workloads, and how to query it. */
export interface Contender {
  readonly name: ContenderName;
  /** Path of the compiled program, relative to the checkout. */
  readonly program: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Path of a workload's requests. */
  readonly path: (workload: WorkloadName) => string;
  readonly body: (workload: WorkloadName, variables: Variables) => string;
  /** Converts the answer's data to the product's schema. */
  readonly read: (data: unknown) => unknown;
  /** Workloads it does not support, and why. */
  readonly notApplicable: Readonly<Partial<Record<WorkloadName, string>>>;
}

/** The names of all contenders. */
export const contenderNames = [
  "product",
  "product-cached",
  "bare",
  "neo4j-graphql",
  "apollo-dataloader",
  "mercurius",
  "yoga",
] as const;
/** The name of a contender. */
export type ContenderName = (typeof contenderNames)[number];

const graphql = {
  path: () => "/graphql",
  body: graphqlBody,
  read: (data: unknown) => data,
  notApplicable: {},
} as const;
const peer = (name: string): string => `bench/dist/bench/contenders/${name}.js`;

/** The product gets the address of a shared embedded server, and reads as if the server were its own. */
export const embeddedReads = { EGOV_READ_TRANSPORT: "own" } as const;

/**
 * All contenders for the reading workloads. The product runs with its default limits and log, once with and
 * once without its cache.
 */
export const contenders: readonly Contender[] = [
  {
    name: "product",
    program: "dist/main.js",
    env: { ...embeddedReads, EGOV_ANSWER_CACHE_MB: "0" },
    ...graphql,
  },
  { name: "product-cached", program: "dist/main.js", env: embeddedReads, ...graphql },
  {
    name: "bare",
    program: peer("bare"),
    ...graphql,
    path: (workload) => `/${workload}`,
    body: (_, variables) => JSON.stringify(variables),
  },
  {
    name: "neo4j-graphql",
    program: peer("neo4j-graphql"),
    ...graphql,
    body: neo4jGraphqlBody,
    read: fromNeo4jGraphql,
    notApplicable: notExpressible,
  },
  { name: "apollo-dataloader", program: peer("apollo-dataloader"), ...graphql },
  { name: "mercurius", program: peer("mercurius"), ...graphql },
  { name: "yoga", program: peer("yoga"), ...graphql },
];
