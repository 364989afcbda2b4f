import { statSync } from "node:fs";
import type { ClassArchive } from "./class-archive.ts";
import { makeClassArchive } from "./make-class-archive.ts";

const lookEveryMs = 5000;
/** After this many checks without a new class, the start is over and requests bring nothing new. */
const quietLooks = 3;
/** Waits at most five minutes for a server that keeps loading classes. */
const mostLooks = 60;

/**
 * Makes the archive in the background once the server has loaded no new class for a while. So it does not
 * compete with the first import and the first queries, and contains the classes of both.
 *
 * @returns a function that stops this and waits until it has ended
 */
export function makeWhenSettled(archive: ClassArchive): () => Promise<void> {
  const stopping = new AbortController();
  let making: Promise<void> | undefined;
  let size = 0;
  let quiet = 0;
  let looks = 0;
  const timer = setInterval(() => {
    const found = statSync(archive.listFile, { throwIfNoEntry: false })?.size ?? 0;
    quiet = found === size ? quiet + 1 : 0;
    size = found;
    looks += 1;
    if (quiet < quietLooks && looks < mostLooks) return;
    clearInterval(timer);
    making = makeClassArchive(archive, stopping.signal);
  }, lookEveryMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    stopping.abort();
    await making;
  };
}
