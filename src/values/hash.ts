import { hash } from "node:crypto";

/**
 * SHA-256 of a value's canonical JSON, as 64 lower-case hex digits: keys sorted by code unit, no blanks,
 * undefined properties left out, bigints as decimal texts. Equal content has an equal digest whatever the
 * order of keys. Meant for plain records, arrays, texts, numbers, booleans and null (compare RFC 8785).
 * @throws TypeError for what JSON cannot hold (functions, cycles, NaN)
 */
export function digest(value: unknown): string {
  return hash("sha256", canonicalJson(value));
}

/** The first 8 hex digits of {@link digest}, used as the last part of a statement's id. */
export function contentHash(value: unknown): string {
  return digest(value).slice(0, 8);
}

/**
 * The canonical JSON that {@link digest} hashes.
 * @throws TypeError for what JSON cannot hold
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case "string":
    case "boolean":
      return JSON.stringify(value);
    case "number":
      if (Number.isFinite(value)) return JSON.stringify(value);
      break;
    case "bigint":
      return `"${value}"`;
    case "object":
      if (value === null) return "null";
      return Array.isArray(value) ? `[${value.map(elementJson).join(",")}]` : recordJson(value);
  }
  throw new TypeError(`${String(value)} has no canonical JSON.`);
}

function elementJson(value: unknown): string {
  return value === undefined ? "null" : canonicalJson(value);
}

/**
 * Hand-written because a replacer for JSON.stringify is several times slower, and imports hash every
 * statement.
 */
function recordJson(record: object): string {
  const properties = record as Readonly<Record<string, unknown>>;
  const flat = sortedFlat(properties);
  if (flat !== null) return JSON.stringify(flat);
  let text = "";
  for (const name of Object.keys(properties).sort()) {
    const value = properties[name];
    if (value === undefined) continue;
    text += `${text === "" ? "" : ","}${JSON.stringify(name)}:${canonicalJson(value)}`;
  }
  return `{${text}}`;
}

/**
 * A copy that JSON.stringify writes in canonical form; null unless the record holds only plain values with
 * sorted keys.
 */
function sortedFlat(properties: Readonly<Record<string, unknown>>): object | null {
  const flat: Record<string, unknown> = { ...properties };
  let last = "";
  for (const name of Object.keys(properties)) {
    const value = properties[name];
    if (name < last) return null;
    last = name;
    if (typeof value === "bigint") flat[name] = String(value);
    else if (typeof value === "number" ? !Number.isFinite(value) : !isPlain(value)) return null;
  }
  return flat;
}

function isPlain(value: unknown): boolean {
  return typeof value === "string" || typeof value === "boolean" || value === undefined || value === null;
}
