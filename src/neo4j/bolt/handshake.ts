import { Neo4jError } from "neo4j-driver";

/**
 * The client's first message; it offers versions 5.4 down to 5.2.
 * https://neo4j.com/docs/bolt/current/bolt/handshake/
 */
export const greeting = Buffer.from([0x60, 0x60, 0xb0, 0x17, 0, 2, 4, 5, ...new Array(12).fill(0)]);

/**
 * Something answers at the address, but not in the Bolt versions of this client: another version, HTTP, an
 * encrypted port. The driver may be able to use it, or reports what it is.
 */
export class HandshakeError extends Neo4jError {
  constructor(reason: string) {
    super(reason, "ServiceUnavailable", "", "");
    // The constructor of the driver's class sets its own prototype.
    Object.setPrototypeOf(this, new.target.prototype);
  }
}

/** Collects the four bytes of the server's answer, however they are split. */
export class Handshake {
  #said = Buffer.alloc(0);

  /**
   * Takes received bytes.
   * @returns the bytes after the first four; undefined until four have arrived
   * @throws HandshakeError if the answer is none of the offered versions
   */
  feed(bytes: Buffer): Buffer | undefined {
    this.#said = Buffer.concat([this.#said, bytes]);
    if (this.#said.length < 4) return undefined;
    const [zero, none, minor, major] = this.#said as unknown as readonly [number, number, number, number];
    if (zero !== 0 || none !== 0 || major !== 5 || minor < 2 || minor > 4)
      throw new HandshakeError("The server does not speak Bolt 5.2 to 5.4.");
    return this.#said.subarray(4);
  }
}
