import type { Client } from "../../tests/hostile/setup/client.ts";
import { query, times } from "../../tests/hostile/setup/hostile-case.ts";
import type { Target } from "../../tests/hostile/setup/target.ts";
import { actorIds, width } from "../../tests/hostile/setup/wide-dataset.ts";
import { readMemory } from "./server-probe.ts";

const documents = 20_000;
const largeAnswers = 200;
const connections = 50;

/**
 * The server's memory before and after many distinct documents and many large answers, in MB (2^20 bytes).
 */
export async function measureMemory(target: Target): Promise<readonly string[]> {
  const clients = Array.from({ length: connections }, () => target.client());
  const lines = [await line(target, "before")];
  const different = (n: number) =>
    query(`query Document${n} { entities(first: 1) { nodes { id a${n}: name } } }`);
  await share(clients, documents / 2, different);
  lines.push(await line(target, `after ${documents / 2} different documents`));
  await share(clients, documents / 2, (n) => different(n + documents / 2));
  lines.push(await line(target, `after ${documents} different documents`));
  const large = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Organisation { neighbours(first: ${width.ties}) { nodes { id ${times(5, (n) => `n${n}: name`)} } } } } }`;
  const asked = (n: number) => query(`${large} #${n}`, { ids: actorIds.slice(0, 900) });
  await share(clients, largeAnswers / 2, asked);
  lines.push(await line(target, `after ${largeAnswers / 2} large answers`));
  await share(clients, largeAnswers / 2, (n) => asked(n + largeAnswers / 2));
  lines.push(await line(target, `after ${largeAnswers} large answers`));
  return lines;
}

async function share(
  clients: readonly Client[],
  count: number,
  make: (n: number) => ReturnType<typeof query>,
) {
  let next = 0;
  const work = async (client: Client): Promise<void> => {
    while (next < count) await client.send(make(next++));
  };
  await Promise.all(clients.map(work));
}

async function line(target: Target, when: string): Promise<string> {
  const { heapUsed, external, arrayBuffers, rss } = await readMemory(target);
  const mb = (bytes: number): string => (bytes / 2 ** 20).toFixed(0).padStart(5);
  return `${when.padEnd(36)} heap ${mb(heapUsed)}  external ${mb(external)}  buffers ${mb(arrayBuffers)}  resident ${mb(rss)}`;
}
