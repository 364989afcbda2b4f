import { getIntrospectionQuery } from "graphql";
import type { Client, Request } from "../../tests/hostile/setup/client.ts";
import { query, times } from "../../tests/hostile/setup/hostile-case.ts";
import { actorIds, width } from "../../tests/hostile/setup/wide-dataset.ts";

/** What ten hostile clients send, each one request after another. */
export interface Kind {
  readonly name: string;
  send(client: Client, n: number): Promise<unknown>;
}

const entities = "query ($where: EntityFilter) { entities(where: $where, first: 1) { nodes { id } } }";
const list = <T>(length: number, make: (n: number) => T): T[] => Array.from({ length }, (_, n) => make(n));
const filtered = (where: unknown): Request => query(entities, { where });
const sends =
  (make: (n: number) => Request): Kind["send"] =>
  (client, n) =>
    client.send(make(n));

const introspection = getIntrospectionQuery();
const wide = (first: number, names: number): string =>
  `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Organisation { neighbours(first: ${first}) { nodes { id kind ${times(names, (n) => `n${n}: name`)} } } } } }`;
/** An expensive query with new weights each time, so that no cached answer fits. */
const dear = (n: number): Request =>
  query(
    `{ collaborations(projection: { through: [PROJECT], weight: NEWMAN, minWeight: ${Math.random() + n} }) { nodes { weight } } }`,
  );

/** All kinds of attack that a single program can run. */
export const kinds: readonly Kind[] = [
  {
    name: "refused: 100 members of related",
    send: sends(() => filtered({ or: list(100, () => ({ related: {} })) })),
  },
  {
    name: "refused: an or of 4,000 members",
    send: sends(() => filtered({ or: list(4000, () => ({ ids: ["x"] })) })),
  },
  {
    name: "allowed: 5 members of related, new each time",
    send: sends((n) => filtered({ or: list(5, (m) => ({ related: { atLeast: 1 + ((n + m) % 40) } })) })),
  },
  { name: "allowed: introspection", send: sends(() => query(introspection)) },
  {
    name: "allowed: introspection, new each time",
    send: sends(() => query(`${introspection} #${Math.random()}`)),
  },
  { name: "repeated fields", send: sends((n) => query(`{ ${times(390, "graph { version }")} } #${n}`)) },
  {
    name: "answers over the limit",
    send: sends(() => query(wide(width.ties, 12), { ids: actorIds })),
  },
  {
    name: "answers just below the limit",
    send: sends((n) => query(`${wide(width.ties, 6)} #${n}`, { ids: actorIds.slice(0, 900) })),
  },
  {
    name: "dear questions, left after 300 ms",
    send: (client, n) => client.send({ ...dear(n), leaveAfterMs: 300 }),
  },
  { name: "dear questions, waited for", send: sends(dear) },
  {
    name: "different documents",
    send: sends((n) =>
      query(`query Q${n}_${Math.floor(Math.random() * 1e9)} { entities(first: 1) { nodes { id } } }`),
    ),
  },
  { name: "bodies too large", send: sends(() => ({ body: Buffer.alloc(5_000_000, " ") })) },
  { name: "JSON 90 kB deep", send: sends(() => ({ body: "[".repeat(90_000) })) },
  {
    name: "searches of 60 kB",
    send: sends((n) =>
      query("query ($text: String!) { search(text: $text) { nodes { id } } }", {
        text: `${n} ${"abc ".repeat(15_000)}`,
      }),
    ),
  },
  {
    name: "connections that are opened and left",
    send: async (client) => {
      const sockets = await Promise.all(list(20, () => client.open().catch(() => undefined)));
      for (const socket of sockets) socket?.write("POST /graphql HTTP/1.1\r\n");
      await new Promise((resolve) => setTimeout(resolve, 50));
      for (const socket of sockets) socket?.destroy();
    },
  },
];
