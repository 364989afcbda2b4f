import { connect, type Socket } from "node:net";
import { Neo4jError } from "neo4j-driver";
import type { Address } from "../driver.ts";
import { MessageSplitter } from "./message-splitter.ts";
import { MessageWriter } from "./pack.ts";
import { Structure, unpack } from "./unpack.ts";

/** Messages by their signatures: https://neo4j.com/docs/bolt/current/bolt/message/#messages-summary */
const HELLO = 0x01;
const GOODBYE = 0x02;
const RESET = 0x0f;
const RUN = 0x10;
const PULL = 0x3f;
const LOGON = 0x6a;
const SUCCESS = 0x70;
const RECORD = 0x71;
const FAILURE = 0x7f;

/** What a client says first, and the versions it speaks: 5.4 down to 5.2. https://neo4j.com/docs/bolt/current/bolt/handshake/ */
const greeting = Buffer.from([0x60, 0x60, 0xb0, 0x17, 0, 2, 4, 5, ...new Array(12).fill(0)]);

/** Nothing that one says is needed (columns, times, a bookmark): it is not unpacked. */
const success = new Structure(SUCCESS, []);

/** Each connection reads into the same bytes again and again: new ones for each piece that arrives are work for the garbage collector. */
const readBytes = 65_536;

/** One statement as Bolt takes it: text, parameters, and what RUN takes beside them. */
export type Request = readonly [text: string, parameters: object, extra: object];

/** Told once, by a failure, that nothing more will come. */
type OnLost = (connection: ReadConnection) => void;

const writer = new MessageWriter();

/**
 * A connection that reads: one statement at a time, each in a transaction of its own. What it rejects with are the driver's errors, so that
 * nobody needs to know who carried a statement.
 */
export class ReadConnection {
  readonly #socket: Socket;
  readonly #splitter: MessageSplitter;
  /** What waits for an answer of the server, in the order of the messages sent. */
  #waiting: ((reply: Structure) => void)[] = [];
  #rows: unknown[][] = [];
  #fail: (cause: Neo4jError) => void = () => undefined;
  #lost: Neo4jError | undefined;
  #isClean = true;

