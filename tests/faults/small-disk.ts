import { rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mountSmallDisk, unmount } from "./mounts.ts";
import { makeFolder } from "./test-folders.ts";

/** A file system of its own. */
export class SmallDisk {
  readonly folder = makeFolder();

  constructor(sizeMb: number) {
    mountSmallDisk(this.folder, sizeMb);
  }

  /** Fills it up, but for some MiB. */
  fill(leavingMb: number): void {
    const { bavail, bsize } = statfsSync(this.folder);
    writeFileSync(this.#ballast, Buffer.alloc(Math.max(0, bavail * bsize - leavingMb * 2 ** 20)));
  }

  /** Makes the room again that filling took. */
  free(): void {
    rmSync(this.#ballast, { force: true });
  }

  /** Takes it away with all that is on it. */
  unmount(): void {
    unmount(this.folder);
  }

  get #ballast(): string {
    return join(this.folder, "ballast");
  }
}
