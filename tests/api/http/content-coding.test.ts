import type { FastifyRequest } from "fastify";
import { expect, test } from "vitest";
import { codingFor } from "../../../src/api/http/content-coding.ts";

const forms: readonly (readonly [header: string | undefined, large: string | null, small: string | null])[] =
  [
    [undefined, null, null],
    ["", null, null],
    ["gzip", "gzip", null],
    ["x-gzip", "gzip", null],
    ["gzip, deflate, br", "br", null],
    ["gzip, deflate, br, zstd", "br", null],
    ["GZIP , BR", "br", null],
    ["br;q=0.8, gzip", "gzip", null],
    ["br; q=0.8, gzip;q=0.9", "gzip", null],
    ["br;q=0, gzip;q=0.1", "gzip", null],
    ["*", "br", null],
    ["*;q=0.5, br;q=0", "gzip", null],
    ["deflate, zstd", null, null],
    ["identity", null, null],
    ["identity, gzip", "gzip", null],
    ["identity;q=1, gzip;q=0.5", null, null],
    ["identity;q=0.5, gzip;q=1", "gzip", null],
    ["gzip;q=0, br;q=0", null, null],
    ["gzip, identity;q=0", "gzip", "gzip"],
    ["br, *;q=0", "br", "br"],
    ["*;q=0, identity", null, null],
    ["gzip;q=lots", null, null],
    [`gzip${" ".repeat(200)}`, null, null],
  ];

test.each(forms)("accept-encoding %j: %j for a large body, %j for a small one", (header, large, small) => {
  const request = { headers: { "accept-encoding": header } } as unknown as FastifyRequest;
  expect([codingFor(request, 20_000), codingFor(request, 1023)]).toEqual([large, small]);
});
