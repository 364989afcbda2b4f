import type { Config } from "../../config/config.ts";
import { isLoopback, parseHost } from "../../values/host.ts";

/** Decides which origins may read answers, by https://fetch.spec.whatwg.org/#http-cors-protocol. */
export interface OriginCheck {
  /** Whether answers differ by origin. */
  readonly varies: boolean;
  /**
   * Value of `access-control-allow-origin` for a request; null for no header, so that browsers let no page
   * read the answer.
   */
  allow(origin: string | undefined): string | null;
}

/**
 * On a loopback `HOST`, only pages from loopback and from the origins in `EGOV_CORS_ORIGINS` may read
 * answers, because the graph may not be public. On any other host everybody may, or only the origins named.
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

/** Matches `http://localhost:5173`, with http or https. */
function isLoopbackOrigin(origin: string): boolean {
  const host = /^https?:\/\/(.+)$/.exec(origin)?.[1];
  return host !== undefined && isLoopback(parseHost(host)?.name ?? "");
}
