import proxyAddr from "@fastify/proxy-addr";

/** Whether to trust the forwarding information of an address: the peer is hop 0, the one before it hop 1. */
export type IsTrusted = (address: string, hop: number) => boolean;

/**
 * @param proxies number of proxies in front of this server, or their addresses, ranges and the names
 * `loopback`, `linklocal` and `uniquelocal`; undefined for none
 * @throws TypeError for anything that is not an address
 */
export function trustedProxies(proxies: number | readonly string[] | undefined): IsTrusted {
  if (proxies === undefined) return () => false;
  return typeof proxies === "number" ? (_, hop) => hop < proxies : proxyAddr.compile([...proxies]);
}
