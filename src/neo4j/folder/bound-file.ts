import { appendFileSync, closeSync, openSync, readSync, statSync, truncateSync } from "node:fs";

/** How large a file may grow, and how much of it is kept when it is larger. */
interface Bounds {
  readonly maxBytes?: number;
  readonly keptBytes?: number;
  readonly everyMs?: number;
}

/**
 * Limits the size of a file to which another process appends (`>>` always writes at the current end). A file
 * that is too large is cut to its last part. What the other process writes at that very moment may be lost.
 *
 * @returns a function that stops this
 */
export function boundFile(
  path: string,
  { maxBytes = 2_000_000, keptBytes = 100_000, everyMs = 10_000 }: Bounds = {},
): () => void {
  const timer = setInterval(() => {
    try {
      if (statSync(path).size > maxBytes) cut(path, keptBytes);
    } catch {
      // The file may be gone or the disk full; the next check will tell.
    }
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

function cut(path: string, keptBytes: number): void {
  const end = Buffer.alloc(keptBytes);
  const file = openSync(path, "r");
  try {
    readSync(file, end, 0, keptBytes, statSync(path).size - keptBytes);
  } finally {
    closeSync(file);
  }
  truncateSync(path);
  // Drop the first line: it is incomplete.
  appendFileSync(path, end.subarray(end.indexOf("\n") + 1));
}
