import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { codeFile } from "../http/code-bodies.ts";
import { varyBy } from "../http/headers.ts";
import { isGet } from "../http/is-get.ts";

/**
 * GraphiQL needs inline styles (Monaco sets them) and workers. Otherwise the policy is the strictest
 * possible: no content from other hosts and no requests to them.
 */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "worker-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/**
 * Serves the built GraphiQL page to browsers at `/graphql` and its files under `/graphiql/`; redirects `/`
 * there. The first start builds the page in the background; until then browsers are told to wait.
 *
 * @param folder where Vite builds the page; undefined if every request is for the API
 */
export async function addGraphiqlPage(app: FastifyInstance, folder: string | undefined): Promise<void> {
  if (folder !== undefined) {
    await app.register(async (files) => {
      files.addHook("onSend", codeFile);
      await files.register(fastifyStatic, {
        root: provideFolder(join(folder, "graphiql")),
        prefix: "/graphiql/",
        index: false,
        immutable: true,
        maxAge: "365d",
        cacheControl: true,
      });
    });
    app.addHook("preHandler", async (request, reply) =>
      request.routeOptions.url === "/graphql" && wantsPage(request) ? sendPage(reply, folder) : undefined,
    );
  }
  app.get("/", (request, reply) =>
    folder !== undefined && wantsPage(request) ? reply.redirect("graphql") : reply.send(index),
  );
}

/** Creates the folder, as files may be added later. If that fails, there will be none. */
function provideFolder(path: string): string {
  try {
    mkdirSync(path, { recursive: true });
  } catch {}
  return path;
}

/** The index document at `/`, for programs and the curious. */
const index = {
  name: "egov-graph",
  description: "A knowledge graph of e-government actors with time, money and evidence.",
  graphql: "/graphql",
  schema: {
    sdl: "/schema/schema.graphql",
    introspection: "/schema/introspection.json",
    possibleTypes: "/schema/possibleTypes.json",
  },
  health: { live: "/health/live", ready: "/health/ready" },
};

/** @returns undefined while it is not built */
function readPage(folder: string): string | undefined {
  const file = join(folder, "index.html");
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/** A browser's address bar asks for HTML first; programs ask for JSON or nothing. */
function wantsPage(request: FastifyRequest): boolean {
  return isGet(request) && /^\s*text\/html\b/.test(request.headers.accept ?? "");
}

function sendPage(reply: FastifyReply, folder: string): FastifyReply {
  const page = readPage(folder);
  if (page === undefined) reply.code(503).headers({ "retry-after": 2, refresh: 2 });
  varyBy(reply, "accept");
  return reply
    .headers({ "content-security-policy": pagePolicy, "cache-control": "no-cache" })
    .type("text/html; charset=utf-8")
    .send(page ?? waitingPage);
}

const waitingPage = `<!doctype html>
<html lang="en">
<title>egov-graph: one moment</title>
<p>This page is being built, which takes some seconds after an update; it comes by itself.
Programs are answered already. If it does not come, the start says why.</p>
</html>
`;
