import neo4j from "neo4j-driver";
import { cypher } from "../contenders/cypher.ts";
import type { Size } from "../network/generator.ts";
import type { Results } from "../report/results.ts";
import { round, toSpread } from "../report/spread.ts";
import { ask } from "../setup/check-answers.ts";
import type { BenchGraph } from "../setup/open-graph.ts";
import { documents } from "../workloads/documents.ts";

interface Page {
  readonly relationships: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly { readonly id: string }[];
  };
}

/**
 * Compares reading all relationships in API pages of 1,000, by id, with one stream of the driver in store
 * order.
 */
export async function measureReadingAll(
  size: Size,
  { env }: BenchGraph,
  url: string,
  rounds: number,
): Promise<Results["readingAll"][number]> {
  const [api, driver]: [number[], number[]] = [[], []];
  let relationships = 0;
  for (let turn = 0; turn < rounds; turn++) {
    const byApi = await timed(() => readPages(`${url}/graphql`));
    const byDriver = await timed(() => readStream(env));
    if (byApi.result !== byDriver.result)
      throw new Error(
        `The API's pages hold ${byApi.result} relationships, the driver's stream ${byDriver.result}.`,
      );
    relationships = byApi.result;
    api.push(byApi.seconds);
    driver.push(byDriver.seconds);
  }
  const [apiSeconds, driverSeconds] = [toSpread(api), toSpread(driver)];
  return {
    size,
    relationships,
    apiSeconds,
    driverSeconds,
    vsDriver: round(driverSeconds.median / apiSeconds.median),
  };
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly seconds: number }> {
  const startedAt = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - startedAt) / 1000 };
}

async function readPages(url: string): Promise<number> {
  let count = 0;
  for (let after: string | null = null; ; ) {
    const body = JSON.stringify({ query: documents.relationships, variables: { after } });
    const { relationships } = (await ask(url, body)) as Page;
    count += relationships.nodes.length;
    if (!relationships.pageInfo.hasNextPage) return count;
    after = relationships.pageInfo.endCursor;
  }
}

async function readStream({ NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD }: BenchGraph["env"]): Promise<number> {
  const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD), {
    disableLosslessIntegers: true,
  });
  const session = driver.session({ database: "neo4j", defaultAccessMode: "READ" });
  let count = 0;
  for await (const record of session.run(cypher.relationships)) if (record.get(0) !== null) count++;
  await session.close();
  await driver.close();
  return count;
}
