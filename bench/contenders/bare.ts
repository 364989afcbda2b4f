import { createServer, type IncomingMessage } from "node:http";
import { createAnswers } from "./answers.ts";
import { cypher } from "./cypher.ts";
import { createRead, openEnvironment } from "./environment.ts";
import { type TieRow, toEdge, toNamed } from "./shape.ts";

// The limit: node:http, the driver, one statement, JSON. `POST /<workload>` with the variables as the body.

const { driver, port } = openEnvironment();
const read = createRead(driver);
const answers = createAnswers(read);
/** As in the product's answers, so that the bytes are equal. */
const extensions = await readGraph();

type Variables = Readonly<Record<"id" | "text" | "from" | "to" | "role", string>>;
type EntityRow = readonly [string, string, string, readonly string[], string | null, string | null, number];

const handlers: Readonly<Record<string, (variables: Variables) => Promise<unknown>>> = {
  entity: async ({ id }) => {
    const [row] = (await read(cypher.entity, { id })) as EntityRow[];
    if (!row) return { entity: null };
    const [, kind, name, alternateNames, description, homepage, degree] = row;
    return { entity: { id, kind, name, alternateNames, description, homepage, degree } };
  },
  nested: async ({ id }) => {
    const [row] = (await read(cypher.nested, { id })) as [string, string, string, TieRow[]][];
    return {
      entity: row ? { ...toNamed([row[0], row[1], row[2]]), neighbours: toNeighbours(row[3]) } : null,
    };
  },
  search: async ({ text }) => ({ search: await answers.search(text) }),
  neighbourhood: async ({ id }) => ({ neighbourhood: await answers.neighbourhood(id, 100) }),
  shortestPath: async ({ from, to }) => ({ shortestPaths: await answers.shortestPaths(from, to, 10) }),
  collaborations: async ({ id }) => ({ collaborations: await answers.collaborations(id) }),
  stats: async ({ role }) => ({ stats: await answers.stats(role) }),
};

createServer(async (request, response) => {
  try {
    const handle = handlers[(request.url ?? "").slice(1)];
    if (!handle) {
      response.writeHead(request.url === "/health/ready" ? 200 : 404).end();
      return;
    }
    const variables = JSON.parse(await readBody(request)) as Variables;
    const body = Buffer.from(JSON.stringify({ data: await handle(variables), extensions }));
    response.writeHead(200, { "content-type": "application/json", "content-length": body.length }).end(body);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
}).listen(port, "127.0.0.1");

function toNeighbours(rows: readonly TieRow[]): unknown {
  return {
    edges: rows.map((row) => {
      const edge = toEdge(row);
      return row[9] ? { ...edge, node: { ...edge.node, neighbours: toNeighbours(row[9]) } } : edge;
    }),
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

async function readGraph(): Promise<unknown> {
  const text = "MATCH (g:GraphVersion) RETURN [g.version, g.publishedAt] ORDER BY g.version DESC LIMIT 1";
  const [row] = (await read(text, {})) as [number, number][];
  if (!row) throw new Error("The database holds no published version.");
  return { graph: { version: row[0], knownAt: new Date(row[1]).toISOString() } };
}
