import type { FastifyInstance } from "fastify";

/**
 * On every answer: nothing may be loaded, framed or guessed from it, and any site may read it, without credentials
 * (https://fetch.spec.whatwg.org/#http-cors-protocol). The data is open and the API takes no cookies.
 */
const headers = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "etag, retry-after, x-request-id",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cache-control": "no-store",
};

const preflight = {
  "access-control-allow-methods": "GET, HEAD, POST",
  "access-control-allow-headers":
    "accept, apollo-require-preflight, content-type, x-apollo-operation-name, x-request-id",
  "access-control-max-age": "86400",
};

/** Sets the headers that every answer bears, and answers preflight requests. */
export function addHeaders(app: FastifyInstance): void {
  app.addHook("onRequest", (request, reply, done) => {
    reply.headers(headers).header("x-request-id", request.id);
    done();
  });
  app.options("/*", (_, reply) => reply.code(204).headers(preflight).send());
}
