import { statSync } from "node:fs";
import type { ClassArchive } from "./class-archive.ts";
import { makeClassArchive } from "./make-class-archive.ts";

const lookEveryMs = 5000;
/** So many looks without a new class: the start is over, and nobody asks for anything new. */
const quietLooks = 3;
/** A server that is always asked for something new is not waited for longer than five minutes. */
const mostLooks = 60;

/**
 * Makes the archive in the background as soon as the server has loaded no new class for a while: not beside the first import and the first
 * questions, and with the classes of both in it.
 *
 * @returns ends that, and waits until nothing of it is left
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
