import { createHash } from "node:crypto";
import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import {
  printIntrospection,
  printPossibleTypes,
  printPublicSchema,
} from "../../schema/print-public-schema.ts";
import { codeBytes } from "../http/code-bodies.ts";
import { CodedBody, tagIn } from "../http/coded-body.ts";
import { codingFor, refuseUnknownCodings } from "../http/content-coding.ts";
import { hasTag } from "../http/has-tag.ts";
import { varyBy } from "../http/headers.ts";

/** A form of the schema that tools read. */
interface SchemaFile {
  readonly type: string;
  readonly print: (schema: GraphQLSchema) => string;
}

const json = "application/json; charset=utf-8";

/** By their addresses. No media type is registered for SDL; as text, browsers show it. */
const files: Readonly<Record<string, SchemaFile>> = {
  "/schema/schema.graphql": { type: "text/plain; charset=utf-8", print: printPublicSchema },
  "/schema/introspection.json": { type: json, print: printIntrospection },
  "/schema/possibleTypes.json": { type: json, print: printPossibleTypes },
};

/** `/schema/…`: the schema for tools, which need not ask for it by introspection. Each file is made when it is first asked for, and kept. */
export function addSchemaRoutes(app: FastifyInstance, schema: GraphQLSchema): void {
  for (const [url, file] of Object.entries(files)) addFile(app, schema, url, file);
}

function addFile(
  app: FastifyInstance,
  schema: GraphQLSchema,
  url: string,
  { type, print }: SchemaFile,
): void {
  let made: { readonly body: CodedBody; readonly etag: string } | undefined;
  const make = () => {
    const plain = Buffer.from(print(schema));
    const digest = createHash("sha256").update(plain).digest("base64url").slice(0, 22);
    return { body: new CodedBody(plain), etag: `"${digest}"` };
  };
  app.route({
    method: ["GET", "HEAD"],
    url,
    onRequest: refuseUnknownCodings,
    onSend: codeBytes(() => made?.body),
    handler: (request, reply) => {
      made ??= make();
      const { plain } = made.body;
      const etag = tagIn(made.etag, codingFor(request, plain.length));
      reply.headers({ etag, "cache-control": "public, no-cache", "content-type": type });
      varyBy(reply, "accept-encoding");
      return hasTag(request, etag) ? reply.code(304).send() : reply.send(plain);
    },
  });
}
