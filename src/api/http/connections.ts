import type { Server } from "node:http";
import type { Socket } from "node:net";

/** The servers of an app and what is connected to them. */
export class Connections {
  readonly #servers: Server[] = [];
  readonly #sockets = new Set<Socket>();
  /** How many have come so far. */
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

  /** Takes no new connections, and ends those on which nothing is under way. */
  stopListening(): void {
    for (const server of this.#servers) server.close();
  }

  /** Ends those on which nothing was ever sent, such as a browser's in advance; Node takes them for requests under way. */
  endSilent(): void {
    for (const socket of this.#sockets) if (socket.bytesRead === 0) socket.destroy();
  }

  endAll(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
}
