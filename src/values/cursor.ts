import { createHash } from "node:crypto";
import { InvalidValueError } from "../errors/graph-error.ts";

/** Sort keys of the last row of a page; null stands for an unknown key. */
export type CursorKeys = readonly (string | number | null)[];

/** What a cursor says: the graph version its walk shows, what list it belongs to, and after which row it stands. */
export interface CursorPayload {
  readonly version: number;
  /** Names field, parent, filters and order; it is not in the cursor, only in its check sum. */
  readonly binding: string;
  readonly keys: CursorKeys;
}

const CHECK_BYTES = 6;

/**
 * A cursor as opaque base64url text: six bytes of check sum over payload and binding, then the payload. The check sum finds
 * altered cursors and those of another list; it is no secret, and a cursor gives access to nothing.
 */
export function encodeCursor({ version, binding, keys }: CursorPayload): string {
  const payload = Buffer.from(JSON.stringify([version, ...keys]));
  return Buffer.concat([checkSum(payload, binding), payload]).toString("base64url");
}

/**
 * Version and keys of a cursor that {@link encodeCursor} made for the same binding.
 * @throws InvalidValueError (CURSOR_INVALID) when it is of another list, altered, cut off or no cursor at all
 */
export function decodeCursor(text: string, binding: string): { version: number; keys: CursorKeys } {
  const bytes = Buffer.from(text, "base64url");
  const payload = bytes.subarray(CHECK_BYTES);
  // Node ignores what is not base64url and unused bits: only the one canonical text counts.
  if (
    bytes.toString("base64url") !== text ||
    !checkSum(payload, binding).equals(bytes.subarray(0, CHECK_BYTES))
  ) {
    const message =
      "The cursor is altered, cut off, or of another list. Use an endCursor of the same field, parent, filters, order and asOf.";
    throw new InvalidValueError(message, { cursor: text.slice(0, 200) }, "CURSOR_INVALID");
  }
  const [version, ...keys] = JSON.parse(payload.toString("utf8")) as [number, ...CursorKeys];
  return { version, keys };
}

function checkSum(payload: Buffer, binding: string): Buffer {
  const hash = createHash("sha256").update(payload).update("\0").update(binding);
  return hash.digest().subarray(0, CHECK_BYTES);
}
