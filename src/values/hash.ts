import { createHash } from "node:crypto";

/**
 * SHA-256 of a value, as 64 lower-case hex digits, over its canonical JSON: keys sorted by code unit, no blanks,
 * undefined properties left out, bigints as decimal texts. Equal content has an equal digest, whatever the order of keys.
 * Meant for plain records, arrays, texts, numbers, booleans and null (compare RFC 8785).
 * @throws TypeError for what JSON cannot hold (functions, cycles, NaN)
 */
export function digest(value: unknown): string {
  return createHash("sha256").update(canonicalJson(value)).digest("hex");
}

/** The first 8 hex digits of {@link digest}: the last part of a statement's id. */
export function contentHash(value: unknown): string {
  return digest(value).slice(0, 8);
}

/**
 * JSON in the one form that {@link digest} hashes.
 * @throws TypeError for what JSON cannot hold
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner === "bigint") return String(inner);
    if (
      typeof inner === "function" ||
      typeof inner === "symbol" ||
      (typeof inner === "number" && !Number.isFinite(inner))
    ) {
      throw new TypeError(`${String(inner)} has no canonical JSON.`);
    }
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
    const entries = Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries);
  });
}
