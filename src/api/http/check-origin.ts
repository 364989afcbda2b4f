import type { Config } from "../../config/config.ts";
import { isLoopback, parseHost } from "../../values/host.ts";

/** Which origins may read answers, by https://fetch.spec.whatwg.org/#http-cors-protocol. */
export interface OriginCheck {
  /** Whether answers differ by origin. */
  readonly varies: boolean;
  /** What `access-control-allow-origin` says to a request; null: nothing, so that a browser lets no page read the answer. */
  allow(origin: string | undefined): string | null;
}

/**
 * On a loopback `HOST`, pages from loopback and from the origins that `EGOV_CORS_ORIGINS` names: the graph may not be published. On another
 * one everybody, or only those named.
 */
export function createOriginCheck({ host, corsOrigins }: Pick<Config, "host" | "corsOrigins">): OriginCheck {
  const isLocal = isLoopback(parseHost(host)?.name ?? "");
  if (corsOrigins.includes("*") || (!isLocal && corsOrigins.length === 0)) {
    return { varies: false, allow: () => "*" };
  }
  const takesLoopback = isLocal || corsOrigins.includes("loopback");
  const isAllowed = (origin: string): boolean =>
    corsOrigins.includes(origin) || (takesLoopback && isLoopbackOrigin(origin));
  return {
    varies: true,
    allow: (origin) => (origin !== undefined && isAllowed(origin) ? origin : null),
  };
}

/** `http://localhost:5173`; the scheme may also be https. */
function isLoopbackOrigin(origin: string): boolean {
  const host = /^https?:\/\/(.+)$/.exec(origin)?.[1];
  return host !== undefined && isLoopback(parseHost(host)?.name ?? "");
}
