import { isInt } from "neo4j-driver";
import { checkNumber } from "../driver/parameters.ts";

/**
 * Writes Bolt messages. Packs values with PackStream, https://neo4j.com/docs/bolt/current/packstream/, and
 * supports only what statement parameters need; see ../driver/parameters.ts.
 */
export class MessageWriter {
  #bytes = Buffer.allocUnsafe(16_384);
  #at = 0;
  readonly #messages: Buffer[] = [];

  /**
   * Adds one message: a structure with a signature.
   * @throws InvalidValueError for a number that Bolt cannot carry; TypeError for anything that is not a value
   */
  add(signature: number, ...fields: readonly unknown[]): this {
    this.#at = 0;
    this.#byte(0xb0 + fields.length);
    this.#byte(signature);
    for (const field of fields) this.#field(field);
    this.#messages.push(framed(this.#bytes.subarray(0, this.#at)));
    return this;
  }

  /** Returns the messages added since the last call, to send in one piece. */
  take(): Buffer {
    const messages = this.#messages.splice(0);
    return messages.length === 1 ? (messages[0] as Buffer) : Buffer.concat(messages);
  }

  /** Sends undefined as null, because a missing parameter is an error. */
  #field(field: unknown): void {
    if (typeof field === "object" && field !== null && !Array.isArray(field)) {
      this.#entries(Object.entries(field));
    } else this.#value(field);
  }

  #value(value: unknown): void {
    if (typeof value === "string") this.#text(value);
    else if (typeof value === "number") this.#number(value);
    else if (value === null || value === undefined) this.#byte(0xc0);
    else if (typeof value === "boolean") this.#byte(value ? 0xc3 : 0xc2);
    else if (typeof value === "bigint") this.#integer64(value);
    else if (Array.isArray(value)) this.#list(value);
    else if (isInt(value)) this.#integer64(value.toBigInt());
    else if (typeof value === "object") this.#map(value);
    else throw new TypeError(`A ${typeof value} cannot be sent to the database.`);
  }

  #text(text: string): void {
    const size = Buffer.byteLength(text);
    this.#size(size, 0x80, 0xd0, 0xd1, 0xd2);
    this.#room(size);
    this.#at += this.#bytes.write(text, this.#at);
  }

  #list(list: readonly unknown[]): void {
    this.#size(list.length, 0x90, 0xd4, 0xd5, 0xd6);
    for (const value of list) this.#value(value);
  }

  #map(map: object): void {
    this.#entries(Object.entries(map).filter(([, value]) => value !== undefined));
  }

  #entries(entries: readonly (readonly [string, unknown])[]): void {
    this.#size(entries.length, 0xa0, 0xd8, 0xd9, 0xda);
    for (const [key, value] of entries) {
      this.#text(key);
      this.#value(value);
    }
  }

  #number(value: number): void {
    if (!Number.isSafeInteger(value)) this.#float(checkNumber(value));
    else if (value >= -16 && value < 128) this.#byte(value & 0xff);
    else if ((value | 0) === value) this.#integer32(value);
    else this.#integer64(BigInt(value));
  }

  #float(value: number): void {
    this.#room(9);
    this.#byte(0xc1);
    this.#at = this.#bytes.writeDoubleBE(value, this.#at);
  }

  #integer32(value: number): void {
    this.#room(5);
    this.#byte(0xca);
    this.#at = this.#bytes.writeInt32BE(value, this.#at);
  }

  #integer64(value: bigint): void {
    this.#room(9);
    this.#byte(0xcb);
    this.#at = this.#bytes.writeBigInt64BE(value, this.#at);
  }

  /** Writes the marker and the length of what follows, in the shortest of four forms. */
  #size(size: number, tiny: number, one: number, two: number, four: number): void {
    this.#room(5);
    if (size < 16) this.#byte(tiny + size);
    else if (size < 0x100) {
      this.#byte(one);
      this.#byte(size);
    } else if (size < 0x10000) {
      this.#byte(two);
      this.#at = this.#bytes.writeUInt16BE(size, this.#at);
    } else {
      this.#byte(four);
      this.#at = this.#bytes.writeUInt32BE(size, this.#at);
    }
  }

  #byte(byte: number): void {
    this.#room(1);
    this.#bytes[this.#at] = byte;
    this.#at += 1;
  }

  #room(size: number): void {
    if (this.#at + size <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.#at + size));
    this.#bytes.copy(larger, 0, 0, this.#at);
    this.#bytes = larger;
  }
}

const largestChunk = 0xffff;

/**
 * Splits a message into chunks, each preceded by its size, and adds an empty one:
 * https://neo4j.com/docs/bolt/current/bolt/message/#chunking
 */
function framed(message: Buffer): Buffer {
  const chunks = Math.ceil(message.length / largestChunk);
  const bytes = Buffer.allocUnsafe(message.length + 2 * chunks + 2);
  let at = 0;
  for (let from = 0; from < message.length; from += largestChunk) {
    const to = Math.min(message.length, from + largestChunk);
    at = bytes.writeUInt16BE(to - from, at);
    at += message.copy(bytes, at, from, to);
  }
  bytes.writeUInt16BE(0, at);
  return bytes;
}
