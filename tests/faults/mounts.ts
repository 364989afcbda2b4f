import { execFileSync } from "node:child_process";

const folders = new Set<string>();

/** Mounts a file system of its own on a folder. */
export function mountSmallDisk(folder: string, sizeMb: number): void {
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${sizeMb}m`, "egov-graph-faults", folder]);
  folders.add(folder);
}

/** From now on a folder can only be read. */
export function mountReadOnly(folder: string): void {
  execFileSync("mount", ["--bind", folder, folder]);
  folders.add(folder);
  execFileSync("mount", ["-o", "remount,bind,ro", folder]);
}

/** Takes away what is mounted on a folder. */
export function unmount(folder: string): void {
  if (folders.delete(folder)) execFileSync("umount", ["--lazy", folder]);
}

/** Takes away everything that is mounted still. */
export function unmountAll(): void {
  for (const folder of folders) unmount(folder);
}
