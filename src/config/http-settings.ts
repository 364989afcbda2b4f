import proxyAddr from "@fastify/proxy-addr";
import { z } from "zod";
import { parseHost } from "../values/host.ts";

const list = (isWord: (word: string) => boolean) =>
  z
    .string()
    .transform((text) => text.split(",").map((word) => word.trim()))
    .refine((words) => words.every(isWord));

/** Hosts, with or without a port, or `*`. */
export const hostList = list((word) => word === "*" || parseHost(word) !== null)
  .default([])
  .describe("hosts separated by commas, such as graph.example.org or 192.0.2.7:4000, or * for any");

/** Origins, `loopback`, or `*`. */
export const originList = list((word) => word === "*" || word === "loopback" || isOrigin(word))
  .default([])
  .describe(
    "origins separated by commas, such as https://example.org, or loopback for those of this machine, or * for any",
  );

/** A number of proxies, or their addresses. Trusting everybody, like fastify's `true`, is not possible. */
export const proxyList = z
  .union([
    z
      .string()
      .regex(/^[1-9]$/)
      .transform(Number),
    list(isProxy),
  ])
  .optional()
  .describe(
    "how many proxies are in front of the API (1 to 9), or their addresses separated by commas, such as loopback or 10.0.0.0/8",
  );

/**
 * Whether an origin is spelled as browsers send it:
 * https://html.spec.whatwg.org/#ascii-serialisation-of-an-origin.
 */
function isOrigin(word: string): boolean {
  return /^https?:\/\//.test(word) && URL.canParse(word) && new URL(word).origin === word;
}

function isProxy(word: string): boolean {
  try {
    proxyAddr.compile([word]);
    return true;
  } catch {
    return false;
  }
}
