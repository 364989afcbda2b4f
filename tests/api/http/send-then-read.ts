import { connect, type Socket } from "node:net";

/** What a client saw: the status line and the body; an error's code where the connection broke before the answer was there. */
export interface Seen {
  readonly status: string;
  readonly body: string;
  readonly error: string | null;
}

/** How a request is sent. */
interface Sent {
  readonly port: number;
  /** Its first line and headers, without those of the body. */
  readonly head: readonly string[];
  /** Bytes of the body. */
  readonly bytes: number;
  readonly isChunked: boolean;
}

const drained = (socket: Socket): Promise<unknown> => new Promise((resolve) => socket.once("drain", resolve));

/** Sends a whole request before it looks for an answer, as simple clients do. */
export async function sendThenRead({ port, head, bytes, isChunked }: Sent): Promise<Seen> {
  const socket = connect(port, "127.0.0.1").pause();
  let error: string | null = null;
  socket.on("error", (cause: NodeJS.ErrnoException) => {
    error = cause.code ?? cause.message;
  });
  const closed = new Promise((resolve) => socket.once("close", resolve));
  const framing = isChunked ? "Transfer-Encoding: chunked" : `Content-Length: ${bytes}`;
  socket.write(`${[...head, framing].join("\r\n")}\r\n\r\n`);
  for (let left = bytes; left > 0 && !socket.destroyed; left -= 65_536) {
    const piece = Buffer.alloc(Math.min(left, 65_536), " ");
    if (isChunked) socket.write(`${piece.length.toString(16)}\r\n`);
    socket.write(piece);
    if (isChunked) socket.write("\r\n");
    if (socket.writableNeedDrain) await Promise.race([drained(socket), closed]);
  }
  if (isChunked) socket.write("0\r\n\r\n");
  let received = "";
  socket.on("data", (chunk) => {
    received += chunk;
    if (/\r\n\r\n.*\}\n?$/s.test(received)) socket.end();
  });
  socket.resume();
  await closed;
  const [top = "", body = ""] = received.split("\r\n\r\n");
  return { status: top.split("\r\n", 1)[0] ?? "", body, error };
}
