import { execFileSync } from "node:child_process";
import { rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "./test-folders.ts";

const mounted = new Set<SmallDisk>();

/** Takes away all disks that are still there. */
export function unmountDisks(): void {
  for (const disk of [...mounted]) disk.unmount();
}

/** A file system of its own. */
export class SmallDisk {
  readonly folder = makeFolder();

  constructor(sizeMb: number) {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${sizeMb}m`, "egov-graph-faults", this.folder]);
    mounted.add(this);
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
    execFileSync("umount", ["--lazy", this.folder]);
    mounted.delete(this);
  }

  get #ballast(): string {
    return join(this.folder, "ballast");
  }
}
