/**
 * Puts messages together from the bytes as they arrive: a message is chunks, each after its size in two bytes, up to one of size 0; one of
 * size 0 alone says that the server is still there. https://neo4j.com/docs/bolt/current/bolt/message/#chunking
 */
export class MessageSplitter {
  readonly #onMessage: (message: Buffer) => void;
  #parts: Buffer[] = [];
  /** How many of them are copies. */
  #copied = 0;
  /** Bytes of the current chunk that have not come yet. */
  #missing = 0;
  /** First byte of a size whose second has not come yet. */
  #half: number | undefined;

  constructor(onMessage: (message: Buffer) => void) {
    this.#onMessage = onMessage;
  }

  /** Takes what has arrived. The bytes may be written to afterwards: of a message that is not complete yet a copy is kept. */
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