  /** Connects and logs on. @throws Neo4jError ServiceUnavailable, or what the server says of the user */
  static open(address: Address, timeoutMs: number, onLost: OnLost): Promise<ReadConnection> {
    return new Promise((resolve, reject) => {
      const { hostname, port } = new URL(address.uri);
      let receive = (version: Buffer): void => {
        // The rest of four bytes is not waited for: no network cuts so short a piece.
        if (version.length === 4 && version[3] === 5) {
          receive = (bytes) => connection.#splitter.feed(bytes);
          connection.#logOn(address, settle);
        } else {
          connection.#lose("The server speaks no Bolt 5.4.");
        }
      };
      const socket = connect({
        host: hostname.replace(/^\[|\]$/g, ""),
        port: Number(port || 7687),
        noDelay: true,
        keepAlive: true,
        onread: {
          buffer: Buffer.allocUnsafeSlow(readBytes),
          callback(size, buffer) {
            receive((buffer as Buffer).subarray(0, size));
            return true;
          },
        },
      });
      const connection = new ReadConnection(socket, onLost);
      const timer = setTimeout(() => connection.#lose("The server did not answer in time."), timeoutMs);
      const settle = (cause?: Neo4jError): void => {
        clearTimeout(timer);
        connection.#fail = () => undefined;
        if (cause) {
          connection.end();
          reject(cause);
        } else {
          resolve(connection);
        }
      };
      connection.#fail = settle;
      socket.once("connect", () => socket.write(greeting));
    });
  }

  private constructor(socket: Socket, onLost: OnLost) {
    this.#socket = socket;
    this.#splitter = new MessageSplitter((message) => this.#receive(message));
    socket.on("error", (cause) => this.#lose(cause.message));
    socket.on("close", () => {
      this.#lose("The connection was closed.");
      onLost(this);
    });
  }

  get isOpen(): boolean {
    return this.#lost === undefined;
  }

  /** Whether its last statement came to a good end; if not, it is to be {@link reset}. */
  get isClean(): boolean {
    return this.#isClean;
  }

  /** Runs a statement and answers its rows. @throws Neo4jError as the driver would */
  run(request: Request): Promise<unknown[][]> {
    return new Promise((resolve, reject) => {
      this.#isClean = false;
      this.#rows = [];
      this.#fail = reject;
      let failure: Neo4jError | undefined;
      const note = ({ signature, fields }: Structure): void => {
        if (signature === FAILURE) failure = toError(fields[0]);
      };
      const end = (reply: Structure): void => {
        note(reply);
        // IGNORED without a failure: it was reset while it ran, and nobody listens any more.
        this.#isClean = reply.signature === SUCCESS;
        if (this.#isClean) resolve(this.#rows);
        else reject(failure);
      };
      const message = writer
        .add(RUN, ...request)
        .add(PULL, { n: -1 })
        .take();
      this.#send(message, note, end);
    });
  }

  /** Ends whatever runs. Resolves when the server has done so, and the connection may be used again. */
  reset(timeoutMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#lose("The server did not answer in time."), timeoutMs);
      this.#fail = (cause) => {
        clearTimeout(timer);
        reject(cause);
      };
      this.#send(writer.add(RESET).take(), ({ signature, fields }) => {
        clearTimeout(timer);
        this.#isClean = signature === SUCCESS;
        if (this.#isClean) resolve();
        else reject(toError(fields[0]));
      });
    });
  }

  /** Says goodbye; nothing more is answered. */
  end(): void {
    if (!this.isOpen) return;
    // A server that does not hear it keeps nobody from ending.
    this.#socket.end(writer.add(GOODBYE).take()).unref();
    this.#leave(unavailable("The connection was ended."));
  }

  #logOn({ user, password }: Address, settle: (cause?: Neo4jError) => void): void {
    const hello = {
      user_agent: "egov-graph",
      bolt_agent: { product: "egov-graph/0" },
      notifications_minimum_severity: "OFF",
    };
    const auth =
      password === undefined
        ? { scheme: "none" }
        : { scheme: "basic", principal: user, credentials: password };
    const check = ({ signature, fields }: Structure): boolean => {
      if (signature !== SUCCESS) settle(toError(fields[0]));
      return signature === SUCCESS;
    };
    const message = writer.add(HELLO, hello).add(LOGON, auth).take();
    this.#send(message, check, (reply) => check(reply) && settle());
  }

  #send(message: Buffer, ...waiting: readonly ((reply: Structure) => void)[]): void {
    if (this.#lost) {
      this.#fail(this.#lost);
    } else {
      this.#waiting.push(...waiting);
      this.#socket.write(message);
    }
  }

  #receive(message: Buffer): void {
    try {
      const reply = message[1] === SUCCESS ? success : (unpack(message) as Structure);
      if (reply.signature === RECORD) this.#rows.push(reply.fields[0] as unknown[]);
      else this.#waiting.shift()?.(reply);
    } catch (cause) {
      this.#lose(String(cause));
    }
  }

  #lose(reason: string): void {
    if (!this.isOpen) return;
    this.#socket.destroy();
    this.#leave(unavailable(reason));
  }

  #leave(cause: Neo4jError): void {
    this.#lost = cause;
    this.#waiting = [];
    this.#fail(cause);
  }
}

const unavailable = (reason: string): Neo4jError => new Neo4jError(reason, "ServiceUnavailable", "", "");

/** https://neo4j.com/docs/bolt/current/bolt/message/#messages-failure */
function toError(meta: unknown): Neo4jError {
  const { code, message } = (meta ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  return new Neo4jError(String(message), String(code) as never, "", "");
}
