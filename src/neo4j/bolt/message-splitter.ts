/**
 * Assembles messages from received bytes. A message consists of chunks, each preceded by its size in two
 * bytes, and ends with a chunk of size 0. A chunk of size 0 alone means that the server is still alive.
 * https://neo4j.com/docs/bolt/current/bolt/message/#chunking
 */
export class MessageSplitter {
  readonly #onMessage: (message: Buffer) => void;
  #parts: Buffer[] = [];
  /** How many of the parts are copies. */
  #copied = 0;
  /** Number of bytes of the current chunk still to come. */
  #missing = 0;
  /** First byte of a chunk size while the second has not arrived. */
  #half: number | undefined;

  constructor(onMessage: (message: Buffer) => void) {
    this.#onMessage = onMessage;
  }

  /** Takes received bytes. The buffer may be reused afterwards: parts of an incomplete message are copied. */
  feed(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; ) {
      if (this.#missing > 0) {
        const to = Math.min(bytes.length, at + this.#missing);
        this.#parts.push(bytes.subarray(at, to));
        this.#missing -= to - at;
        at = to;
      } else {
        const byte = bytes[at] as number;
        at += 1;
        if (this.#half === undefined) this.#half = byte;
        else this.#begin((this.#half << 8) + byte);
      }
    }
    for (; this.#copied < this.#parts.length; this.#copied++)
      this.#parts[this.#copied] = Buffer.from(this.#parts[this.#copied] as Buffer);
  }

  #begin(size: number): void {
    this.#half = undefined;
    this.#missing = size;
    if (size > 0 || this.#parts.length === 0) return;
    const [only, ...more] = this.#parts;
    this.#parts = [];
    this.#copied = 0;
    this.#onMessage(more.length === 0 ? (only as Buffer) : Buffer.concat([only as Buffer, ...more]));
  }
}
