import type { FastifyInstance } from "fastify";
import type { Config } from "../../config/config.ts";
import { InvalidValueError } from "../../errors/graph-error.ts";
import { type Host, isLoopback, parseHost, plainAddress } from "../../values/host.ts";
import { sendError } from "../errors/http-errors.ts";

/**
 * Refuses requests for a host that is not ours. Otherwise a web page could point its own name at this machine
 * (DNS rebinding) and read a graph that is not public. Ours are loopback, `HOST`, the hosts in
 * `EGOV_ALLOWED_HOSTS`, and the address the connection came in on, because an address cannot be rebound.
 */
export function checkHosts(app: FastifyInstance, config: Pick<Config, "host" | "allowedHosts">): void {
  const isOurs = createHostCheck(config);
  // Cached because it is nearly always the same.
  let known = "";
  app.addHook("onRequest", (request, reply, done) => {
    const { host } = request.headers;
    // A request without the header (HTTP/1.0) does not come from a browser.
    if (host === undefined || host === known) return done();
    const parsed = parseHost(host);
    if (parsed === null) {
      return done(new InvalidValueError("The Host header is not a valid host.", {}, "BAD_REQUEST"));
    }
    if (isOurs(parsed)) known = host;
    else if (parsed.name !== plainAddress(request.socket.localAddress ?? "")) {
      const message = `This server does not answer for the host ${JSON.stringify(parsed.name)}. If it is yours, name it in EGOV_ALLOWED_HOSTS and start again.`;
      // Misdirected Request: RFC 9110, 15.5.20.
      sendError(request, reply, 421, "BAD_REQUEST", message, { host: parsed.name });
      return;
    }
    done();
  });
}

function createHostCheck({
  host,
  allowedHosts,
}: Pick<Config, "host" | "allowedHosts">): (asked: Host) => boolean {
  if (allowedHosts.includes("*")) return () => true;
  const allowed = [host, ...allowedHosts].map(parseHost);
  return ({ name, port }) =>
    isLoopback(name) ||
    allowed.some((each) => each?.name === name && (each.port === null || each.port === port));
}
