import { Agent, request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { connect, type Socket } from "node:net";

/** A request; `/graphql` by POST with JSON where nothing else is said. */
export interface Request {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Ends the connection after so many milliseconds, as a client that has gone. */
  readonly leaveAfterMs?: number;
}

/** What a server answered. */
export interface Answer {
  /** 0: the connection ended without an answer. */
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** Status and the first error's code; `data` for an answer without errors, `none` for no answer. */
  readonly outcome: string;
}

/** A client with an address of its own, 127.0.0.2 and following. */
export interface Client {
  readonly address: string;
  send(request: Request): Promise<Answer>;
  /** A connection on which anything may be written. */
  open(): Promise<Socket>;
  close(): void;
}

let clients = 1;

/** @param port of the server on 127.0.0.1 */
export function createClient(port: number): Client {
  clients += 1;
  const address = `127.0.${Math.floor(clients / 250)}.${(clients % 250) + 1}`;
  const agent = new Agent({ keepAlive: true, localAddress: address, maxSockets: 64 });
  const sockets = new Set<Socket>();
  return {
    address,
    send: (request) => send(request, port, agent),
    open: () =>
      new Promise((resolve, reject) => {
        const socket = connect({ port, host: "127.0.0.1", localAddress: address });
        sockets.add(socket);
        socket.once("connect", () => resolve(socket));
        socket.once("error", reject);
        socket.on("error", () => undefined);
        socket.on("close", () => sockets.delete(socket));
      }),
    close() {
      agent.destroy();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function send(request: Request, port: number, agent: Agent): Promise<Answer> {
  const { method = "POST", path = "/graphql", body, leaveAfterMs } = request;
  const type = method === "POST" ? { "content-type": "application/json" } : {};
  const headers = { ...type, ...request.headers };
  return new Promise((resolve) => {
    const sent = httpRequest({ host: "127.0.0.1", port, method, path, headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      const end = (): void => {
        const text = Buffer.concat(chunks).toString();
        const status = response.statusCode ?? 0;
        resolve({ status, headers: response.headers, text, outcome: outcomeOf(status, text) });
      };
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", end);
      response.on("error", end);
    });
    sent.on("error", (error: Error & { code?: string }) =>
      resolve({ status: 0, headers: {}, text: error.code ?? error.message, outcome: "none" }),
    );
    if (leaveAfterMs !== undefined) setTimeout(() => sent.destroy(), leaveAfterMs);
    sent.end(body);
  });
}

function outcomeOf(status: number, text: string): string {
  const code = /"code":"([A-Z_]+)"/.exec(text)?.[1];
  return `${status} ${code ?? (text.startsWith('{"data":') ? "data" : text.slice(0, 40))}`.trim();
}
