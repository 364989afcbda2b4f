import type { FastifyRequest } from "fastify";

/** Whether the client has the answer with an entity tag already, by its `if-none-match` (RFC 9110, 13.1.2). */
export function hasTag({ headers }: FastifyRequest, etag: string): boolean {
  const asked = headers["if-none-match"] ?? "";
  return asked.split(",").some((one) => one.trim() === "*" || one.trim().replace(/^W\//, "") === etag);
}
