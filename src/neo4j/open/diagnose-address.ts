import { lookup } from "node:dns/promises";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";

/** Why an address cannot be used. */
interface Diagnosis {
  /** What was found and what to do. */
  readonly message: string;
  /** True if waiting does not help. */
  readonly isFinal: boolean;
}

const stepMs = 700;

/**
 * Finds out, within three seconds, what is at the address of an unreachable Bolt server. It resolves the
 * name, connects, and sends Bolt's greeting.
 *
 * @param uri `bolt://host:7687` or similar
 * @returns undefined if a Bolt server answers, so the fault lies elsewhere
 */
export async function diagnoseAddress(uri: string): Promise<Diagnosis | undefined> {
  const { protocol, hostname, port: given } = new URL(uri);
  const isEncrypted = protocol.includes("+s");
  const [host, port] = [hostname.replace(/^\[|\]$/g, ""), Number(given || defaultPort)];
  const place = `Port ${port} of ${host}`;
  const unknown = await lookup(host).then(() => undefined, codeOf);
  if (unknown !== undefined)
    return wait(
      `The host "${host}" is not known (${unknown}). Check its name in NEO4J_URI, and the name service.`,
    );

  const greeting = await greet(host, port);
  switch (greeting) {
    case "bolt":
      return isEncrypted
        ? final(
            `${place} takes no encrypted connections. Write bolt:// or neo4j:// in NEO4J_URI, without +s or +ssc.`,
          )
        : undefined;
    case "http":
      return final(
        `${place} speaks HTTP, not Bolt. Name Neo4j's Bolt port in NEO4J_URI, which usually is ${defaultPort}.`,
      );
    case "tls":
    case "closed":
    case "silent":
      return (await speaksTls(host, port))
        ? encrypted(place, isEncrypted)
        : wait(
            `${place} is open, but does not speak Bolt (${deeds[greeting]}). Check NEO4J_URI and what listens there.`,
          );
    case "other":
      return final(`${place} is open, but does not speak Bolt. Check NEO4J_URI and what listens there.`);
    case "ECONNREFUSED":
      return wait(
        `Nothing listens on port ${port} of ${host} (${greeting}). Start Neo4j there, or check NEO4J_URI.`,
      );
    default:
      return wait(
        `${place} cannot be reached (${greeting}). Check NEO4J_URI, the network and its firewalls.`,
      );
  }
}

const defaultPort = 7687;
const deeds = { tls: "it expects encryption", closed: "it closed the connection", silent: "it says nothing" };
const wait = (message: string): Diagnosis => ({ message, isFinal: false });
const final = (message: string): Diagnosis => ({ message, isFinal: true });

/**
 * Undefined if encryption was already requested: then the certificate is at fault, and the driver has
 * reported it.
 */
const encrypted = (place: string, isAsked: boolean): Diagnosis | undefined =>
  isAsked
    ? undefined
    : final(
        `${place} takes encrypted connections only. Write bolt+s:// or neo4j+s:// in NEO4J_URI (+ssc for a self-signed certificate).`,
      );

/** What a port answers to Bolt's greeting, or the code of the connection error. */
async function greet(host: string, port: number): Promise<string> {
  const socket = connect({ host, port });
  try {
    const failure = await within(
      once(socket, "connect").then(() => undefined, codeOf),
      "ETIMEDOUT",
    );
    if (failure !== undefined) return failure;
    socket.write(greeting);
    const first = read(socket);
    const said = await within(first, undefined);
    if (said !== undefined) return meaningOf(said);
    // Some HTTP servers read the greeting as a request line and wait for its end.
    socket.write("\r\n\r\n");
    const more = await within(first, undefined);
    return more === undefined ? "silent" : meaningOf(more);
  } finally {
    socket.destroy();
  }
}

/** Offers only Bolt 5.0 to 5.8: https://neo4j.com/docs/bolt/current/bolt/handshake/ */
const greeting = Buffer.from([0x60, 0x60, 0xb0, 0x17, 0, 8, 8, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);

/** Reads the first bytes; empty if the connection was closed. */
async function read(socket: Socket): Promise<Buffer> {
  return new Promise((resolve) => {
    socket.once("data", resolve);
    for (const end of ["end", "error", "close"]) socket.once(end, () => resolve(Buffer.alloc(0)));
  });
}

function meaningOf(said: Buffer): string {
  if (said.length === 0) return "closed";
  if (said.subarray(0, 5).toString("latin1") === "HTTP/") return "http";
  // A TLS alert: https://www.rfc-editor.org/rfc/rfc8446#section-5.1
  if (said[0] === 0x15 && said[1] === 3) return "tls";
  return said.length === 4 && said[0] === 0 ? "bolt" : "other";
}

/** Whether the port speaks TLS; any certificate will do. */
async function speaksTls(host: string, port: number): Promise<boolean> {
  const socket = connectTls({ host, port, rejectUnauthorized: false });
  try {
    return await within(
      once(socket, "secureConnect").then(
        () => true,
        () => false,
      ),
      false,
    );
  } finally {
    socket.destroy();
  }
}

function within<T>(promise: Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(resolve, stepMs, otherwise);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

const codeOf = (cause: unknown): string => (cause as NodeJS.ErrnoException).code ?? "unknown reason";
