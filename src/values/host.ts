import { BlockList, isIP } from "node:net";

/** A host as given in a Host header, an address or a setting. */
export interface Host {
  /** A lower-case name without a trailing dot, or an IP address in its usual spelling without brackets. */
  readonly name: string;
  /** As given; null if there was none. */
  readonly port: string | null;
}

/**
 * Reads `host` or `host:port` (RFC 9110, 7.2; IPv6 addresses in brackets) and spells it as browsers do.
 *
 * @returns null if it is not a host
 */
export function parseHost(text: string): Host | null {
  // Characters that would make the URL parser see more than a host.
  if (!/^[^\s/?#@\\]+$/.test(text)) return null;
  const address = isIP(text) === 6 ? `[${text}]` : text;
  if (!URL.canParse(`http://${address}`)) return null;
  const { hostname } = new URL(`http://${address}`);
  const port = /:(\d+)$/.exec(address)?.[1] ?? null;
  return { name: hostname.replace(/^\[(.*)\]$/, "$1").replace(/\.$/, ""), port };
}

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8);
loopback.addAddress("::1", "ipv6");

/** Whether a {@link Host.name} always means this machine (RFC 6761, 6.3). */
export function isLoopback(name: string): boolean {
  if (name === "localhost" || name.endsWith(".localhost")) return true;
  const family = isIP(name);
  return family !== 0 && loopback.check(name, family === 6 ? "ipv6" : "ipv4");
}

/**
 * A peer's IP address as {@link parseHost} spells it: an IPv4 address mapped into IPv6 becomes IPv4, and the
 * zone is dropped.
 */
export function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=[\d.]+$)/i, "").replace(/%.*$/, "");
}
