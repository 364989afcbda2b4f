import { Turns } from "../../values/turns.ts";

/** A PackStream structure: a message, or a value of a special type (node, date …). */
export class Structure {
  readonly signature: number;
  readonly fields: readonly unknown[];
  constructor(signature: number, fields: readonly unknown[]) {
    this.signature = signature;
    this.fields = fields;
  }
}

/** Longest text checked for non-ASCII letters here; for longer ones the native decoder is as fast. */
const shortText = 64;

/**
 * Reads a packed value: null, booleans, numbers (integers beyond 2^53 as infinities, like the driver), texts,
 * lists, maps and {@link Structure}s. https://neo4j.com/docs/bolt/current/packstream/
 *
 * @throws RangeError if the bytes end too early; TypeError for bytes that are not PackStream
 */
export function unpack(bytes: Buffer): unknown {
  return new Unpacker(bytes).value();
}

/** Number of values read between looks at the clock. */
const valuesAtOnce = 256;

/**
 * Reads a message like {@link unpack}, but yields to the event loop between slices: a row of 10 MB takes
 * longer than other requests should wait.
 *
 * @throws as `unpack` does; TypeError for anything that is not a message
 */
export async function unpackInSlices(bytes: Buffer): Promise<Structure> {
  const unpacker = new Unpacker(bytes);
  const turns = new Turns();
  const { signature, size } = unpacker.structure();
  const fields: unknown[] = [];
  const open = [{ list: fields, missing: size }];
  let count = 0;
  for (let last = open.at(-1); last; last = open.at(-1)) {
    if (last.missing === 0) {
      open.pop();
      continue;
    }
    last.missing -= 1;
    const missing = unpacker.listSize();
    if (missing === undefined) {
      last.list.push(unpacker.value());
    } else {
      const list: unknown[] = [];
      last.list.push(list);
      open.push({ list, missing });
    }
    count += 1;
    if (count % valuesAtOnce === 0 && turns.isOver) await turns.next();
  }
  return new Structure(signature, fields);
}

class Unpacker {
  readonly #bytes: Buffer;
  #at = 0;
  /**
   * All bytes as one latin1 text, created once. Slicing short texts out of it is faster than decoding each.
   * Every slice keeps it in memory, so callers that keep such texts must copy them.
   */
  #letters: string | undefined;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  value(): unknown {
    const marker = this.#byte();
    if (marker < 0x80) return marker;
    if (marker >= 0xf0) return marker - 0x100;
    const size = marker & 0x0f;
    switch (marker & 0xf0) {
      case 0x80:
        return this.#text(size);
      case 0x90:
        return this.#list(size);
      case 0xa0:
        return this.#map(size);
      case 0xb0:
        return new Structure(this.#byte(), this.#list(size));
      default:
        return this.#marked(marker);
    }
  }

  /** Reads the start of a structure; the caller reads its fields next. */
  structure(): { readonly signature: number; readonly size: number } {
    const marker = this.#byte();
    if ((marker & 0xf0) !== 0xb0) throw new TypeError(`A message from the database begins with ${marker}.`);
    return { signature: this.#byte(), size: marker & 0x0f };
  }

  /**
   * Reads the size of the next list, whose members the caller reads next; undefined, reading nothing, if the
   * next value is not a list.
   */
  listSize(): number | undefined {
    const marker = this.#bytes[this.#at] ?? 0;
    const isShort = (marker & 0xf0) === 0x90;
    if (!isShort && (marker < 0xd4 || marker > 0xd6)) return undefined;
    this.#at += 1;
    return isShort ? marker & 0x0f : this.#unsigned(1 << (marker - 0xd4));
  }

  #marked(marker: number): unknown {
    switch (marker) {
      case 0xc0:
        return null;
      case 0xc1:
        return this.#bytes.readDoubleBE(this.#forward(8));
      case 0xc2:
        return false;
      case 0xc3:
        return true;
      case 0xc8:
        return this.#bytes.readInt8(this.#forward(1));
      case 0xc9:
        return this.#bytes.readInt16BE(this.#forward(2));
      case 0xca:
        return this.#bytes.readInt32BE(this.#forward(4));
      case 0xcb:
        return toNumber(this.#bytes.readBigInt64BE(this.#forward(8)));
      default:
        return this.#long(marker);
    }
  }

  /** Reads a value whose size takes one, two or four bytes. */
  #long(marker: number): unknown {
    const size = (first: number): number => this.#unsigned(1 << (marker - first));
    if (marker >= 0xd0 && marker <= 0xd2) return this.#text(size(0xd0));
    if (marker >= 0xd4 && marker <= 0xd6) return this.#list(size(0xd4));
    if (marker >= 0xd8 && marker <= 0xda) return this.#map(size(0xd8));
    throw new TypeError(`The database sent a value that begins with ${marker}, which is not known.`);
  }

  #list(size: number): unknown[] {
    const list: unknown[] = [];
    for (let index = 0; index < size; index++) list.push(this.value());
    return list;
  }

  #map(size: number): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    for (let index = 0; index < size; index++) {
      const key = String(this.value());
      map[key] = this.value();
    }
    return map;
  }

  #text(size: number): string {
    const from = this.#forward(size);
    const to = this.#at;
    const bytes = this.#bytes;
    if (size > shortText) return bytes.toString("utf8", from, to);
    for (let index = from; index < to; index++)
      if ((bytes[index] as number) > 0x7f) return bytes.toString("utf8", from, to);
    this.#letters ??= bytes.toString("latin1");
    return this.#letters.slice(from, to);
  }

  #unsigned(size: number): number {
    return size === 1 ? this.#byte() : this.#bytes.readUIntBE(this.#forward(size), size);
  }

  #byte(): number {
    return this.#bytes[this.#forward(1)] as number;
  }

  /** Moves on and returns the start of the skipped bytes. */
  #forward(size: number): number {
    const from = this.#at;
    this.#at += size;
    if (this.#at > this.#bytes.length) throw new RangeError("A message from the database ends too early.");
    return from;
  }
}

function toNumber(integer: bigint): number {
  const number = Number(integer);
  return Number.isSafeInteger(number) ? number : number * Number.POSITIVE_INFINITY;
}
