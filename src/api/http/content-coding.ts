import type { FastifyReply, FastifyRequest } from "fastify";
import { LRUCache } from "lru-cache";
import { sendError } from "../errors/http-errors.ts";

/** A content coding that answers are sent in; null in its place is none (RFC 9110, 8.4.1: identity). */
export type Coding = "br" | "gzip";

/** What a client accepts: the coding for what is worth it, that for the rest, and whether there is one at all. */
interface AcceptedCodings {
  readonly large: Coding | null;
  readonly small: Coding | null;
  readonly isNone: boolean;
}

/** Bodies below fit into one packet as they are. */
const smallBytes = 1024;
/** Longest `accept-encoding` header that is read; who sends a longer one gets identity. */
const longestHeader = 200;

const identity: AcceptedCodings = { large: null, small: null, isNone: false };
const known = new LRUCache<string, AcceptedCodings>({ max: 100 });

/** The coding for a body of so many bytes, by the request's `accept-encoding`. */
export function codingFor({ headers }: FastifyRequest, bytes: number): Coding | null {
  const accepted = read(headers["accept-encoding"]);
  return bytes < smallBytes ? accepted.small : accepted.large;
}

/** An `onRequest` hook that refuses a client that accepts none of our codings, and not even identity (RFC 9110, 12.5.3 and 15.5.7). */
export async function refuseUnknownCodings(
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  const header = request.headers["accept-encoding"];
  if (header === undefined || !read(header).isNone) return undefined;
  const message = `Answers come as br, gzip or identity; accept-encoding is ${JSON.stringify(header)}.`;
  return sendError(request, reply, 406, "BAD_REQUEST", message);
}

function read(header: string | undefined | readonly string[]): AcceptedCodings {
  if (typeof header !== "string" || header.length > longestHeader) return identity;
  const before = known.get(header);
  if (before) return before;
  const accepted = parse(header);
  known.set(header, accepted);
  return accepted;
}

/** RFC 9110, 12.5.3. Codings of the same weight: the one that makes less of an answer. */
function parse(header: string): AcceptedCodings {
  const weights = new Map<string, number>();
  for (const part of header.split(",")) {
    const [name = "", ...parameters] = part.split(";").map((word) => word.trim().toLowerCase());
    if (name === "") continue;
    // An old name of gzip (RFC 9110, 8.4.1.3).
    weights.set(name === "x-gzip" ? "gzip" : name, weightIn(parameters));
  }
  const any = weights.get("*");
  const coded = (["br", "gzip"] as const).map((name) => ({ name, weight: weights.get(name) ?? any ?? 0 }));
  const best = coded.reduce((one, other) => (other.weight > one.weight ? other : one));
  const coding = best.weight > 0 ? best.name : null;
  // Acceptable unless it is excluded; it has a weight only if that is said.
  const said = weights.get("identity") ?? any;
  if (said === 0) return { large: coding, small: coding, isNone: coding === null };
  const named = weights.get("identity") ?? 0;
  return { large: named > best.weight ? null : coding, small: null, isNone: false };
}

/** `q=0.5`, else 1; one that is no number is 0. */
function weightIn(parameters: readonly string[]): number {
  const text = parameters.find((parameter) => /^q\s*=/.test(parameter))?.replace(/^q\s*=\s*/, "");
  if (text === undefined) return 1;
  return /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(text) ? Number(text) : 0;
}
