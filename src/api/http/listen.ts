import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import type { FastifyInstance } from "fastify";
import { ConflictError, InvalidValueError } from "../../errors/graph-error.ts";

/**
 * Opens and closes the port, so that a taken port is reported before anything is started.
 *
 * @throws as {@link listen} does
 */
export async function checkAddress({ host, port }: { host: string; port: number }): Promise<void> {
  const probe = createServer();
  const listening = once(probe, "listening");
  probe.listen({ host, port });
  await listening.catch((cause) => {
    throw listenError(cause, host, port);
  });
  probe.close();
  await once(probe, "close");
}

/**
 * Opens the port.
 *
 * @returns the address for a browser on this machine, `http://127.0.0.1:4000`
 * @throws ConflictError when the port is taken
 * @throws InvalidValueError when this machine cannot listen there
 */
export async function listen(
  app: FastifyInstance,
  { host, port }: { host: string; port: number },
): Promise<string> {
  try {
    await app.listen({ host, port });
  } catch (cause) {
    throw listenError(cause, host, port);
  }
  return urlOf(host, app.server.address());
}

function listenError(cause: unknown, host: string, port: number): unknown {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  switch (code) {
    case "EADDRINUSE":
      return new ConflictError(
        `Port ${port} on ${host} is in use. Stop the program that listens there, or choose another port with PORT (0: any free one).`,
        { host, port },
        cause,
      );
    case "EACCES":
      return new InvalidValueError(
        `Port ${port} needs more rights than this user has. Choose one above 1023 with PORT.`,
        {
          port,
        },
      );
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new InvalidValueError(`HOST is ${host}, which is not an address of this machine.`, { host });
    default:
      return cause;
  }
}

/** The URL for a browser on this machine; loopback if the server listens on every address. */
function urlOf(host: string, address: string | AddressInfo | null): string {
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}
