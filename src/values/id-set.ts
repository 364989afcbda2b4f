import { hash } from "node:crypto";

/** A set of texts. Each takes 23 to 46 bytes, however long it is. */
export interface IdSet {
  readonly size: number;
  /** @returns false if it was already in the set */
  add(id: string): boolean;
  has(id: string): boolean;
}

/** Half of a SHA-256. The chance that two of a thousand million ids share it is below 1 in 10^20. */
const WORDS = 4;

/** A set that keeps the first 128 bits of each text's SHA-256, in a hash table with linear probing. */
export function createIdSet(): IdSet {
  let table = new Uint32Array(1024 * WORDS);
  let size = 0;
  return {
    get size() {
      return size;
    },
    has(id) {
      const key = keyOf(id);
      return isSame(table, findPlace(table, key), key);
    },
    add(id) {
      const key = keyOf(id);
      const place = findPlace(table, key);
      if (isSame(table, place, key)) return false;
      table.set(key, place);
      size += 1;
      if (size * WORDS > table.length * 0.7) table = doubled(table);
      return true;
    },
  };
}

/** An all-zero key marks an empty place; no id has that key. */
function keyOf(id: string): Uint32Array {
  const bytes = hash("sha256", id, "buffer");
  const key = new Uint32Array(WORDS);
  for (let word = 0; word < WORDS; word++) key[word] = bytes.readUInt32LE(word * 4);
  return key;
}

/** The place of a key, or the empty place where it would go. */
function findPlace(table: Uint32Array, key: Uint32Array): number {
  let place = ((key[0] ?? 0) * WORDS) % table.length;
  while (!isEmpty(table, place) && !isSame(table, place, key)) place = (place + WORDS) % table.length;
  return place;
}

function isEmpty(table: Uint32Array, place: number): boolean {
  return isSame(table, place, EMPTY);
}

function isSame(table: Uint32Array, place: number, key: Uint32Array): boolean {
  for (let word = 0; word < WORDS; word++) if (table[place + word] !== key[word]) return false;
  return true;
}

const EMPTY = new Uint32Array(WORDS);

function doubled(table: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(table.length * 2);
  for (let place = 0; place < table.length; place += WORDS) {
    if (isEmpty(table, place)) continue;
    const key = table.subarray(place, place + WORDS);
    larger.set(key, findPlace(larger, key));
  }
  return larger;
}
