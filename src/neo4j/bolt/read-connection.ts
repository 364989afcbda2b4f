import { connect, type Socket } from "node:net";
import type { Neo4jError } from "neo4j-driver";
import type { Address } from "../driver/driver.ts";
import { greeting, Handshake, HandshakeError } from "./handshake.ts";
import {
  FAILURE,
  GOODBYE,
  HELLO,
  ignored,
  LOGON,
  PULL,
  RECORD,
  RESET,
  RUN,
  SUCCESS,
  silent,
  toError,
  unavailable,
} from "./messages.ts";
import { MessageWriter } from "./pack.ts";
import { ReplyReader } from "./reply-reader.ts";
import type { Structure } from "./unpack.ts";

/**
 * Size of the receive buffer. Each connection reuses its own; a new one for each piece would burden the
 * garbage collector.
 */
const readBytes = 65_536;

/** One statement in Bolt's form: text, parameters, and the extra fields of RUN. */
export type Request = readonly [text: string, parameters: object, extra: object];

/** Called once when the connection is closed. */
type OnLost = (connection: ReadConnection) => void;

const writer = new MessageWriter();

/**
 * A connection for reads: one statement at a time, each in its own transaction. It rejects with the driver's
 * errors, so callers need not know what carried a statement.
 */
export class ReadConnection {
  readonly #socket: Socket;
  readonly #reader: ReplyReader;
  /** Handlers waiting for replies, in the order of the messages sent. */
  #waiting: ((reply: Structure) => void)[] = [];
  #rows: unknown[][] = [];
  #fail: (cause: Neo4jError) => void = nobody;
  #lost: Neo4jError | undefined;
  #isClean = true;
  #isResetting = false;

  /**
   * Connects and logs on.
   * @throws Neo4jError ServiceUnavailable (a {@link HandshakeError} if something else answers), or the
   * server's refusal of the user
   */
  static open(address: Address, timeoutMs: number, onLost: OnLost): Promise<ReadConnection> {
    return new Promise((resolve, reject) => {
      const { hostname, port } = new URL(address.uri);
      const handshake = new Handshake();
      let receive = (bytes: Buffer): void => {
        try {
          const rest = handshake.feed(bytes);
          if (!rest) return;
          receive = (more) => connection.#reader.feed(more);
          closed = unavailable;
          connection.#logOn(address, settle);
          receive(rest);
        } catch (cause) {
          connection.#lose(cause as Neo4jError);
        }
      };
      let closed = unavailable;
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
      const connection = new ReadConnection(socket);
      socket.on("error", ({ message }) => connection.#lose(closed(message)));
      socket.on("close", () => {
        connection.#lose(closed("The connection was closed."));
        onLost(connection);
      });
      const timer = setTimeout(() => connection.#lose(silent()), timeoutMs);
      const settle = (cause?: Neo4jError): void => {
        clearTimeout(timer);
        connection.#fail = nobody;
        if (cause) {
          connection.end();
          reject(cause);
        } else {
          resolve(connection);
        }
      };
      connection.#fail = settle;
      socket.once("connect", () => {
        closed = (reason) => new HandshakeError(reason);
        socket.write(greeting);
      });
    });
  }

  private constructor(socket: Socket) {
    this.#socket = socket;
    this.#reader = new ReplyReader({
      onReply: (reply) => this.#take(reply),
      onFailure: (cause) => this.#lose(unavailable(String(cause))),
      areRowsWanted: () => !this.#isResetting,
    });
  }

  get isOpen(): boolean {
    return this.#lost === undefined;
  }

  /** Whether the last statement succeeded; if not, {@link reset} the connection before reuse. */
  get isClean(): boolean {
    return this.#isClean;
  }

  /** Runs a statement and returns its rows. @throws Neo4jError as the driver would */
  run(request: Request): Promise<unknown[][]> {
    return new Promise((resolve, reject) => {
      this.#isClean = false;
      this.#rows = [];
      this.#fail = reject;
      let failure: Neo4jError | undefined;
      const note = (reply: Structure): void => {
        if (reply.signature === FAILURE) failure = toError(reply);
      };
      const end = (reply: Structure): void => {
        note(reply);
        const rows = this.#rows;
        // An idle connection must not keep rows in memory, neither itself nor through the promise.
        this.#rows = [];
        if (this.#isResetting) return;
        if (failure) reject(failure);
        else if (reply.signature === SUCCESS) {
          this.#isClean = true;
          resolve(rows);
        } else this.#lose(ignored());
        this.#fail = nobody;
      };
      const message = writer
        .add(RUN, ...request)
        .add(PULL, { n: -1 })
        .take();
      this.#send(message, note, end);
    });
  }

  /** Ends whatever is running. Resolves when the server has done so and the connection can be used again. */
  reset(timeoutMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#lose(silent()), timeoutMs);
      this.#isResetting = true;
      this.#rows = [];
      this.#fail = (cause) => {
        clearTimeout(timer);
        reject(cause);
      };
      this.#send(writer.add(RESET).take(), (reply) => {
        clearTimeout(timer);
        this.#fail = nobody;
        this.#isResetting = false;
        this.#isClean = reply.signature === SUCCESS;
        if (this.#isClean) resolve();
        else reject(toError(reply));
      });
    });
  }

  /** Sends GOODBYE and closes the connection. Pending calls reject. */
  end(): void {
    if (!this.isOpen) return;
    this.#socket.write(writer.add(GOODBYE).take());
    // Does not wait for the server to close its side: a dead server must not keep this process running.
    this.#socket.destroySoon();
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
    const check = (reply: Structure): boolean => {
      if (reply.signature !== SUCCESS) settle(toError(reply));
      return reply.signature === SUCCESS;
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

  #take(reply: Structure): void {
    if (reply.signature === RECORD) this.#rows.push(reply.fields[0] as unknown[]);
    else this.#waiting.shift()?.(reply);
  }

  #lose(cause: Neo4jError): void {
    if (!this.isOpen) return;
    this.#socket.destroy();
    this.#leave(cause);
  }

  #leave(cause: Neo4jError): void {
    this.#lost = cause;
    this.#waiting = [];
    this.#rows = [];
    this.#reader.forget();
    this.#fail(cause);
    this.#fail = nobody;
  }
}

/** Used while nobody waits. */
const nobody = (): void => undefined;
