import { BlockList, isIP } from "node:net";

/** A host as a Host header, an address or a setting names it. */
export interface Host {
  /** A name in lower case and without a last dot, or an IP address in its usual spelling and without brackets. */
  readonly name: string;
  /** As it was given; null: none was. */
  readonly port: string | null;
}

/**
 * Reads `host` or `host:port` (RFC 9110, 7.2; IPv6 addresses in brackets), in the spelling that browsers give it.
 *
 * @returns null for what is no host
 */
export function parseHost(text: string): Host | null {
  // What the URL parser would take for something else than a host.
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

/** Whether a {@link Host.name} leads to this machine alone, whoever asks (RFC 6761, 6.3). */
export function isLoopback(name: string): boolean {
  if (name === "localhost" || name.endsWith(".localhost")) return true;
  const family = isIP(name);
  return family !== 0 && loopback.check(name, family === 6 ? "ipv6" : "ipv4");
}

/** A peer's IP address as {@link parseHost} spells it: an IPv4 address for one mapped into IPv6, and no zone. */
export function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=[\d.]+$)/i, "").replace(/%.*$/, "");
}
