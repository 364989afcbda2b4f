import proxyAddr from "@fastify/proxy-addr";

/** Whether to believe what an address says of who asked it: the peer is hop 0, the one before it hop 1. */
export type IsTrusted = (address: string, hop: number) => boolean;

/**
 * @param proxies how many proxies stand before this server, or their addresses, ranges and the names `loopback`, `linklocal` and `uniquelocal`;
 * undefined: none
 * @throws TypeError for what is no address
 */
export function trustedProxies(proxies: number | readonly string[] | undefined): IsTrusted {
  if (proxies === undefined) return () => false;
  return typeof proxies === "number" ? (_, hop) => hop < proxies : proxyAddr.compile([...proxies]);
}
