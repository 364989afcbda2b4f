import type { Server } from "node:http";
import type { Socket } from "node:net";

/** The servers of an app and their connections. */
export class Connections {
  readonly #servers: Server[] = [];
  readonly #sockets = new Set<Socket>();
  /** Number of connections so far. */
  arrivals = 0;

  add(server: Server): void {
    this.#servers.push(server);
    server.on("connection", (socket) => {
      this.arrivals += 1;
      this.#sockets.add(socket);
      socket.once("close", () => this.#sockets.delete(socket));
    });
  }

  get isListening(): boolean {
    return this.#servers.some(({ listening }) => listening);
  }

  /** Stops accepting connections, and closes idle ones. */
  stopListening(): void {
    for (const server of this.#servers) server.close();
  }

  /**
   * Closes connections on which nothing was ever sent, such as a browser's preconnect; Node counts them as
   * active requests.
   */
  endSilent(): void {
    for (const socket of this.#sockets) if (socket.bytesRead === 0) socket.destroy();
  }

  endAll(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
}
