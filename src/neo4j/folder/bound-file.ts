import { appendFileSync, closeSync, openSync, readSync, statSync, truncateSync } from "node:fs";

/** How large a file may be, and what is kept of it when it was larger. */
interface Bounds {
  readonly maxBytes?: number;
  readonly keptBytes?: number;
  readonly everyMs?: number;
}

/**
 * Keeps a file small to which another process appends (`>>`, which writes at the end wherever that is). When it has grown too large, its last part
 * takes the place of all of it. What the other process writes in that very moment may be lost.
 *
 * @returns ends that
 */
export function boundFile(
  path: string,
  { maxBytes = 2_000_000, keptBytes = 100_000, everyMs = 10_000 }: Bounds = {},
): () => void {
  const timer = setInterval(() => {
    try {
      if (statSync(path).size > maxBytes) cut(path, keptBytes);
    } catch {
      // It may be gone, or its disk full: the next look finds out.
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
  // A line that was cut is no line.
  appendFileSync(path, end.subarray(end.indexOf("\n") + 1));
}
