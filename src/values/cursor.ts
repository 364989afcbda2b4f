import { createHash } from "node:crypto";
import { InvalidValueError } from "../errors/graph-error.ts";

/** Sort keys of a row; null stands for an unknown key. */
export type CursorKeys = readonly (string | number | null)[];

/**
 * The content of a cursor: the graph version its pages show, the list it belongs to, and the row it stands
 * for.
 */
export interface CursorPayload {
  readonly version: number;
  /** Identifies field, parent, filters and order. The cursor holds only its check sum. */
  readonly binding: string;
  readonly keys: CursorKeys;
}

const CHECK_BYTES = 6;

/**
 * A cursor as opaque base64url text: a six-byte check sum over payload and binding, then the payload. The
 * check sum detects altered cursors and cursors of another list. It is not a secret: a cursor grants access
 * to nothing.
 */
export function encodeCursor({ version, binding, keys }: CursorPayload): string {
  const payload = Buffer.from(JSON.stringify([version, ...keys]));
  return Buffer.concat([checkSum(payload, binding), payload]).toString("base64url");
}

/**
 * Version and keys of a cursor that {@link encodeCursor} made for the same binding.
 * @throws InvalidValueError (CURSOR_INVALID) when it belongs to another list, is altered, cut off or not a
 *   cursor
 */
export function decodeCursor(text: string, binding: string): { version: number; keys: CursorKeys } {
  const bytes = Buffer.from(text, "base64url");
  const payload = bytes.subarray(CHECK_BYTES);
  // Node ignores unused bits and characters that are not base64url, so only the canonical text is accepted.
  if (
    bytes.toString("base64url") !== text ||
    !checkSum(payload, binding).equals(bytes.subarray(0, CHECK_BYTES))
  ) {
    const message =
      "The cursor is altered, cut off, or from another list. Use a startCursor or endCursor of the same field, parent, filters, order and asOf.";
    throw new InvalidValueError(message, { cursor: text.slice(0, 200) }, "CURSOR_INVALID");
  }
  const [version, ...keys] = JSON.parse(payload.toString("utf8")) as [number, ...CursorKeys];
  return { version, keys };
}

function checkSum(payload: Buffer, binding: string): Buffer {
  const hash = createHash("sha256").update(payload).update("\0").update(binding);
  return hash.digest().subarray(0, CHECK_BYTES);
}
