import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { varyBy } from "./headers.ts";
import { isGet } from "./http/is-get.ts";

/**
 * GraphiQL needs inline styles (Monaco sets them) and workers; nothing else leaves the strictest policy, and nothing
 * may come from or go to another host.
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
 * Serves the built GraphiQL page to browsers at `/graphql`, its files under `/graphiql/`, and leads from `/` there.
 *
 * @param folder where Vite built the page; undefined or empty: every request is for the API
 */
export async function addGraphiqlPage(app: FastifyInstance, folder: string | undefined): Promise<void> {
  const page = readPage(folder);
  if (folder !== undefined && page !== undefined) {
    await app.register(fastifyStatic, {
      root: join(folder, "graphiql"),
      prefix: "/graphiql/",
      index: false,
      immutable: true,
      maxAge: "365d",
      cacheControl: true,
    });
    app.addHook("preHandler", async (request, reply) =>
      request.routeOptions.url === "/graphql" && wantsPage(request) ? sendPage(reply, page) : undefined,
    );
  }
  app.get("/", (request, reply) =>
    page !== undefined && wantsPage(request) ? reply.redirect("graphql") : reply.send(index),
  );
}

/** What stands where, for programs and the curious. */
const index = {
  name: "egov-graph",
  description: "A knowledge graph of e-government actors with time, money and evidence.",
  graphql: "/graphql",
  health: { live: "/health/live", ready: "/health/ready" },
};

function readPage(folder: string | undefined): string | undefined {
  const file = join(folder ?? "", "index.html");
  return folder !== undefined && existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/** A browser's address line names HTML first; programs name JSON or nothing. */
function wantsPage(request: FastifyRequest): boolean {
  return isGet(request) && /^\s*text\/html\b/.test(request.headers.accept ?? "");
}

function sendPage(reply: FastifyReply, page: string): FastifyReply {
  varyBy(reply, "accept");
  return reply
    .headers({ "content-security-policy": pagePolicy, "cache-control": "no-cache" })
    .type("text/html; charset=utf-8")
    .send(page);
}
